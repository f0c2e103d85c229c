import { hyperbandTotals } from '../../../src/tuning/hyperband-schedule.js';
import type { TrialRecord } from '../../../src/tuning/tuning-events.js';
import { bestTrial } from '../../../src/tuning/tuning-result.js';
import type { TunerState } from './state.js';

/** Something that the numbers of a search show; the language files put it into a sentence. */
export type Finding =
  | {
      readonly kind: 'best';
      readonly id: string;
      readonly units: number;
      readonly rate: number;
      readonly score: number;
    }
  /** Epochs spent, against training every different setting in full. */
  | { readonly kind: 'saved'; readonly settings: number; readonly spent: number; readonly inFull: number }
  /** Where the winner stood when its first round ended; 1 is first. */
  | { readonly kind: 'early'; readonly rank: number; readonly of: number; readonly epochs: number }
  /** Mean best score by rate, of trials trained equally long. */
  | {
      readonly kind: 'rates';
      readonly best: number;
      readonly worst: number;
      readonly gap: number;
      readonly epochs: number;
    }
  | { readonly kind: 'edge'; readonly side: 'most' | 'fewest'; readonly units: number };

/** What can be said so far; empty before the first trial has ended. */
export function findingsOf(state: TunerState): readonly Finding[] {
  const trials = [...state.trials.values()].filter(({ status }) => status === 'completed');
  const best = bestTrial(trials);
  if (!best || !state.complete || best.score === null) return [];
  const first: Finding = {
    kind: 'best',
    id: best.id ?? '',
    units: best.units,
    rate: best.learningRate,
    score: best.score,
  };
  return [
    first,
    ...savedFinding(state, trials),
    ...earlyFinding(best, state),
    ...ratesFinding(trials),
    ...edgeFinding(best, state),
  ];
}

function savedFinding({ plan, settings }: TunerState, trials: readonly TrialRecord[]): Finding[] {
  if (!plan || !settings || plan.search !== 'hyperband') return [];
  const different = new Set(trials.map(({ units, learningRate }) => `${units} ${learningRate}`)).size;
  const spent = trials.reduce((sum, { history }) => sum + history.length, 0);
  const inFull = different * settings.maxEpochs;
  const saves = spent < inFull && hyperbandTotals(plan.brackets).trials > 0;
  return saves ? [{ kind: 'saved', settings: different, spent, inFull }] : [];
}

/** Rank of the winner's first ancestor among the trials of its bracket's first round. */
function earlyFinding(best: TrialRecord, state: TunerState): Finding[] {
  let first = best;
  while (first.parentKey !== null) {
    const parent = state.trials.get(first.parentKey);
    if (!parent) return [];
    first = parent;
  }
  if (first === best) return [];
  const { bracket, epochs } = first;
  const rivals = [...state.trials.values()].filter((trial) => trial.bracket === bracket && trial.round === 0);
  const rank = 1 + rivals.filter(({ score }) => (score ?? 0) > (first.score ?? 0)).length;
  return [{ kind: 'early', rank, of: rivals.length, epochs }];
}

/** Compared at the number of epochs that most trials had. */
function ratesFinding(trials: readonly TrialRecord[]): Finding[] {
  const groups = new Map<number, TrialRecord[]>();
  for (const trial of trials) groups.set(trial.epochs, [...(groups.get(trial.epochs) ?? []), trial]);
  const largest = [...groups].sort((a, b) => b[1].length - a[1].length)[0];
  if (!largest) return [];
  const byRate = new Map<number, number[]>();
  for (const { learningRate, score } of largest[1]) {
    byRate.set(learningRate, [...(byRate.get(learningRate) ?? []), score ?? 0]);
  }
  const means = [...byRate]
    .filter(([, scores]) => scores.length > 1)
    .map(([rate, scores]) => ({ rate, mean: scores.reduce((sum, score) => sum + score, 0) / scores.length }))
    .sort((a, b) => b.mean - a.mean);
  if (means.length < 2) return [];
  const [best, worst] = [means[0], means[means.length - 1]];
  return [{ kind: 'rates', best: best.rate, worst: worst.rate, gap: best.mean - worst.mean, epochs: largest[0] }];
}

/** A winner at the edge of the space asks for a wider one. */
function edgeFinding({ units }: TrialRecord, { settings }: TunerState): Finding[] {
  if (!settings || settings.unitsMin === settings.unitsMax) return [];
  if (units + settings.unitsStep > settings.unitsMax) return [{ kind: 'edge', side: 'most', units }];
  return units === settings.unitsMin ? [{ kind: 'edge', side: 'fewest', units }] : [];
}
