import { SPLITS, type Split } from '../data/image-splits.js';
import type { LabMeasures, Measure, MeasurePlace } from '../task/measures.js';
import type { EpochRecord, ImbalanceResult, SplitScores } from './imbalance-events.js';

/** On the test part, and with `train-` or `val-` before it on the others. */
const OF_PART: Readonly<Record<string, (scores: SplitScores) => number | null>> = {
  accuracy: ({ accuracy }) => accuracy,
  'macro-recall': ({ macroRecall }) => macroRecall,
  'min-recall': ({ minRecall }) => minRecall,
  'macro-auc': ({ macroAuc }) => macroAuc,
};

/** Of one class, by its number or its name. */
const OF_CLASS: Readonly<Record<string, (scores: SplitScores, label: number) => number | null>> = {
  recall: ({ recall }, label) => recall[label] ?? null,
  precision: ({ precision }, label) => precision[label] ?? null,
  auc: ({ auc }, label) => auc[label] ?? null,
};

/** Of each epoch. Where a part has the same name, that is the end of the run. */
const BY_EPOCH: Readonly<Record<string, (epoch: EpochRecord) => number>> = {
  'train-loss': ({ trainLoss }) => trainLoss,
  'val-loss': ({ valLoss }) => valLoss,
  'train-accuracy': ({ trainAccuracy }) => trainAccuracy,
  'val-accuracy': ({ valAccuracy }) => valAccuracy,
  'val-macro-recall': ({ valMacroRecall }) => valMacroRecall,
  'val-min-recall': ({ valMinRecall }) => valMinRecall,
};

/** How often the test part was opened: `test-opened <= 1`. */
const OPENED = 'test-opened';

const PREFIXES: Readonly<Record<Split, string>> = { train: 'train-', val: 'val-', test: '' };

/** `val-recall` → the part and `recall`. */
function partOf(name: string): { readonly split: Split; readonly measure: string } {
  const split = SPLITS.find((one) => one !== 'test' && name.startsWith(PREFIXES[one])) ?? 'test';
  return { split, measure: name.slice(PREFIXES[split].length) };
}

const named = (measure: string) => SPLITS.map((split) => PREFIXES[split] + measure);

const list: readonly Measure[] = [
  ...Object.keys(OF_CLASS)
    .flatMap(named)
    .map((name): Measure => ({ name, unit: 'share', of: 'class', byEpoch: false })),
  ...Object.keys(OF_PART)
    .flatMap(named)
    .map((name): Measure => ({ name, unit: 'share', byEpoch: name in BY_EPOCH })),
  { name: 'train-loss', unit: 'number', byEpoch: true },
  { name: 'val-loss', unit: 'number', byEpoch: true },
  { name: OPENED, unit: 'count', byEpoch: false },
];

/** What a task of the imbalance lab can be about. */
export const imbalanceMeasures: LabMeasures<ImbalanceResult> = {
  list,
  classes,
  epochs: ({ history }) => history.map(({ epoch }) => epoch),
  sealed: ({ metrics }, name) => metrics.test === undefined && isOfTest(name),
  read: (result: ImbalanceResult, { name, argument, epoch }: MeasurePlace) => {
    const { split, measure } = partOf(name);
    if (name === OPENED) return result.testOpened ?? null;
    const scores = result.metrics[split];
    const ofClass = OF_CLASS[measure];
    if (ofClass) return scores ? ofClass(scores, classOf(result, argument)) : null;
    const ofPart = epoch === null ? OF_PART[measure] : undefined;
    if (ofPart) return scores ? ofPart(scores) : null;
    const { history } = result;
    const entry = epoch === null ? history[history.length - 1] : history.find((one) => one.epoch === epoch);
    return entry ? BY_EPOCH[name](entry) : null;
  },
};

/** A measure without a part before it, of a class or of all. */
function isOfTest(name: string): boolean {
  return name in OF_PART || name in OF_CLASS;
}

/** scikit-learn's report names them in their order; every part has all of them. */
function classes({ metrics }: ImbalanceResult): readonly string[] {
  const { reportText, recall } = metrics.val ?? metrics.test;
  const rows = reportText.split('\n').slice(2, 2 + recall.length);
  return rows.map(withoutNumbers);
}

/** A row without its four last columns. Each step is linear, as a pattern for all four would not be. */
function withoutNumbers(row: string): string {
  let name = row;
  for (let column = 0; column < 4; column++) {
    name = name.trimEnd();
    name = name.slice(0, name.lastIndexOf(' ') + 1);
  }
  return name.trim();
}

/** −1 where no class has this name. */
function classOf(result: ImbalanceResult, argument: string): number {
  if (/^\d+$/.test(argument)) return Number(argument);
  return classes(result).findIndex((name) => name.toLowerCase() === argument.toLowerCase());
}
