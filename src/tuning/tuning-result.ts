import type { BackendChoice } from '../backend-choice.js';
import { labSpace } from './lab-search.js';
import type { Values } from './search-space.js';
import { resultsSummary } from './summaries.js';
import { byScore, type Trial } from './trial.js';
import type { RetrainedRun, TrialRecord, TuningData, TuningResult } from './tuning-events.js';
import type { TuningSettings } from './tuning-settings.js';

/** What is known of a search, whether it has ended or not. */
export interface SearchFacts {
  readonly settings: TuningSettings;
  readonly data: TuningData;
  readonly backend: BackendChoice;
  readonly workers: number;
  readonly trials: readonly TrialRecord[];
  readonly retrained: readonly RetrainedRun[];
  readonly stopped: boolean;
}

const SHOWN_IN_SUMMARY = 10;

/** The documented result of a search, from what was measured. */
export function tuningResult(facts: SearchFacts): TuningResult {
  const { settings, data, backend, retrained, stopped } = facts;
  const trials = inOrder(facts.trials);
  const ofRole = (...roles: RetrainedRun['role'][]) => retrained.filter(({ role }) => roles.includes(role));
  const epochs = [...trials, ...retrained].flatMap(({ history }) => history);
  const counts = { train: data.trainCount, validation: data.validationCount, test: data.testCount };
  return {
    schema: 'labtags-result-1',
    lab: 'tuning',
    settings,
    data: { name: data.name, sha256: data.sha256, counts },
    backend,
    history: bestSoFar(trials),
    metrics: {
      trials,
      best: bestTrial(trials),
      retrained: ofRole('best'),
      baseline: ofRole('baseline'),
      cross: ofRole('best-units', 'best-rate'),
      summaryText: summaryText(trials, settings),
    },
    timings: {
      trainingMs: epochs.reduce((sum, { ms }) => sum + ms, 0),
      epochs: epochs.length,
      workers: facts.workers,
    },
    stopped,
  };
}

/** The completed trial with the best score; the earliest of equal ones. */
export function bestTrial(trials: readonly TrialRecord[]): TrialRecord | null {
  const done = inOrder(trials).filter(({ status }) => status === 'completed');
  return done.reduce<TrialRecord | null>((best, trial) => {
    return !best || (trial.score ?? 0) > (best.score ?? 0) ? trial : best;
  }, null);
}

/** Keras Tuner's `results_summary()` of the trials whose turn has come; the same while the search still runs. */
export function summaryText(trials: readonly TrialRecord[], settings: TuningSettings): string {
  const known = inOrder(trials).filter(({ id }) => id !== null);
  const ids = new Map(known.map(({ key, id }) => [key, id]));
  const asTrials = known.map((record): Trial => {
    const completed = record.status === 'completed';
    const values = valuesOf(record, { ids, search: settings.search });
    const score = completed ? record.score : null;
    return { id: record.id ?? '', values, status: completed ? 'COMPLETED' : 'RUNNING', score };
  });
  const done = byScore(asTrials.filter(({ status }) => status === 'COMPLETED'));
  const others = done.length < SHOWN_IN_SUMMARY ? asTrials.filter(({ status }) => status !== 'COMPLETED') : [];
  return resultsSummary([...done, ...others], {
    ...{ space: labSpace(settings), objective: 'val_accuracy', directory: `labtags/${settings.search}` },
    count: SHOWN_IN_SUMMARY,
  });
}

/** As Keras Tuner lists them; its random and grid search have no `tuner/…` fields. */
function valuesOf(
  trial: TrialRecord,
  { ids, search }: { ids: ReadonlyMap<string, string | null>; search: TuningSettings['search'] },
): Values {
  const own = { units: trial.units, learning_rate: trial.learningRate };
  if (search === 'random' || search === 'grid') return own;
  const parent = trial.parentKey === null ? null : ids.get(trial.parentKey);
  return {
    ...own,
    'tuner/epochs': trial.epochs,
    'tuner/initial_epoch': trial.initialEpoch,
    'tuner/bracket': trial.bracket,
    'tuner/round': trial.round,
    ...(parent ? { 'tuner/trial_id': parent } : {}),
  };
}

/** By id; trials done ahead of their turn come last. */
export function inOrder(trials: readonly TrialRecord[]): TrialRecord[] {
  const place = ({ id }: TrialRecord) => (id === null ? Number.POSITIVE_INFINITY : Number(id));
  return [...trials].sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}

function bestSoFar(trials: readonly TrialRecord[]): TuningResult['history'] {
  let best = 0;
  return trials.flatMap(({ id, score, status }) => {
    if (id === null || score === null || status !== 'completed') return [];
    best = Math.max(best, score);
    return [{ id, score, best }];
  });
}
