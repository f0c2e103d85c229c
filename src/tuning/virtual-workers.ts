import { LabError } from '../errors.js';
import type { Oracle } from './oracle.js';
import { jobOf, type Outcomes, type ParallelSearch, type TrialJob } from './parallel-search.js';
import type { Trial } from './trial.js';

interface Busy {
  readonly worker: string;
  readonly trial: Trial;
  /** When it ends, in epochs since the start. */
  readonly ends: number;
}

/**
 * Replays an asynchronous search as if a fixed number of equal workers took one unit of time an epoch.
 * The order in which trials end is then a matter of the rules and not of the machine, so that a search
 * that depends on this order can still be repeated from its seed.
 */
export class VirtualWorkers implements ParallelSearch {
  readonly #oracle: Oracle;
  readonly #outcomes: Outcomes;
  readonly #busy: Busy[] = [];
  #free: string[];
  #now = 0;
  #done = false;

  /** @param workers at least 1; part of what a seed stands for */
  constructor(oracle: Oracle, outcomes: Outcomes, workers: number) {
    if (!(workers >= 1)) throw new LabError('settings-invalid', `${workers} workers cannot work; give at least 1.`);
    this.#oracle = oracle;
    this.#outcomes = outcomes;
    this.#free = Array.from({ length: workers }, (_, index) => `tuner${index}`);
  }

  get done(): boolean {
    return this.#done;
  }

  get trials(): readonly Trial[] {
    return this.#oracle.trials;
  }

  settle(): void {
    while (!this.#done) {
      this.#employ();
      const next = this.#busy[0];
      if (!next) {
        this.#done = true;
        return;
      }
      const outcome = this.#outcomes.get(jobOf(next.trial, this.#oracle.trials).key);
      if (outcome === undefined) return;
      this.#busy.shift();
      this.#now = next.ends;
      this.#free = [...this.#free, next.worker].sort();
      this.#oracle.tell(next.worker, outcome);
    }
  }

  upcoming(count: number): readonly TrialJob[] {
    this.settle();
    return this.#busy
      .map(({ trial }) => jobOf(trial, this.#oracle.trials))
      .filter(({ key }) => !this.#outcomes.has(key))
      .slice(0, count);
  }

  #employ(): void {
    while (this.#free.length > 0) {
      const [worker] = this.#free;
      const trial = this.#oracle.ask(worker);
      if (typeof trial === 'string') return;
      this.#free.shift();
      const { epochs, initialEpoch } = jobOf(trial, this.#oracle.trials);
      this.#busy.push({ worker, trial, ends: this.#now + epochs - initialEpoch });
      this.#busy.sort((a, b) => a.ends - b.ends || (a.worker < b.worker ? -1 : 1));
    }
  }
}
