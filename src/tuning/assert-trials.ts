import { resultProblem } from '../sharing/result-file.js';
import { WAY_PLACES } from './epoch-way.js';
import { labSpace } from './lab-search.js';
import type { RetrainedRun, TrainedEpoch, TrialRecord, TuningResult } from './tuning-events.js';
import type { TuningSettings } from './tuning-settings.js';

const MOST_UNITS = 2048;
const LARGEST_RATE = 10;
const MOST_EPOCHS = 10_000;

/**
 * Refuses a saved file's metrics where a trial or a final training cannot be one.
 *
 * @throws LabError `result-invalid`
 */
export function assertMetrics({ trials, best, retrained, baseline, cross }: TuningResult['metrics']): void {
  const lists: readonly unknown[] = [trials, retrained, baseline, cross];
  if (!lists.every(Array.isArray))
    throw damaged(
      'a list of trials',
      lists.find((list) => !Array.isArray(list)),
    );
  trials.forEach(assertTrial);
  if (best !== null) assertTrial(best);
  [...retrained, ...baseline, ...cross].forEach(assertRetrained);
}

/**
 * Refuses a saved file's settings where no search can have them: each is a value of its field, and yet they name no
 * space.
 *
 * @throws LabError `result-invalid`
 */
export function assertSearched(settings: TuningSettings): void {
  try {
    labSpace(settings);
  } catch (error) {
    throw damaged('settings of a search', error instanceof Error ? error.message : error);
  }
}

/**
 * Refuses what a saved file calls a trial where it is none: every value of the type and within the range that a
 * search can give it.
 *
 * @throws LabError `result-invalid` naming the trial
 */
export function assertTrial(trial: TrialRecord): void {
  const isTrial =
    isObject(trial) &&
    isSetting(trial) &&
    (trial.id === null || isId(trial.id)) &&
    [trial.bracket, trial.round, trial.initialEpoch, trial.epochs].every((count) => isCount(count)) &&
    isText(trial.key) &&
    (trial.parentKey === null || isText(trial.parentKey)) &&
    (trial.status === 'completed' || trial.status === 'running') &&
    (trial.score === null || isShare(trial.score)) &&
    (trial.bestEpoch === null || isCount(trial.bestEpoch)) &&
    (trial.worker === null || isCount(trial.worker)) &&
    isHistory(trial.history);
  if (!isTrial) throw damaged('a trial', trial?.id);
}

/**
 * The same of a final training.
 *
 * @throws LabError `result-invalid`
 */
export function assertRetrained(run: RetrainedRun): void {
  const isRun =
    isObject(run) &&
    isSetting(run) &&
    isCount(run.epochs) &&
    isSeed(run.seed) &&
    isText(run.key) &&
    isHistory(run.history);
  const isRole = isRun && ['best', 'baseline', 'best-units', 'best-rate'].includes(run.role);
  if (!isRole) throw damaged('a final training', run?.role);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isSetting({ units, learningRate }: { readonly units: unknown; readonly learningRate: unknown }): boolean {
  const isRate = typeof learningRate === 'number' && learningRate > 0 && learningRate <= 10 * LARGEST_RATE;
  return isCount(units) && units >= 1 && units <= MOST_UNITS && isRate;
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= MOST_EPOCHS;
}

function isSeed(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) >= 0;
}

function isId(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4,9}$/.test(value);
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.length <= 200;
}

/** NaN is saved as null. */
function isShare(value: unknown): boolean {
  return value === null || (typeof value === 'number' && value >= 0 && value <= 1);
}

function isHistory(history: unknown): boolean {
  return Array.isArray(history) && history.every(isEpoch);
}

function isEpoch(epoch: TrainedEpoch): boolean {
  if (!isObject(epoch)) return false;
  const { accuracy, validationAccuracy, loss, validationLoss, ms } = epoch;
  return (
    isCount(epoch.epoch) &&
    (epoch.way === undefined || isWay(epoch.way)) &&
    [accuracy, validationAccuracy].every(isShare) &&
    [loss, validationLoss, ms].every(isNumberOrNaN)
  );
}

function isWay(way: unknown): boolean {
  return Array.isArray(way) && way.length === WAY_PLACES.length && way.every(isNumberOrNaN);
}

/** NaN is saved as null. */
function isNumberOrNaN(value: unknown): boolean {
  return value === null || Number.isFinite(value);
}

function damaged(what: string, name: unknown) {
  return resultProblem('damaged', `The file holds ${what} that cannot be one: ${String(name).slice(0, 60)}.`);
}
