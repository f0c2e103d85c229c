import { ticks } from 'd3';

/** Numbers to pixels. (d3-scale brings interpolation of colours and formats along, 8 KB that no chart here uses.) */
export interface LinearScale {
  (value: number): number;
  /** About `count` round numbers in the domain. */
  ticks(count: number): number[];
}

export function linearScale(
  [low, high]: readonly [number, number],
  [from, to]: readonly [number, number],
): LinearScale {
  const unit = (to - from) / (high - low);
  return Object.assign((value: number) => from + (value - low) * unit, {
    ticks: (count: number) => ticks(low, high, count),
  });
}
