import { NORMAL_975 } from '../metrics/intervals.js';
import { type Interval, meanInterval } from '../metrics/mean-interval.js';
import { isRandom, NOT_LEARNT, sameBut } from './kept-runs.js';
import { measuredImages } from './training-plan.js';
import type { KeptRun } from './triplet-events.js';
import type { TripletSettings } from './triplet-settings.js';

/** Runs that differ in their seed alone. */
export interface RunGroup {
  /** The settings of the first. */
  readonly settings: TripletSettings;
  readonly runs: readonly KeptRun[];
  /** Mean of the 10-NN accuracies at the end. */
  readonly knn: number;
  /** 95 % over seeds; null where there is one run alone. */
  readonly interval: Interval | null;
  /** Runs that ended as one point. */
  readonly collapsed: number;
}

/** Are random triplets optimal? What the kept runs say. */
export type RunsVerdict =
  | { readonly kind: 'no-random' | 'no-mined' | 'not-comparable' }
  | {
      readonly kind: 'mined-better' | 'random-better' | 'undecided';
      /** The best of the mined groups, and the random one. */
      readonly mined: RunGroup;
      readonly random: RunGroup;
      /** Mined − random. */
      readonly difference: number;
      readonly interval: Interval;
      /** Seeds that both groups share; 0 where the interval is of one run each, by the images asked. */
      readonly seeds: number;
    };

const BESIDE: readonly (keyof TripletSettings)[] = ['seed', ...NOT_LEARNT];
/** What the choice of triplets consists of. */
const CHOICE: readonly (keyof TripletSettings)[] = ['mining', 'hardAfter', 'warmUp', 'imagesPerClass', 'batchSize'];

/** Groups in the order of their first runs. */
export function groupRuns(runs: readonly KeptRun[]): readonly RunGroup[] {
  const keys = new Map<string, KeptRun[]>();
  for (const run of runs) {
    const key = sameBut(run, BESIDE);
    keys.set(key, [...(keys.get(key) ?? []), run]);
  }
  return [...keys.values()].map(groupOf);
}

/** Judges the best mined group against the random one with the same data, network and number of triplets. */
export function judgeRuns(groups: readonly RunGroup[]): RunsVerdict {
  const randoms = groups.filter(({ settings }) => isRandom(settings));
  const mined = groups.filter(({ settings }) => !isRandom(settings));
  if (randoms.length === 0) return { kind: 'no-random' };
  if (mined.length === 0) return { kind: 'no-mined' };
  const pairs = mined.flatMap((group) => {
    const random = randoms.find((other) => taskOf(other) === taskOf(group));
    return random ? [{ mined: group, random }] : [];
  });
  if (pairs.length === 0) return { kind: 'not-comparable' };
  const best = pairs.reduce((a, b) => (b.mined.knn - b.random.knn > a.mined.knn - a.random.knn ? b : a));
  return { ...best, ...difference(best.mined, best.random) };
}

function groupOf(runs: readonly KeptRun[]): RunGroup {
  const scores = runs.map(({ metrics }) => metrics.knnAfter);
  const { mean, interval } = meanInterval(scores);
  const collapsed = runs.filter(({ metrics }) => metrics.collapsed).length;
  return { settings: runs[0].settings, runs, knn: mean, interval, collapsed };
}

function taskOf({ runs }: RunGroup): string {
  return sameBut(runs[0], [...BESIDE, ...CHOICE]);
}

/** Over the seeds that both have, in pairs; of one run each, by the number of images asked. */
function difference(mined: RunGroup, random: RunGroup) {
  const pairs = mined.runs.flatMap((run) => {
    const other = random.runs.find(({ settings }) => settings.seed === run.settings.seed);
    return other ? [run.metrics.knnAfter - other.metrics.knnAfter] : [];
  });
  const paired = meanInterval(pairs);
  const { mean, interval } = paired.interval
    ? { mean: paired.mean, interval: paired.interval }
    : byImages(mined.runs[0], random.runs[0]);
  const kind = interval.low > 0 ? 'mined-better' : interval.high < 0 ? 'random-better' : 'undecided';
  return { kind, difference: mean, interval, seeds: paired.interval ? pairs.length : 0 } as const;
}

/** As if both had been asked of images of their own, which is rather too careful. */
function byImages(a: KeptRun, b: KeptRun) {
  const { queries } = measuredImages(a.settings, a.data.counts);
  const variance = (share: number) => (share * (1 - share)) / queries;
  const mean = a.metrics.knnAfter - b.metrics.knnAfter;
  const half = NORMAL_975 * Math.sqrt(variance(a.metrics.knnAfter) + variance(b.metrics.knnAfter));
  return { mean, interval: { low: mean - half, high: mean + half } };
}
