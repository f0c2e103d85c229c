import type { Interval } from './intervals.js';

export type { Interval } from './intervals.js';

/** 97.5 % of Student's t lie below, by degrees of freedom from 1. */
const STUDENT_975 = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131, 2.12, 2.11,
  2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045, 2.042,
];
const NORMAL_975 = 1.96;

/** A mean, and its 95 % interval by Student's t; null of fewer than two values. The mean of none is NaN. */
export function meanInterval(values: readonly number[]): { readonly mean: number; readonly interval: Interval | null } {
  const count = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  if (count < 2) return { mean, interval: null };
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const half = (STUDENT_975[count - 2] ?? NORMAL_975) * Math.sqrt(squares / (count - 1) / count);
  return { mean, interval: { low: mean - half, high: mean + half } };
}
