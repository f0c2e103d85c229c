import type { Interval } from './intervals.js';

export type { Interval } from './intervals.js';

/** 97.5 % of Student's t lie below, by degrees of freedom from 1. */
const STUDENT_975 = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131, 2.12, 2.11,
  2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045, 2.042,
];
/** Of more values, to the table's digits. */
const STUDENT_975_OF_MANY = 1.96;

/** A mean, and how sure it is: null of fewer than two values. */
export interface MeanInterval {
  /** NaN of no values. */
  readonly mean: number;
  readonly standardError: number | null;
  /** Half of the interval. */
  readonly halfWidth: number | null;
  /** 95 %, by Student's t. */
  readonly interval: Interval | null;
}

export function meanInterval(values: readonly number[]): MeanInterval {
  const count = values.length;
  const mean = meanOf(values);
  if (count < 2) return { mean, standardError: null, halfWidth: null, interval: null };
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const standardError = Math.sqrt(squares / (count - 1) / count);
  const halfWidth = (STUDENT_975[count - 2] ?? STUDENT_975_OF_MANY) * standardError;
  return { mean, standardError, halfWidth, interval: { low: mean - halfWidth, high: mean + halfWidth } };
}

/** NaN of no values. */
export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
