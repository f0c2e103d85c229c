import type { Oracle } from './oracle.js';
import type { Values } from './search-space.js';
import { ownValues, type Trial, type TrialPlan, trialPlan } from './trial.js';

/** What has to be trained for a trial. */
export interface TrialJob extends TrialPlan {
  /** The same for the same training: values and epochs. Outcomes are kept under it. */
  readonly key: string;
  /** Null where its turn has not come yet, so that its id is not known. */
  readonly id: string | null;
  /** The space's values, without `tuner/…`. */
  readonly values: Values;
  /** Key of the job whose best weights it starts from; null where it starts anew. */
  readonly parentKey: string | null;
}

/** How a job ended: the best epoch's objective, or null where it failed. */
export type Outcomes = ReadonlyMap<string, number | null>;

/**
 * Gives several workers something to do, with decisions that do not depend on their number or speed.
 * All that is known is the outcomes of finished jobs: `upcoming` says what to train next, and the
 * search as it stands is found again from the outcomes alone, after a reload too.
 */
export interface ParallelSearch {
  /** Jobs that are certain to be needed and have no outcome yet, most urgent first. */
  upcoming(count: number): readonly TrialJob[];
  /** Takes the outcomes that have come since, and decides as far as they reach. */
  settle(): void;
  readonly done: boolean;
  /** As an oracle with one worker has it: in the order of their start. */
  readonly trials: readonly Trial[];
}

/**
 * One worker's search, done by many: decisions are exactly those that the oracle would take with a
 * single worker. The others work ahead on trials that will come whatever the scores are, such as the
 * random ones of the next bracket.
 */
export class InOrderSearch implements ParallelSearch {
  readonly #oracle: Oracle;
  readonly #outcomes: Outcomes;
  #current: Trial | null = null;
  #done = false;

  /** @param outcomes read again at every step: whoever drives the search puts new ones in */
  constructor(oracle: Oracle, outcomes: Outcomes) {
    this.#oracle = oracle;
    this.#outcomes = outcomes;
  }

  get done(): boolean {
    return this.#done;
  }

  get trials(): readonly Trial[] {
    return this.#oracle.trials;
  }

  settle(): void {
    while (!this.#done) {
      this.#current ??= this.#ask();
      if (!this.#current) return;
      const outcome = this.#outcomes.get(jobOf(this.#current, this.#oracle.trials).key);
      if (outcome === undefined) return;
      this.#current = null;
      this.#oracle.tell(WORKER, outcome);
    }
  }

  upcoming(count: number): readonly TrialJob[] {
    this.settle();
    if (!this.#current) return [];
    const jobs = [jobOf(this.#current, this.#oracle.trials)];
    const ahead = this.#oracle.clone();
    for (let worker = 0; jobs.length < count; worker++) {
      const answer = ahead.ask(`ahead ${worker}`);
      if (typeof answer === 'string') break;
      if (!ahead.isCertain(answer)) continue;
      const job = { ...jobOf(answer, ahead.trials), id: null };
      const outcome = this.#outcomes.get(job.key);
      if (outcome === undefined) jobs.push(job);
      else if (!tellAhead(ahead, `ahead ${worker}`, outcome)) break;
    }
    return jobs;
  }

  #ask(): Trial | null {
    const answer = this.#oracle.ask(WORKER);
    if (typeof answer !== 'string') return answer;
    this.#done = true;
    return null;
  }
}

const WORKER = 'tuner0';

/** Failures in a row end the search when their turn comes, not before. */
function tellAhead(oracle: Oracle, worker: string, outcome: number | null): boolean {
  try {
    oracle.tell(worker, outcome);
    return true;
  } catch {
    return false;
  }
}

/** The training that a trial stands for. */
export function jobOf({ id, values }: Trial, trials: readonly Trial[]): TrialJob {
  const plan = trialPlan(values);
  const parent = plan.parent === null ? null : trials[Number(plan.parent)];
  return { ...plan, id, values: ownValues(values), key: jobKey(values), parentKey: parent && jobKey(parent.values) };
}

function jobKey(values: Values): string {
  const { initialEpoch, epochs } = trialPlan(values);
  const own = Object.entries(ownValues(values)).map(([name, value]) => `${name}=${value}`);
  return `${own.join(' ')} ${initialEpoch}-${epochs}`;
}
