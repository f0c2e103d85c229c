import type { Split } from '../../../src/data/image-splits.js';
import type { AccuracyVerdict } from '../../../src/imbalance/accuracy-finding.js';
import type { ComparisonVerdict } from '../../../src/imbalance/comparison-verdict.js';
import type { RecallPrice } from '../../../src/imbalance/goals-reached.js';
import type { ImbalancePhase, Remedy } from '../../../src/imbalance/imbalance-events.js';
import type { ImbalanceSettings } from '../../../src/imbalance/imbalance-settings.js';
import type { SeenLesions, SeenVerdict } from '../../../src/imbalance/seen-lesions.js';
import type {
  LabTexts,
  PageWords,
  SettingWords,
  TrainingPlanWords,
  TrainingStatusWords,
} from '../../language/words.js';

/** The part that a sentence is about: validation until the test part is opened. */
export type JudgedSplit = 'val' | 'test';

type SettingKey = keyof ImbalanceSettings;

/** Everything that `<imbalance-demo>` writes and says, in one language. */
export interface ImbalanceWords extends PageWords {
  readonly settings: ImbalanceSettingWords;
  readonly status: ImbalanceStatusWords;
  readonly plan: PlanWords;
  readonly splits: Readonly<Record<Split, string>>;
  /** Full name of a class by its code; the code itself where it is not DermaMNIST's. */
  className(code: string): string;
  readonly counts: CountWords;
  readonly accuracy: AccuracyWords;
  readonly report: ReportWords;
  readonly roc: RocWords;
  readonly matrix: MatrixWords;
  readonly goal: GoalWords;
  readonly seal: SealWords;
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
    readonly [Key in 'size' | 'split' | 'seal' | 'balance' | 'augmentation' | 'loss' | 'network']: Readonly<
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
  /** "df (1 of 23)" */
  found(name: string, found: number, count: number): string;
  finding(facts: {
    split: JudgedSplit;
    verdict: AccuracyVerdict;
    accuracy: number;
    always: number;
    /** Classes of which hardly an image was found, as {@link AccuracyWords.found} writes them. */
    lost: readonly string[];
    macroRecall: number;
  }): string;
  /** How far training lies above another part. */
  gap(facts: { split: JudgedSplit; train: number; other: number; gap: number; learntByHeart: boolean }): string;
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
  readonly averagePrecision: string;
  curveSummary(className: string, auc: number | null, macro: number | null): string;
  /** The same of average precision, and what guessing would have. */
  precisionSummary(className: string, facts: { average: number | null; macro: number | null; share: number }): string;
  point(value: number): string;
  calibration(split: JudgedSplit, expected: number): string;
}

export interface RocWords {
  readonly title: string;
  readonly explanation: string;
  slider(className: string): string;
  /** Of the class and flagged, not flagged; others flagged, not flagged. */
  readonly cells: readonly ((className: string) => string)[];
  /** On the diagonal. */
  readonly guessing: string;
  /** The point that is dragged. */
  readonly point: string;
  reading(facts: { threshold: number; recall: number; falsePositiveRate: number }): string;
  now(facts: {
    className: string;
    threshold: number;
    found: number;
    all: number;
    alarms: number;
    others: number;
  }): string;
  area(className: string, auc: number | null): string;
}

export interface MatrixWords {
  readonly title: string;
  readonly explanation: string;
  readonly truth: string;
  /** Said before the numbers of a cell: "akiec called bcc:" */
  cell(truth: string, predicted: string): string;
  pairs(pairs: readonly { truth: string; predicted: string; count: number; of: number }[], split: JudgedSplit): string;
  images(facts: { truth: string; predicted: string; shown: number; total: number; split: string }): string;
  confidence(value: number): string;
  readonly close: string;
  readonly hint: string;
  /** What the open cell says, with its row and its column. */
  explain(facts: CellFacts): string;
}

/** A cell, and the sums of its row and its column. */
export interface CellFacts {
  readonly truth: string;
  readonly predicted: string;
  readonly count: number;
  /** Images of the true class, and those of them that were told right. */
  readonly of: number;
  readonly found: number;
  /** Images that were called `predicted`, and those that are. */
  readonly said: number;
  readonly right: number;
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
  /** All images are of one class. */
  readonly oneClass: string;
  /** "As trained: 3 of 7 classes reach their recall goal on validation" */
  reached(title: string, reached: number, classes: number): string;
  readonly asTrained: string;
  readonly withWeights: string;
  readonly withFlags: string;
  price(
    facts: Omit<RecallPrice, 'precision'> & {
      precision: { readonly className: string; readonly before: number; readonly after: number } | null;
    },
  ): string;
  /** NaN: no flag is ever right. */
  flagsPrice(alarmsPerHit: number): string;
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
}

export interface SealWords {
  readonly title: string;
  readonly explanation: string;
  readonly closed: string;
  /** The network's test part is open, and another rule was chosen since. */
  readonly closedForRule: string;
  readonly open: string;
  opened(times: number): string;
  /** By the setting. */
  readonly broken: string;
  /** In the place of what the test part would show. */
  readonly hidden: string;
  /** The same in a cell of a table. */
  readonly cell: string;
}

export interface ComparisonWords {
  readonly title: string;
  explanation(seeds: number): string;
  /** Trainings, and about how long they take here. */
  time(trainings: number, ms: number): string;
  /** Before a step was timed here. */
  unknownTime(trainings: number): string;
  readonly run: string;
  verdict(verdict: ComparisonVerdict): string;
  /** Rows of a file from before the seal. */
  readonly onTest: string;
  readonly chart: string;
  readonly chartColumns: readonly [mean: string, low: string, high: string];
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
  /** Accuracy as it comes, and how far the class mix explains it. */
  leakRaw(facts: Pick<SeenLesions, 'raw' | 'mix'> & { split: JudgedSplit; className: string }): string;
  /** What is left with one class mix. */
  leakAlike(facts: Pick<SeenLesions, 'alike' | 'effect' | 'interval'> & { verdict: SeenVerdict }): string;
  readonly leakUnknown: string;
  readonly leakNone: string;
  readonly splitByLesion: string;
  readonly aucTitle: string;
  readonly aucText: string;
  /** `hides`: the area is good, and the class is lost. */
  auc(facts: { macro: number; worst: string; recall: number; hides: boolean }): string;
  readonly waiting: string;
}

export interface CardWords {
  readonly title: string;
  readonly purpose: string;
  readonly origin: string;
  readonly licence: string;
  readonly bias: string;
}
