import type { ClassLabel } from '../../../src/metrics/index.js';
import { readFixture } from '../projection/reference-numbers.js';

/** JSON has no NaN and no infinities: the recipe writes them as texts. */
export type Figure = number | 'NaN' | 'Infinity' | '-Infinity';

type Four = readonly [precision: number[], recall: number[], fScore: number[], support: number[]];

export interface Curve {
  readonly fpr: Figure[];
  readonly tpr: Figure[];
  readonly thresholds: Figure[];
}

export interface PrCurve {
  readonly precision: number[];
  readonly recall: number[];
  readonly thresholds: number[];
}

export interface Caught<T> {
  readonly value?: T;
  readonly error?: string;
  readonly message?: string;
}

/** What scikit-learn says of hard predictions. */
export interface HardCase {
  readonly y_true: ClassLabel[];
  readonly y_pred: ClassLabel[];
  readonly labels: ClassLabel[] | null;
  readonly target_names: string[] | null;
  readonly confusion_None: number[][];
  readonly confusion_true: number[][];
  readonly confusion_pred: number[][];
  readonly confusion_all: number[][];
  readonly prf_zero_division_0: { None: Four; micro: Figure[]; macro: Figure[]; weighted: Figure[] };
  readonly prf_zero_division_1: { None: Four; micro: Figure[]; macro: Figure[]; weighted: Figure[] };
  readonly fbeta: Record<'0.5' | '2', { None: number[]; macro: number; weighted: number; micro: number }>;
  readonly balanced_accuracy: Caught<Figure>;
  readonly balanced_accuracy_adjusted: Caught<Figure>;
  readonly matthews: number;
  readonly cohen_kappa: Caught<Figure>;
  readonly cohen_kappa_quadratic: Caught<Figure>;
  readonly accuracy: number;
  readonly report_text_zero_division_0_digits_2: string;
  readonly report_text_zero_division_0_digits_4: string;
  readonly report_text_zero_division_1_digits_2: string;
  readonly report_text_zero_division_1_digits_4: string;
  readonly report_dict_zero_division_0: Record<string, Record<string, number> | number>;
}

export interface BinaryCase {
  readonly y: number[];
  readonly score: number[];
  readonly roc_drop: Caught<Curve>;
  readonly roc_keep: Caught<Curve>;
  readonly auc: Caught<number>;
  readonly pr_curve: Caught<PrCurve>;
  readonly average_precision: Caught<number>;
}

type AverageName = 'macro' | 'weighted';

interface MulticlassCase extends HardCase {
  readonly named: HardCase;
  readonly probs: number[][];
  readonly roc_auc: Record<`${'ovr' | 'ovo'}_${AverageName}`, Caught<number>> & {
    ovr_micro: Caught<number>;
    ovr_none: Caught<number[]>;
  };
  readonly average_precision: { None: number[]; macro: number };
  readonly log_loss: number;
  readonly per_class_roc: { drop: Curve; keep: Curve; auc: number; pr_curve: PrCurve }[];
}

/** scikit-learn's numbers; made by tests/fixtures/make_metrics.py. */
export const reference = readFixture<
  Record<
    | 'empty_classes'
    | 'empty_classes_labels'
    | 'perfect'
    | 'one_class'
    | 'strings'
    | 'binary_hard'
    | 'constant_7'
    | 'never_predicted_3',
    HardCase
  > & {
    multiclass: MulticlassCase;
    absent_2: HardCase & { curves: { auc: Caught<number>; average_precision: Caught<number> }[] };
    binary: Record<string, BinaryCase>;
    half_even: { y_true: number[]; y_pred: number[]; report: string };
    auc_class_missing: { y: number[]; probs: number[][]; ovo_labels: Caught<number> };
    auc_trapezoid: { x: number[]; y: number[]; value: number };
    class_weight: { counts: number[]; balanced: number[]; sample_weight_mean: number };
    calibration: {
      y: number[];
      p: number[];
      multiclass: Record<'bins_10' | 'bins_15', { ece: number; mce: number }> & { brier_sum: number };
    } & Record<`${'uniform' | 'quantile'}_${5 | 10}`, { prob_true: number[]; prob_pred: number[] }>;
    bootstrap: { indices: number[][]; accuracy: number[]; ci95_accuracy: [number, number] };
    wilson95: { k: number; n: number; interval: [number, number] }[];
  }
>('metrics');

/** Every case of hard predictions, by name. */
export const hardCases: Readonly<Record<string, HardCase>> = {
  multiclass: reference.multiclass,
  'multiclass, named': reference.multiclass.named,
  'empty classes': reference.empty_classes,
  'listed labels': reference.empty_classes_labels,
  perfect: reference.perfect,
  'one class': reference.one_class,
  texts: reference.strings,
  binary: reference.binary_hard,
  constant: reference.constant_7,
  'a class never predicted': reference.never_predicted_3,
  'a class without samples': reference.absent_2,
};

export const pairsOf = ({ y_true, y_pred }: HardCase) => ({ truth: y_true, predicted: y_pred });
