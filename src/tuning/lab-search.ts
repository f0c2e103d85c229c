import { LabError } from '../errors.js';
import { Asha } from './asha.js';
import { GridSearch } from './grid-search.js';
import { Hyperband } from './hyperband.js';
import { type Bracket, hyperbandBrackets, hyperbandTotals } from './hyperband-schedule.js';
import type { Oracle } from './oracle.js';
import { InOrderSearch, type Outcomes, type ParallelSearch } from './parallel-search.js';
import { RandomSearch } from './random-search.js';
import type { SearchSpace } from './search-space.js';
import type { TuningSettings } from './tuning-settings.js';
import { VirtualWorkers } from './virtual-workers.js';

/** ASHA's decisions are those of so many equal workers, however many there are. */
const VIRTUAL_WORKERS = 4;

/** What a search will cost, known before it starts. */
export interface SearchPlan {
  readonly search: TuningSettings['search'];
  /** Hyperband's brackets, largest first, once; for the others one bracket with what is known. */
  readonly brackets: readonly Bracket[];
  readonly iterations: number;
  /** At most, where the space may be exhausted earlier or the search adapts. */
  readonly trials: number;
  readonly epochs: number;
}

/**
 * Units and learning rate, as the settings say.
 *
 * @throws LabError `settings-invalid` naming the setting that cannot be searched
 */
export function labSpace({ unitsMin, unitsMax, unitsStep, learningRates }: TuningSettings): SearchSpace {
  if (unitsMin > unitsMax) {
    throw invalid(`units-min is ${unitsMin} and units-max ${unitsMax}; the first must not be larger.`);
  }
  return [
    { type: 'int', name: 'units', min: unitsMin, max: unitsMax, step: unitsStep },
    { type: 'choice', name: 'learning_rate', values: parseRates(learningRates) },
  ];
}

/** @throws LabError `settings-invalid` where the text does not name different rates above 0 */
export function parseRates(text: string): number[] {
  const parts = text.split(/[\s,;]+/).filter(Boolean);
  const rates = parts.map(Number);
  const wrong = parts.find((_, index) => !(rates[index] > 0 && rates[index] <= 10));
  if (wrong !== undefined) {
    throw invalid(`learning-rates names “${wrong.slice(0, 20)}”; write numbers above 0 such as 0.01 0.001.`);
  }
  const different = [...new Set(rates)];
  if (different.length === 0) throw invalid('learning-rates is empty; write numbers such as 0.01 0.001.');
  return different;
}

export function searchPlan(settings: TuningSettings): SearchPlan {
  const { search, maxEpochs, iterations } = settings;
  const brackets = hyperbandBrackets(settings);
  const totals = hyperbandTotals(brackets);
  const epochs = iterations * (settings.promotion === 'fresh' ? totals.epochsFromScratch : totals.epochs);
  switch (search) {
    case 'hyperband':
      return { search, brackets: [...brackets].reverse(), iterations, trials: iterations * totals.trials, epochs };
    case 'asha': {
      const rungs = brackets[brackets.length - 1].map((round) => ({ ...round, trials: 0 }));
      const trials = Math.floor((iterations * totals.epochs) / rungs[0].epochs);
      return { search, brackets: [rungs], iterations: 1, trials, epochs };
    }
    case 'random':
    case 'grid': {
      const trials = rivalTrials(settings);
      return { search, brackets: [[{ trials, epochs: maxEpochs }]], iterations: 1, trials, epochs: trials * maxEpochs };
    }
  }
}

/** The search that the settings describe, as far as the outcomes reach. */
export function labSearch(settings: TuningSettings, outcomes: Outcomes): { search: ParallelSearch; oracle: Oracle } {
  const oracle = labOracle(settings);
  const search =
    settings.search === 'asha'
      ? new VirtualWorkers(oracle, outcomes, VIRTUAL_WORKERS)
      : new InOrderSearch(oracle, outcomes);
  return { search, oracle };
}

function labOracle(settings: TuningSettings): Oracle {
  const { seed, maxEpochs, factor, iterations } = settings;
  const options = { space: labSpace(settings), seed };
  switch (settings.search) {
    case 'hyperband':
      return new Hyperband({ ...options, maxEpochs, factor, iterations, whenExhausted: 'promote' });
    case 'asha': {
      const { epochs } = hyperbandTotals(hyperbandBrackets(settings));
      return new Asha({ ...options, maxEpochs, factor, totalEpochs: iterations * epochs });
    }
    case 'random':
      return new RandomSearch({ ...options, maxTrials: rivalTrials(settings), epochs: maxEpochs });
    case 'grid':
      return new GridSearch({ ...options, maxTrials: rivalTrials(settings), epochs: maxEpochs });
  }
}

/** As many full trials as Hyperband's epochs would pay for. */
function rivalTrials(settings: TuningSettings): number {
  const { epochs } = hyperbandTotals(hyperbandBrackets(settings));
  return Math.max(1, Math.floor((settings.iterations * epochs) / settings.maxEpochs));
}

function invalid(message: string): LabError {
  return new LabError('settings-invalid', message, { reason: message });
}
