import { batchLayout } from './batch-layout.js';
import type { KeptRun, TripletResult } from './triplet-events.js';
import type { TripletSettings } from './triplet-settings.js';

type Run = Pick<KeptRun, 'settings' | 'data'>;

/** They change where and how a run is shown, not what is learnt. */
export const NOT_LEARNT: readonly (keyof TripletSettings)[] = ['backend', 'map', 'perplexity', 'mapPoints'];

/**
 * The runs with one more. What was not trained is none.
 *
 * @param classes of the run's data
 */
export function withRun(runs: readonly KeptRun[], result: TripletResult, classes: number): readonly KeptRun[] {
  return result.history.length < 2 ? runs : withKept(runs, keptRun(result, classes));
}

/** The runs with one more; the same run made again takes the place of the former. */
export function withKept(runs: readonly KeptRun[], run: KeptRun): readonly KeptRun[] {
  return [...runs.filter((other) => !isSameRun(other, run)), run];
}

/** @param classes of the run's data; 0 where that is not known */
export function keptRun(result: TripletResult, classes: number): KeptRun {
  const { settings, data, history, metrics, stopped } = result;
  const layout = isRandom(settings) || classes === 0 ? null : batchLayout(classes, settings);
  return { settings, data, history, metrics, stopped, layout };
}

/** True where one has taken the other's place. */
export function isSameRun(one: Run, other: Run): boolean {
  return sameBut(one, NOT_LEARNT) === sameBut(other, NOT_LEARNT);
}

/** True where every triplet of the run was drawn by chance. */
export function isRandom({ mining, hardAfter }: Pick<TripletSettings, 'mining' | 'hardAfter'>): boolean {
  return mining === 'random' && hardAfter === 0;
}

/** What a run is told apart by, without some of its settings. Drawn digits are others with every seed; they count as the same data. */
export function sameBut({ settings, data }: Run, left: readonly (keyof TripletSettings)[]): string {
  const kept = Object.entries(settings).filter(([key]) => !left.includes(key as keyof TripletSettings));
  return JSON.stringify([data.name, data.name === 'drawn' ? '' : data.sha256, kept.sort()]);
}
