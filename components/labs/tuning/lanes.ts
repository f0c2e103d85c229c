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
  return Array.from({ length: plan.iterations }, (_, iteration) =>
    plan.brackets.map((rounds, place) => {
      const bracket = plan.search === 'asha' ? rounds.length - 1 : plan.brackets.length - 1 - place;
      return groupOf(state, { bracket, iteration, rounds });
    }),
  ).flat();
}

function groupOf(
  { trials, complete, exhausted }: TunerState,
  place: Pick<LaneGroup, 'bracket' | 'iteration' | 'rounds'>,
): LaneGroup {
  const { bracket, iteration, rounds } = place;
  const all = [...trials.values()];
  const children = new Map(
    all.flatMap((trial) => (trial.parentKey === null ? [] : [[trial.parentKey, trial] as const])),
  );
  const roots = all.filter((trial) => trial.round === 0 && trial.bracket === bracket);
  // Nobody knows beforehand how many ASHA will draw.
  const size = rounds[0].trials || roots.length;
  const own = roots.slice(iteration * size, (iteration + 1) * size);
  const chains = own.map((root) => chainOf(root, children));
  const lanes = chains.map((chain) => laneOf(chain, { chains, rounds, complete }));
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
