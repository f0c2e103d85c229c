import type { Bracket } from '../../src/tuning/hyperband-schedule.js';
import type { TrialRecord } from '../../src/tuning/tuning-events.js';
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
export function laneGroups({ plan, trials, complete, exhausted }: TunerState): LaneGroup[] {
  if (!plan) return [];
  const all = [...trials.values()];
  const children = new Map(all.flatMap((trial) => (trial.parentKey === null ? [] : [[trial.parentKey, trial] as const])));
  const groups: LaneGroup[] = [];
  for (let iteration = 0; iteration < plan.iterations; iteration++) {
    for (const [place, rounds] of plan.brackets.entries()) {
      const bracket = plan.search === 'asha' ? rounds.length - 1 : plan.brackets.length - 1 - place;
      const size = rounds[0].trials > 0 ? rounds[0].trials : Number.POSITIVE_INFINITY;
      const roots = all.filter((trial) => trial.round === 0 && trial.bracket === bracket);
      const own = Number.isFinite(size) ? roots.slice(iteration * size, (iteration + 1) * size) : roots;
      const chains = own.map((root) => chainOf(root, children));
      const lanes = chains.map((chain) => ({
        trials: chain,
        fate: fateOf(chain, { chains, rounds, complete }),
        score: Math.max(...chain.map(({ score }) => score ?? -1)),
      }));
      const waiting = Number.isFinite(size) && !complete && !exhausted ? size - own.length : 0;
      groups.push({ bracket, iteration, rounds, lanes: lanes.map(withoutMissingScore), waiting });
    }
  }
  return groups;
}

function withoutMissingScore(lane: Lane): Lane {
  return lane.score !== null && lane.score < 0 ? { ...lane, score: null } : lane;
}

function chainOf(root: TrialRecord, children: ReadonlyMap<string, TrialRecord>): TrialRecord[] {
  const chain = [root];
  for (let next = children.get(root.key); next; next = children.get(next.key)) chain.push(next);
  return chain;
}

interface Surroundings {
  readonly chains: readonly (readonly TrialRecord[])[];
  readonly rounds: Bracket;
  readonly complete: boolean;
}

function fateOf(chain: readonly TrialRecord[], { chains, rounds, complete }: Surroundings): Fate {
  const last = chain[chain.length - 1];
  if (last.status === 'running') return 'running';
  if (last.round === rounds.length - 1) return 'finished';
  const next = last.round + 1;
  const promoted = chains.filter((other) => other.some(({ round }) => round === next)).length;
  const decided = complete || (rounds[next].trials > 0 && promoted >= rounds[next].trials);
  return decided ? 'dropped' : 'waiting';
}

/** Of a single trial. */
export function fateOfTrial(trial: TrialRecord, { lanes }: Pick<LaneGroup, 'lanes'>): Fate {
  const lane = lanes.find(({ trials }) => trials.includes(trial));
  if (!lane) return 'waiting';
  return lane.trials[lane.trials.length - 1] === trial ? lane.fate : 'promoted';
}
