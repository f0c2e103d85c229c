import { LabError } from '../errors.js';
import { firstPythonDouble } from './python-random.js';
import {
  checkSearchSpace,
  type HyperparameterValue,
  type SearchSpace,
  sampleValue,
  type Values,
} from './search-space.js';
import { byScore, type Trial } from './trial.js';

/** `idle`: ask again when a running trial has ended; `stopped`: there is nothing more to do. */
export type Answer = Trial | 'idle' | 'stopped';

export interface OracleOptions {
  readonly space: SearchSpace;
  /** Keras Tuner's seed, a whole number from 0; its own 0 and None mean a random one, ours do not. */
  readonly seed: number;
  /** How often a failed trial is run again; 0 unless given. */
  readonly maxRetries?: number;
  /** So many failed trials in a row end the search; 3 unless given. */
  readonly maxConsecutiveFailures?: number;
}

/** Everything that an oracle knows, as plain JSON. `own` is the strategy's part. */
export interface OracleState<Own = unknown> {
  seedState: number;
  trials: Trial[];
  /** Trial id by worker. */
  running: Record<string, string>;
  retryQueue: string[];
  /** Runs by trial id. */
  runs: Record<string, number>;
  /** Ids in the order of their end. */
  ended: string[];
  /** Settings that were drawn, one key each. */
  tried: string[];
  /** No new setting was found any more. */
  exhausted: boolean;
  own: Own;
}

/** A draw that only meets settings already tried is given up after so many more. */
const MAX_COLLISIONS = 20;

const NOT_COMPARED = new Set(['tuner/epochs', 'tuner/initial_epoch', 'tuner/bracket', 'tuner/round']);

/**
 * Decides which trial comes next: ask and tell, no timers, no promises. Workers only need different
 * names. `save()` at any moment gives plain JSON from which an equal oracle goes on.
 */
export abstract class Oracle<Own = unknown> {
  readonly space: SearchSpace;
  protected readonly state: OracleState<Own>;
  readonly #maxRetries: number;
  readonly #maxFailures: number;

  /** @throws LabError `settings-invalid` for a space that cannot be searched */
  constructor({ space, seed, maxRetries = 0, maxConsecutiveFailures = 3 }: OracleOptions, own: Own) {
    checkSearchSpace(space);
    this.space = space;
    this.#maxRetries = maxRetries;
    this.#maxFailures = maxConsecutiveFailures;
    const lists = { trials: [], retryQueue: [], ended: [], tried: [] };
    this.state = { seedState: seed, running: {}, runs: {}, exhausted: false, ...lists, own };
  }

  /** In the order of their start. */
  get trials(): readonly Trial[] {
    return this.state.trials;
  }

  /** True once the space gave no new setting within 20 collisions. */
  get exhausted(): boolean {
    return this.state.exhausted;
  }

  /** A trial for a worker that has none. A failed one that may be tried again goes first. */
  ask(worker: string): Answer {
    if (worker in this.state.running) throw misuse(`The worker “${worker}” has a trial already; tell its score first.`);
    const again = this.state.retryQueue.pop();
    if (again !== undefined) return this.#start(worker, this.#replace(again, { status: 'RUNNING' }));
    const id = String(this.state.trials.length).padStart(4, '0');
    const values = this.populate(id);
    if (values === 'idle' || values === 'stopped') return values;
    const trial: Trial = { id, values, status: 'RUNNING', score: null };
    this.state.tried.push(keyOf(values));
    this.state.trials.push(trial);
    return this.#start(worker, trial);
  }

  /**
   * Ends a worker's trial.
   *
   * @param score the best epoch's objective, larger is better; null or NaN where it failed
   * @throws LabError `trials-failed` when too many in a row have failed; the trial counts all the same
   */
  tell(worker: string, score: number | null): Trial {
    const id = this.state.running[worker];
    if (id === undefined) throw misuse(`The worker “${worker}” has no trial; ask for one first.`);
    const failed = score === null || Number.isNaN(score);
    const runs = (this.state.runs[id] ?? 0) + 1;
    this.state.runs[id] = runs;
    delete this.state.running[worker];
    if (failed && runs <= this.#maxRetries) {
      this.state.retryQueue.push(id);
      return this.#replace(id, { status: 'INVALID', score: score ?? null });
    }
    this.state.ended.push(id);
    const ended = this.#replace(id, { status: failed ? 'FAILED' : 'COMPLETED', score: score ?? null });
    this.#checkFailures();
    return ended;
  }

  /** The best of the completed ones; where they are fewer, the others follow in the order of their start. */
  bestTrials(count: number): Trial[] {
    const done = this.state.trials.filter(({ status }) => status === 'COMPLETED');
    const others = this.state.trials.filter(({ status }) => status !== 'COMPLETED');
    return [...byScore(done), ...(done.length < count ? others : [])].slice(0, count);
  }

  save(): OracleState<Own> {
    return structuredClone(this.state);
  }

  /** Takes over what {@link save} gave; options and space must be the same. */
  restore(saved: OracleState<Own>): this {
    Object.assign(this.state, structuredClone(saved));
    return this;
  }

  /** An oracle that answers as this one does, and does not change it. */
  abstract clone(): Oracle<Own>;

  /** True where the trial will come in this form whatever the scores of the running ones will be. */
  isCertain(_trial: Trial): boolean {
    return true;
  }

  /** The values of the next trial, `tuner/…` fields included. */
  protected abstract populate(id: string): Values | 'idle' | 'stopped';

  protected get idleOrStopped(): 'idle' | 'stopped' {
    return Object.keys(this.state.running).length > 0 ? 'idle' : 'stopped';
  }

  protected trial(id: string): Trial {
    return this.state.trials[Number(id)];
  }

  /** A setting that was not tried yet; null, and {@link exhausted}, where only tried ones are drawn. */
  protected drawValues(): Values | null {
    for (let collisions = 0; collisions <= MAX_COLLISIONS; collisions++) {
      const values: Record<string, HyperparameterValue> = {};
      for (const parameter of this.space) {
        values[parameter.name] = sampleValue(parameter, firstPythonDouble(this.state.seedState++));
      }
      if (!this.state.tried.includes(keyOf(values))) return values;
    }
    this.state.exhausted = true;
    return null;
  }

  #start(worker: string, trial: Trial): Trial {
    this.state.running[worker] = trial.id;
    return trial;
  }

  #replace(id: string, change: Partial<Trial>): Trial {
    const changed = { ...this.trial(id), ...change };
    this.state.trials[Number(id)] = changed;
    return changed;
  }

  #checkFailures(): void {
    let inARow = 0;
    for (const id of this.state.ended) {
      inARow = this.trial(id).status === 'FAILED' ? inARow + 1 : 0;
      if (inARow === this.#maxFailures) throw tooManyFailures(inARow);
    }
  }
}

/** The same for two equal settings; a promoted trial's parent belongs to it, its epochs do not. */
function keyOf(values: Values): string {
  return JSON.stringify(
    Object.entries(values)
      .filter(([name]) => !NOT_COMPARED.has(name))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function tooManyFailures(limit: number): LabError {
  return new LabError(
    'trials-failed',
    `Number of consecutive failures exceeded the limit of ${limit}. Look at the last trials’ settings and narrow the search space.`,
    { limit },
  );
}

function misuse(message: string): LabError {
  return new LabError('not-ready', message);
}
