import { csvText } from '../../writing/csv.js';
import type { TrialRecord } from '../tuning-events.js';
import { inOrder } from '../tuning-result.js';

const COLUMNS = [
  ...(['id', 'units', 'learningRate', 'score', 'bestEpoch', 'initialEpoch', 'epochs', 'bracket', 'round'] as const),
  ...(['parent', 'status', 'seconds', 'validationAccuracies'] as const),
];

/** One row a trial, in the order of their ids; the last column lists validation accuracies, epoch by epoch. */
export function trialsCsv(trials: readonly TrialRecord[]): string {
  const ids = new Map(trials.map(({ key, id }) => [key, id ?? '']));
  const rows = inOrder(trials).map((trial) => {
    const { id, units, learningRate, score, bestEpoch, initialEpoch, epochs, bracket, round, status } = trial;
    const parent = trial.parentKey === null ? '' : (ids.get(trial.parentKey) ?? '');
    const seconds = trial.history.reduce((sum, { ms }) => sum + ms, 0) / 1000;
    const accuracies = trial.history.map(({ validationAccuracy }) => validationAccuracy).join(' ');
    const cells = [id ?? '', units, learningRate, score ?? '', bestEpoch ?? '', initialEpoch, epochs, bracket, round];
    return [...cells, parent, status, seconds.toFixed(3), accuracies];
  });
  return csvText({ columns: COLUMNS, rows });
}
