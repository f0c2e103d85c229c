import { LabError } from '../errors.js';

/** How much Hyperband may spend. */
export interface HyperbandBudget {
  /** Epochs of a trial that gets through all rounds, 1 … 10,000. */
  readonly maxEpochs: number;
  /** How much harder each round is: about 1/factor of the trials go on; a whole number from 2. */
  readonly factor: number;
}

/** One round of a bracket. */
export interface Round {
  readonly trials: number;
  /** Epochs that a trial has when the round ends, counted from its start in round 0. */
  readonly epochs: number;
}

/** Rounds of one bracket; bracket s has rounds 0 … s. */
export type Bracket = readonly Round[];

/**
 * The brackets 0 … s_max of Hyperband (Li et al. 2018) with Keras Tuner's sizes: of 12 trials in round 0
 * of bracket 2, 4 go on, and 2 of those. In whole numbers throughout: `Math.log(9) / Math.log(3)` is
 * above 2 in V8, which would make whole brackets too large.
 *
 * @throws LabError `settings-invalid` outside the ranges of {@link HyperbandBudget}
 */
export function hyperbandBrackets(budget: HyperbandBudget): readonly Bracket[] {
  checkBudget(budget);
  const { maxEpochs, factor } = budget;
  let end = 1;
  while (factor ** (end - 1) < maxEpochs) end++;
  const brackets: Bracket[] = [];
  for (let s = 0; factor ** s <= maxEpochs; s++) {
    brackets.push(
      Array.from({ length: s + 1 }, (_, round) => ({
        trials: Math.ceil((end * factor ** (s - round)) / (s + 1)),
        epochs: Math.ceil(maxEpochs / factor ** (s - round)),
      })),
    );
  }
  return brackets;
}

/** What a whole iteration costs. */
export interface HyperbandTotals {
  readonly trials: number;
  /** Epochs trained where promoted trials go on from their parents. */
  readonly epochs: number;
  /** Epochs trained where every trial begins anew. */
  readonly epochsFromScratch: number;
}

export function hyperbandTotals(brackets: readonly Bracket[]): HyperbandTotals {
  const rounds = brackets.flatMap((bracket) =>
    bracket.map(({ trials, epochs }, round) => ({ trials, epochs, before: bracket[round - 1]?.epochs ?? 0 })),
  );
  return {
    trials: rounds.reduce((sum, { trials }) => sum + trials, 0),
    epochs: rounds.reduce((sum, { trials, epochs, before }) => sum + trials * (epochs - before), 0),
    epochsFromScratch: rounds.reduce((sum, { trials, epochs }) => sum + trials * epochs, 0),
  };
}

function checkBudget({ maxEpochs, factor }: HyperbandBudget): void {
  if (!Number.isInteger(maxEpochs) || maxEpochs < 1 || maxEpochs > 10_000) {
    throw invalid(`max_epochs is ${maxEpochs}; it must be a whole number from 1 to 10,000.`);
  }
  if (!Number.isInteger(factor) || factor < 2) {
    throw invalid(`factor is ${factor}; it must be a whole number of at least 2.`);
  }
}

function invalid(message: string): LabError {
  return new LabError('settings-invalid', message, { reason: message });
}
