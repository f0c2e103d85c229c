import type { Bracket } from '../../../src/tuning/hyperband-schedule.js';
import type { TrialRecord } from '../../../src/tuning/tuning-events.js';
import type { TunerState } from './state.js';

/** What became of a trial: `waiting` for the others of its round, or `dropped` by them. */
export type Fate = 'running' | 'promoted' | 'dropped' | 'finished' | 'waiting';

/** A setting from its first trial to its last: promoted trials follow their parents. */
export interface Lane {
  readonly trials: readonly TrialRecord[];
  readonly fate: Fate;
  readonly score: number | null;
}

/** One bracket of one iteration. */
export interface LaneGroup {
  readonly bracket: number;
  readonly iteration: number;
  readonly rounds: Bracket;
  /** Those that have begun, in that order. */
  readonly lanes: readonly Lane[];
  /** Settings that will still be drawn. */
  readonly waiting: number;
}

/** The search as lanes, brackets in the order in which they are run. */
export function laneGroups(state: TunerState): LaneGroup[] {
  const { plan } = state;
  if (!plan) return [];
  const family = familyOf([...state.trials.values()]);
  return Array.from({ length: plan.iterations }, (_, iteration) =>
    plan.brackets.map((rounds, place) => {
      const bracket = plan.search === 'asha' ? rounds.length - 1 : plan.brackets.length - 1 - place;
      return groupOf(state, family, { bracket, iteration, rounds });
    }),
  ).flat();
}

interface Family {
  /** First trials by bracket. */
  readonly roots: ReadonlyMap<number, readonly TrialRecord[]>;
  /** Promoted trials by their parent's key. */
  readonly children: ReadonlyMap<string, TrialRecord>;
}

function familyOf(trials: readonly TrialRecord[]): Family {
  const roots = new Map<number, TrialRecord[]>();
  for (const trial of trials) {
    if (trial.round !== 0) continue;
    const own = roots.get(trial.bracket);
    if (own) own.push(trial);
    else roots.set(trial.bracket, [trial]);
  }
  const promoted = trials.flatMap((trial) => (trial.parentKey === null ? [] : [[trial.parentKey, trial] as const]));
  return { roots, children: new Map(promoted) };
}

function groupOf(
  { complete, exhausted }: TunerState,
  { roots: rootsOf, children }: Family,
  place: Pick<LaneGroup, 'bracket' | 'iteration' | 'rounds'>,
): LaneGroup {
  const { bracket, iteration, rounds } = place;
  const roots = rootsOf.get(bracket) ?? [];
  // Nobody knows beforehand how many ASHA will draw.
  const size = rounds[0].trials || roots.length;
  const own = roots.slice(iteration * size, (iteration + 1) * size);
  const chains = own.map((root) => chainOf(root, children));
  const reached = rounds.map((_, round) => chains.filter((chain) => chain[chain.length - 1].round >= round).length);
  const lanes = chains.map((chain) => laneOf(chain, { reached, rounds, complete }));
  return { ...place, lanes, waiting: complete || exhausted ? 0 : size - own.length };
}

function laneOf(trials: readonly TrialRecord[], surroundings: Surroundings): Lane {
  const scores = trials.flatMap(({ score }) => (score === null ? [] : [score]));
  const score = scores.length > 0 ? Math.max(...scores) : null;
  return { trials, fate: fateOf(trials, surroundings), score };
}

function chainOf(root: TrialRecord, children: ReadonlyMap<string, TrialRecord>): TrialRecord[] {
  const chain = [root];
  for (let next = children.get(root.key); next; next = children.get(next.key)) chain.push(next);
  return chain;
}

interface Surroundings {
  /** Lanes that came into each round. */
  readonly reached: readonly number[];
  readonly rounds: Bracket;
  readonly complete: boolean;
}

function fateOf(chain: readonly TrialRecord[], { reached, rounds, complete }: Surroundings): Fate {
  const last = chain[chain.length - 1];
  if (last.status === 'running') return 'running';
  // A search elsewhere may stop a trial within its round.
  if (last.round === rounds.length - 1) return last.epochs < rounds[last.round].epochs ? 'dropped' : 'finished';
  const next = last.round + 1;
  const decided = complete || (rounds[next].trials > 0 && reached[next] >= rounds[next].trials);
  return decided ? 'dropped' : 'waiting';
}
