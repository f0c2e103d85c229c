import type { LegendEntry } from '../../../charts/frame.js';
import { seriesColor } from '../../../charts/palette.js';
import type { TunerWords } from '../words.js';

/** Learning rates have a colour each, from the largest to the smallest. */
export function rateColor(rate: number, rates: readonly number[]): string {
  const sorted = [...rates].sort((a, b) => b - a);
  return seriesColor(Math.max(0, sorted.indexOf(rate)));
}

export function rateLegend(rates: readonly number[], words: TunerWords): LegendEntry[] {
  const sorted = [...rates].sort((a, b) => b - a);
  return sorted.map((rate) => ({ name: words.number(rate, 6), color: rateColor(rate, rates), patch: true }));
}
