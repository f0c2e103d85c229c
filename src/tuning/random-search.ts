import { Oracle, type OracleOptions } from './oracle.js';
import type { Values } from './search-space.js';

export interface RandomSearchOptions extends OracleOptions {
  readonly maxTrials: number;
  /** Epochs of every trial, told as `tuner/epochs` so that all strategies can be compared. */
  readonly epochs: number;
}

/** Different settings drawn at random, each trained in full: Hyperband's first rival. */
export class RandomSearch extends Oracle<null> {
  readonly #options: RandomSearchOptions;

  constructor(options: RandomSearchOptions) {
    super(options, null);
    this.#options = options;
  }

  override clone(): RandomSearch {
    return new RandomSearch(this.#options).restore(this.save());
  }

  protected override populate(): Values | 'idle' | 'stopped' {
    if (this.trials.length >= this.#options.maxTrials) return this.idleOrStopped;
    const values = this.drawValues();
    return values ? { ...values, 'tuner/epochs': this.#options.epochs } : this.idleOrStopped;
  }
}
