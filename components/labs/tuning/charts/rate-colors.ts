import type { LegendEntry } from '../../../charts/chart.js';
import { seriesColor } from '../../../charts/palette.js';
import type { TunerWords } from '../words.js';

/** Told apart without colours too. */
const DASHES = ['', '9 3', '2 3', '9 3 2 3'];

/** What all lines of a learning rate look like; colours and dashes go from the largest rate to the smallest. */
export interface RateLook {
  readonly color: string;
  readonly dash: string;
}

export function rateLook(rate: number, rates: readonly number[]): RateLook {
  const place = Math.max(0, [...rates].sort((a, b) => b - a).indexOf(rate));
  return { color: seriesColor(place), dash: DASHES[place % DASHES.length] };
}

export function rateLegend(rates: readonly number[], words: TunerWords): LegendEntry[] {
  const sorted = [...rates].sort((a, b) => b - a);
  return sorted.map((rate) => ({ name: words.number(rate, 6), ...rateLook(rate, rates) }));
}
