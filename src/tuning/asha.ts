import { type HyperbandBudget, hyperbandBrackets, hyperbandTotals, type Round } from './hyperband-schedule.js';
import { Oracle, type OracleOptions } from './oracle.js';
import type { Values } from './search-space.js';
import { byScore, trialPlan } from './trial.js';

export interface AshaOptions extends OracleOptions, HyperbandBudget {
  /** The search ends when no trial fits into so many epochs; Hyperband's unless given. */
  readonly totalEpochs?: number;
}

export interface AshaState {
  epochsStarted: number;
  /** Ids that have gone on, of all rungs. */
  promoted: string[];
}

/**
 * Asynchronous successive halving (Li et al. 2020): a free worker promotes, from the highest rung down,
 * a trial in the best 1/factor of its rung, or else starts a new one. Nobody waits for a round to end,
 * so it depends on the order in which trials end. Rungs are the rounds of Hyperband's largest bracket.
 */
export class Asha extends Oracle<AshaState> {
  readonly rungs: readonly Round[];
  readonly totalEpochs: number;
  readonly #options: AshaOptions;

  constructor(options: AshaOptions) {
    const brackets = hyperbandBrackets(options);
    super(options, { epochsStarted: 0, promoted: [] });
    this.#options = options;
    this.rungs = brackets[brackets.length - 1];
    this.totalEpochs = options.totalEpochs ?? hyperbandTotals(brackets).epochs;
  }

  override clone(): Asha {
    return new Asha(this.#options).restore(this.save());
  }

  override isCertain(): boolean {
    return false;
  }

  protected override populate(): Values | 'idle' | 'stopped' {
    for (let rung = this.rungs.length - 1; rung >= 1; rung--) {
      const promoted = this.#promote(rung);
      if (promoted) return promoted;
    }
    return this.#startNew();
  }

  #promote(rung: number): Values | null {
    const done = this.trials.filter(
      ({ status, values }) => status === 'COMPLETED' && trialPlan(values).round === rung - 1,
    );
    const top = byScore(done).slice(0, Math.floor(done.length / this.#options.factor));
    const next = top.find(({ id }) => !this.state.own.promoted.includes(id));
    const [before, after] = [this.rungs[rung - 1].epochs, this.rungs[rung].epochs];
    if (!next || !this.#spend(after - before)) return null;
    this.state.own.promoted.push(next.id);
    const { 'tuner/trial_id': _grandparent, ...values } = next.values;
    return { ...values, ...this.#fields(rung), 'tuner/trial_id': next.id };
  }

  #startNew(): Values | 'idle' | 'stopped' {
    const { epochs } = this.rungs[0];
    if (this.state.own.epochsStarted + epochs > this.totalEpochs) return this.idleOrStopped;
    const values = this.exhausted ? null : this.drawValues();
    if (!values) return this.idleOrStopped;
    this.#spend(epochs);
    return { ...values, ...this.#fields(0) };
  }

  #spend(epochs: number): boolean {
    const { own } = this.state;
    if (own.epochsStarted + epochs > this.totalEpochs) return false;
    own.epochsStarted += epochs;
    return true;
  }

  #fields(rung: number): Values {
    return {
      'tuner/epochs': this.rungs[rung].epochs,
      'tuner/initial_epoch': rung === 0 ? 0 : this.rungs[rung - 1].epochs,
      'tuner/bracket': this.rungs.length - 1,
      'tuner/round': rung,
    };
  }
}
