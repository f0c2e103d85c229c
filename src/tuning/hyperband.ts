import { type Bracket, type HyperbandBudget, hyperbandBrackets } from './hyperband-schedule.js';
import { Oracle, type OracleOptions } from './oracle.js';
import type { Values } from './search-space.js';
import { byScore, type Trial, trialPlan } from './trial.js';

export interface HyperbandOptions extends OracleOptions, HyperbandBudget {
  /** How often all brackets are gone through; 1 unless given. */
  readonly iterations?: number;
  /**
   * What happens when the space has no new settings: Keras Tuner's `stop` ends the whole search, without
   * the halving that is due; `promote` goes on with the trials that there are. `stop` unless given.
   */
  readonly whenExhausted?: 'stop' | 'promote';
}

interface OpenBracket {
  readonly bracket: number;
  /** Trials of each round: the parent's id (null in round 0) and its own. */
  readonly rounds: { readonly parent: string | null; readonly id: string }[][];
}

export interface HyperbandState {
  iteration: number;
  /** The newest bracket; its number is what `tuner/bracket` says. */
  current: number;
  open: OpenBracket[];
}

/**
 * Hyperband (Li et al. 2018) with every decision as Keras Tuner 1.4.7's `HyperbandOracle` takes it:
 * largest bracket first; the best trials of a round go on as new trials as soon as so many have
 * completed that they cannot be overtaken.
 */
export class Hyperband extends Oracle<HyperbandState> {
  readonly brackets: readonly Bracket[];
  readonly #options: HyperbandOptions;

  constructor(options: HyperbandOptions) {
    const brackets = hyperbandBrackets(options);
    super(options, { iteration: 0, current: brackets.length - 1, open: [] });
    this.#options = options;
    this.brackets = brackets;
    this.#openBracket();
  }

  override clone(): Hyperband {
    return new Hyperband(this.#options).restore(this.save());
  }

  /** Random trials are; promoted ones once every earlier round of their bracket has ended. */
  override isCertain(trial: Trial): boolean {
    const { round } = trialPlan(trial.values);
    const home = this.state.own.open.find(({ rounds }) => rounds[round]?.some(({ id }) => id === trial.id));
    if (round === 0 || !home) return true;
    return home.rounds.slice(0, round).every((trials) => trials.every(({ id }) => this.#hasEnded(id)));
  }

  protected override populate(id: string): Values | 'idle' | 'stopped' {
    const { own } = this.state;
    own.open = own.open.filter((bracket) => !this.#isFull(bracket));
    for (const bracket of own.open) {
      const values = this.#populateBracket(bracket, id);
      if (values) return values;
    }
    return this.#populateNewBracket(id);
  }

  /** Round 0 first, then promotions, lower rounds first. */
  #populateBracket(bracket: OpenBracket, id: string): Values | 'idle' | 'stopped' | null {
    const wanted = this.brackets[bracket.bracket][0].trials;
    if (bracket.rounds[0].length < wanted && !this.#onlyPromotes) {
      const drawn = this.#firstRound(bracket, id);
      if (drawn || !this.#onlyPromotes) return drawn ?? this.idleOrStopped;
    }
    for (let round = 1; round <= bracket.bracket; round++) {
      const promoted = this.#promote(bracket, round, id);
      if (promoted) return promoted;
    }
    return null;
  }

  get #onlyPromotes(): boolean {
    return this.exhausted && this.#options.whenExhausted === 'promote';
  }

  #populateNewBracket(id: string): Values | 'idle' | 'stopped' {
    const { own } = this.state;
    const last = own.current === 0 && own.iteration + 1 >= (this.#options.iterations ?? 1);
    if (last || this.#onlyPromotes) return this.idleOrStopped;
    own.current--;
    if (own.current < 0) {
      own.current = this.brackets.length - 1;
      own.iteration++;
    }
    return this.#firstRound(this.#openBracket(), id) ?? this.idleOrStopped;
  }

  #openBracket(): OpenBracket {
    const { own } = this.state;
    const rounds = Array.from({ length: own.current + 1 }, () => []);
    own.open.push({ bracket: own.current, rounds });
    return own.open[own.open.length - 1];
  }

  #firstRound({ bracket, rounds }: OpenBracket, id: string): Values | null {
    const drawn = this.drawValues();
    if (!drawn) return null;
    rounds[0].push({ parent: null, id });
    return { ...drawn, ...this.#fields(bracket, 0) };
  }

  #promote(open: OpenBracket, round: number, id: string): Values | null {
    const { bracket, rounds } = open;
    const taken = new Set(rounds[round].map(({ parent }) => parent));
    const candidates = rounds[round - 1]
      .filter((entry) => !taken.has(entry.id))
      .map((entry) => this.trial(entry.id))
      .filter(({ status }) => status === 'COMPLETED');
    const sizes = this.#sizes(open);
    if (candidates.length <= sizes[round - 1] - sizes[round]) return null;
    const [best] = byScore(candidates);
    rounds[round].push({ parent: best.id, id });
    const { 'tuner/trial_id': _grandparent, ...values } = best.values;
    return { ...values, ...this.#fields(bracket, round), 'tuner/trial_id': best.id };
  }

  #fields(bracket: number, round: number): Values {
    const rounds = this.brackets[bracket];
    return {
      'tuner/epochs': rounds[round].epochs,
      'tuner/initial_epoch': round === 0 ? 0 : rounds[round - 1].epochs,
      'tuner/bracket': this.state.own.current,
      'tuner/round': round,
    };
  }

  /** Trials of each round; in proportion where an exhausted space left round 0 short. */
  #sizes({ bracket, rounds }: OpenBracket): number[] {
    const planned = this.brackets[bracket].map(({ trials }) => trials);
    if (!this.#onlyPromotes) return planned;
    const sizes = [rounds[0].length];
    for (let round = 1; round < planned.length; round++) {
      sizes.push(Math.ceil((sizes[round - 1] * planned[round]) / planned[round - 1]));
    }
    return sizes;
  }

  /** As many trials have started in the last round as there will be. */
  #isFull(bracket: OpenBracket): boolean {
    return bracket.rounds[bracket.bracket].length === this.#sizes(bracket)[bracket.bracket];
  }

  #hasEnded(id: string): boolean {
    const { status } = this.trial(id);
    return status === 'COMPLETED' || status === 'FAILED';
  }
}
