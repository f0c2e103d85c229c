import type { Fate, Lane, LaneGroup } from '../lanes.js';

/** A bracket as it is drawn: of very many lanes those that went farthest, and how many others there are. */
export interface LadderGroup extends LaneGroup {
  readonly shown: readonly Lane[];
  readonly bands: readonly LaneBand[];
  /** Waiting settings that have a lane of their own. */
  readonly empty: number;
}

/** Lanes that ended alike, as one. */
export interface LaneBand {
  readonly count: number;
  /** `null`: not begun. */
  readonly fate: Fate | null;
  /** The last epoch. */
  readonly epochs: number;
}

/** So many lanes stand together before they are joined: about two screens. */
const MOST_LANES = 120;
const LEAST_OF_A_GROUP = 1;

export function ladderGroups(groups: readonly LaneGroup[]): LadderGroup[] {
  const all = groups.reduce((sum, { lanes, waiting }) => sum + lanes.length + waiting, 0);
  const most = all <= MOST_LANES ? all : Math.max(LEAST_OF_A_GROUP, Math.floor(MOST_LANES / groups.length));
  return groups.map((group) => ladderGroup(group, most));
}

/** Lines that a group takes. */
export function rowCount({ shown, bands, empty }: LadderGroup): number {
  return shown.length + bands.length + empty;
}

function ladderGroup(group: LaneGroup, most: number): LadderGroup {
  const { lanes, waiting, rounds } = group;
  const kept = new Set([...lanes].sort(byReach).slice(0, most));
  const empty = Math.min(waiting, most - kept.size);
  const notBegun = { count: waiting - empty, fate: null, epochs: rounds[0].epochs };
  return {
    ...group,
    shown: lanes.filter((lane) => kept.has(lane)),
    bands: [...bandsOf(lanes.filter((lane) => !kept.has(lane))), ...(notBegun.count > 0 ? [notBegun] : [])],
    empty,
  };
}

function bandsOf(lanes: readonly Lane[]): LaneBand[] {
  const bands = new Map<string, LaneBand>();
  for (const lane of lanes) {
    const band = { fate: lane.fate, epochs: reachOf(lane) };
    const key = `${band.epochs} ${band.fate}`;
    bands.set(key, { ...band, count: (bands.get(key)?.count ?? 0) + 1 });
  }
  return [...bands.values()].sort((a, b) => b.epochs - a.epochs);
}

/** Those that still run first, then those that went farthest, then the best. */
function byReach(a: Lane, b: Lane): number {
  const running = Number(b.fate === 'running') - Number(a.fate === 'running');
  return running || reachOf(b) - reachOf(a) || (b.score ?? 0) - (a.score ?? 0);
}

function reachOf({ trials }: Lane): number {
  return trials[trials.length - 1].epochs;
}
