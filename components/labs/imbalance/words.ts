import type { Split } from '../../../src/data/image-splits.js';
import type { ImbalancePhase, Remedy } from '../../../src/imbalance/imbalance-events.js';
import type { ImbalanceSettings } from '../../../src/imbalance/imbalance-settings.js';
import type {
  LabTexts,
  PageWords,
  SettingWords,
  TrainingPlanWords,
  TrainingStatusWords,
} from '../../language/words.js';
import type { ImbalanceStoryWords } from './story/words.js';

type SettingKey = keyof ImbalanceSettings;

/** Everything that `<imbalance-demo>` writes and says, in one language. */
export interface ImbalanceWords extends PageWords, ImbalanceStoryWords {
  readonly settings: ImbalanceSettingWords;
  readonly status: ImbalanceStatusWords;
  readonly plan: PlanWords;
  readonly splits: Readonly<Record<Split, string>>;
  /** Full name of a class by its code; the code itself where it is not DermaMNIST's. */
  className(code: string): string;
  readonly counts: CountWords;
  readonly accuracy: AccuracyWords;
  readonly report: ReportWords;
  readonly matrix: MatrixWords;
  readonly goal: GoalWords;
  readonly comparison: ComparisonWords;
  readonly pitfalls: PitfallWords;
  readonly card: CardWords;
}

/** What a language must say for {@link ImbalanceWords}. */
export type ImbalanceTexts = LabTexts<ImbalanceWords>;

export interface ImbalanceSettingWords extends SettingWords {
  readonly labels: Readonly<Record<SettingKey, string>>;
  readonly hints: Readonly<Partial<Record<SettingKey, string>>>;
  readonly choices: {
    readonly [Key in 'size' | 'split' | 'balance' | 'augmentation' | 'loss' | 'network']: Readonly<
      Record<ImbalanceSettings[Key], string>
    >;
  };
  readonly balanceDefinitions: Readonly<Record<ImbalanceSettings['balance'], string>>;
}

export interface ImbalanceStatusWords extends TrainingStatusWords {
  readonly phases: Readonly<Record<ImbalancePhase, string>>;
  trainings(done: number, total: number): string;
}

export interface PlanWords extends TrainingPlanWords {
  describe(facts: { epochs: number; batchSize: number; parameters: number | null }): string;
}

export interface CountWords {
  readonly title: string;
  readonly explanation: string;
  readonly logarithmic: string;
  chart(split: string): string;
  /** "4,693 of 7,007 images are nv, 80 df: 59 to 1." */
  summary(facts: { largest: string; most: number; smallest: string; least: number; total: number }): string;
  readonly classAxis: string;
  readonly imageAxis: string;
  readonly examples: string;
  example(className: string): string;
  /** How far the parts share lesions. */
  lesions(shared: number, all: number): string;
  readonly notLoaded: string;
  readonly load: string;
}

export interface AccuracyWords {
  readonly title: string;
  readonly explanation: string;
  readonly measure: string;
  readonly network: string;
  always(className: string): string;
  readonly accuracy: string;
  readonly balanced: string;
  readonly deadClasses: string;
  readonly none: string;
  finding(facts: { accuracy: number; always: number; dead: readonly string[]; macroRecall: number }): string;
  readonly curveTitle: string;
  readonly curveAxis: string;
  readonly epochAxis: string;
  readonly trainAccuracy: string;
  readonly valAccuracy: string;
  readonly valMacroRecall: string;
  curveSummary(facts: { epoch: number; accuracy: number; macroRecall: number }): string;
  readonly weightedNote: string;
  readonly waiting: string;
}

export interface ReportWords {
  readonly title: string;
  readonly explanation: string;
  readonly columns: readonly [
    className: string,
    precision: string,
    recall: string,
    f1: string,
    support: string,
    predicted: string,
  ];
  readonly text: string;
  /** Saves the three reports: "Reports (text)". */
  readonly exportText: string;
  readonly classLabel: string;
  readonly thresholdLabel: string;
  readonly noThreshold: string;
  readonly clearThreshold: string;
  thresholdText(className: string, value: number): string;
  roc(split: string): string;
  precisionRecall(split: string): string;
  readonly falsePositiveRate: string;
  readonly truePositiveRate: string;
  readonly recall: string;
  readonly precision: string;
  readonly area: string;
  curveSummary(className: string, auc: number | null, macro: number | null): string;
  point(value: number): string;
  calibration(expected: number): string;
}

export interface MatrixWords {
  readonly title: string;
  readonly explanation: string;
  readonly truth: string;
  /** Said before the numbers of a cell: "akiec called bcc:" */
  cell(truth: string, predicted: string): string;
  pairs(pairs: readonly { truth: string; predicted: string; count: number }[]): string;
  images(facts: { truth: string; predicted: string; shown: number; total: number; split: string }): string;
  confidence(value: number): string;
  readonly close: string;
  readonly hint: string;
}

export interface GoalWords {
  readonly title: string;
  readonly explanation: string;
  readonly label: string;
  readonly solve: string;
  readonly columns: readonly [
    className: string,
    goal: string,
    before: string,
    after: string,
    precision: string,
    weight: string,
  ];
  readonly validation: string;
  readonly test: string;
  met(accuracy: number): string;
  missed(facts: { worst: string; recall: number; goal: number }): string;
  readonly sealed: string;
  readonly open: string;
  opened(times: number): string;
  testColumns: readonly [className: string, recall: string, interval: string, precision: string];
  readonly flagsTitle: string;
  readonly flagsExplanation: string;
  readonly flagColumns: readonly [
    className: string,
    threshold: string,
    valRecall: string,
    testRecall: string,
    testPrecision: string,
  ];
  readonly hidden: string;
}

export interface ComparisonWords {
  readonly title: string;
  explanation(seeds: number): string;
  readonly run: string;
  readonly remedies: Readonly<Record<Remedy, string>>;
  readonly columns: readonly [remedy: string, accuracy: string, macroRecall: string, minRecall: string, auc: string];
  /** "0.61 (0.58 to 0.64)": the mean, and the lowest and highest of several seeds. */
  spread(mean: number, low: number, high: number): string;
  readonly perClass: string;
  note(seeds: number): string;
}

export interface PitfallWords {
  readonly title: string;
  readonly explanation: string;
  readonly earlyTitle: string;
  readonly earlyText: string;
  readonly earlyRun: string;
  early(facts: { claimed: number; honest: number; copied: number }): string;
  readonly tunedTitle: string;
  readonly tunedText: string;
  tuned(facts: { claimed: number; honest: number }): string;
  readonly tunedWaiting: string;
  readonly leakTitle: string;
  readonly leakText: string;
  leak(facts: { seen: number; seenCount: number; unseen: number; unseenCount: number }): string;
  readonly leakUnknown: string;
  readonly leakNone: string;
  readonly splitByLesion: string;
  readonly aucTitle: string;
  readonly aucText: string;
  auc(facts: { macro: number; worst: string; recall: number }): string;
  readonly waiting: string;
}

export interface CardWords {
  readonly title: string;
  readonly purpose: string;
  readonly origin: string;
  readonly licence: string;
  readonly bias: string;
}
