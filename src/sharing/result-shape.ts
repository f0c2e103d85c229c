import { anything, either, fieldsOf, finite, flag, integer, list, maybe, object, type Shape, text } from './shape.js';

/** No lab trains so many epochs; a search has some thousand trials. A page with more curve points stands still. */
const MOST_EPOCHS = 1_000;
const MOST_TRIALS = 5_000;

/** Labs have some thirty settings. */
const MOST_SETTINGS = 100;
const LONGEST_SETTING = 2_000;

/** Classes of a data set. */
const MOST_CLASSES = 256;

/** A recording has some hundred events, of which steps come in bundles. */
const MOST_EVENTS = 20_000;

const number = maybe(finite);
const settings = fieldsOf(either(finite, text(LONGEST_SETTING)), MOST_SETTINGS);
const numbers = maybe(list(number, MOST_CLASSES));
const objects = (most: number) => maybe(list(object({}), most));
const flat = fieldsOf(maybe(either(finite, flag, text(LONGEST_SETTING))), 60);

/** One part of the imbalance lab's scores, as far as others read it. */
const partScores = maybe(
  object({
    ...{ accuracy: number, macroRecall: number, minRecall: number, macroAuc: number },
    ...{ recall: numbers, precision: numbers, auc: numbers, reportText: maybe(text(100_000)) },
  }),
);

interface LabShapes {
  readonly history: Shape;
  /** What a task or a class's table reads. A file by hand may lack any of it. */
  readonly metrics: Shape;
}

/** By the lab's word. */
const SHAPES: Readonly<Record<string, LabShapes>> = {
  triplet: {
    history: list(flat, MOST_EPOCHS),
    metrics: object({ ...sameShape(number, 'knnRaw', 'knnBefore', 'knnAfter'), collapsed: maybe(flag) }),
  },
  imbalance: {
    history: list(object(sameShape(number, 'epoch', 'trainLoss', 'valLoss')), MOST_EPOCHS),
    metrics: object(sameShape(partScores, 'train', 'val', 'test')),
  },
  tuning: {
    history: list(object(sameShape(number, 'score', 'best')), MOST_TRIALS),
    metrics: object({
      best: maybe(object(sameShape(number, 'units', 'learningRate', 'score'))),
      retrained: objects(100),
      baseline: objects(100),
      trials: objects(MOST_TRIALS),
      summaryText: maybe(text(1_000_000)),
    }),
  },
  words: {
    history: list(object(sameShape(number, 'keptShare')), MOST_EPOCHS),
    metrics: object({
      nearest: objects(1_000),
      distances: objects(1_000),
      silhouettes: numbers,
      evaluation: objects(1_000),
      parallelism: maybe(object({})),
      failure: maybe(object({})),
    }),
  },
};

/** Of any other lab. */
const OTHER: LabShapes = { history: list(object({}), MOST_EPOCHS), metrics: object({}) };

/** What every result has; what is a lab's own is its own shape's. */
const RESULT = object({
  settings,
  data: object({ name: maybe(text(500)), sha256: maybe(text(100)) }),
  stopped: maybe(flag),
  sha256: maybe(text(100)),
});

/** What is wrong with a result of this lab; null where it has the shape. */
export function resultProblemOf(lab: string, file: Readonly<Record<string, unknown>>): string | null {
  const { history, metrics } = Object.hasOwn(SHAPES, lab) ? SHAPES[lab] : OTHER;
  return RESULT(file, 'result') ?? history(file.history, 'history') ?? metrics(file.metrics, 'metrics');
}

/** What a recording is beside its result: a version, and events that each say their kind. */
export const recordingShape: Shape = object({
  version: integer(1, 1_000),
  events: list(object({ kind: text(60), settings: maybe(settings) }), MOST_EVENTS),
});

/** The events of a version to come may look otherwise. */
export const versionedShape: Shape = object({ version: integer(1, 1_000), events: anything });

function sameShape(shape: Shape, ...names: readonly string[]): Record<string, Shape> {
  return Object.fromEntries(names.map((name) => [name, shape]));
}
