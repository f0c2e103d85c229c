import type { LabMeasures, Measure, MeasurePlace } from '../task/measures.js';
import type { RetrainedRun, TuningResult } from './tuning-events.js';

const OF_RUN: Readonly<Record<string, (result: TuningResult) => number | null>> = {
  'best-units': ({ metrics }) => metrics.best?.units ?? null,
  'best-learning-rate': ({ metrics }) => metrics.best?.learningRate ?? null,
  trials: ({ history }) => history.length,
  'trained-epochs': ({ timings }) => timings.epochs,
  'retrained-score': ({ metrics }) => lastScore(metrics.retrained),
  'baseline-score': ({ metrics }) => lastScore(metrics.baseline),
  'retrained-test': ({ metrics }) => mean(metrics.retrained.map(({ test }) => test?.accuracy ?? null)),
  'baseline-test': ({ metrics }) => mean(metrics.baseline.map(({ test }) => test?.accuracy ?? null)),
};

const COUNTS = ['best-units', 'trials', 'trained-epochs'];

function unitOf(name: string): Measure['unit'] {
  if (COUNTS.includes(name)) return 'count';
  return name === 'best-learning-rate' ? 'number' : 'share';
}

const list: readonly Measure[] = [
  { name: 'best-score', unit: 'share', byEpoch: true },
  { name: 'score', unit: 'share', byEpoch: true },
  ...Object.keys(OF_RUN).map((name): Measure => ({ name, unit: unitOf(name), byEpoch: false })),
];

/** What a task of the tuner lab can be about; its history counts trials, from 1. */
export const tuningMeasures: LabMeasures<TuningResult> = {
  list,
  epochs: ({ history }) => history.map((_, index) => index + 1),
  read: (result: TuningResult, { name, epoch }: MeasurePlace) => {
    const ofRun = OF_RUN[name];
    if (ofRun) return ofRun(result);
    const { history } = result;
    const trial = history[(epoch ?? history.length) - 1];
    if (!trial) return null;
    return name === 'score' ? trial.score : trial.best;
  },
};

/** Validation accuracy after the last epoch, mean over seeds. */
function lastScore(runs: readonly RetrainedRun[]): number | null {
  return mean(runs.map(({ history }) => history[history.length - 1]?.validationAccuracy ?? null));
}

/** Null where one is missing, or all. */
function mean(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 || known.length < values.length ? null : known.reduce((a, b) => a + b) / known.length;
}
