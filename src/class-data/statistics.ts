/** Linear interpolation between the two nearest, as NumPy's default; NaN of nothing. */
export function quantile(values: readonly number[], share: number): number {
  if (values.length === 0) return Number.NaN;
  const sorted = [...values].sort((a, b) => a - b);
  const at = share * (sorted.length - 1);
  const low = Math.floor(at);
  const high = Math.min(low + 1, sorted.length - 1);
  return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
}

/** With fewer there is no telling what is usual. */
const FEWEST = 5;
const LIMIT = 3.5;
/** Makes the median absolute deviation a standard deviation where values are normal. */
const NORMAL = 0.6745;
/** The same for the mean absolute deviation. */
const NORMAL_MEAN = 1 / 1.253314;

/**
 * Which values lie far from the others: modified z-score above 3.5 (Iglewicz and Hoaglin 1993), by the
 * median absolute deviation, or by the mean one where more than half of the values are equal.
 *
 * @param usual those that say what is usual
 */
export function outliers(values: readonly number[], usual: readonly number[] = values): readonly boolean[] {
  if (usual.length < FEWEST) return values.map(() => false);
  const middle = quantile(usual, 0.5);
  const distanceOf = (value: number) => Math.abs(value - middle);
  const distances = usual.map(distanceOf);
  const spread = quantile(distances, 0.5);
  const mean = distances.reduce((sum, distance) => sum + distance, 0) / distances.length;
  const scale = spread > 0 ? NORMAL / spread : mean > 0 ? NORMAL_MEAN / mean : 0;
  return values.map((value) => distanceOf(value) * scale > LIMIT);
}

export interface PooledEpoch {
  readonly epoch: number;
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly runs: number;
}

/** Median and quartiles of all curves in every epoch that any of them has. */
export function pooled(curves: readonly (readonly (readonly [number, number])[])[]): readonly PooledEpoch[] {
  const byEpoch = new Map<number, number[]>();
  for (const [epoch, value] of curves.flat()) byEpoch.set(epoch, [...(byEpoch.get(epoch) ?? []), value]);
  return [...byEpoch]
    .sort(([a], [b]) => a - b)
    .map(([epoch, values]) => ({
      epoch,
      median: quantile(values, 0.5),
      low: quantile(values, 0.25),
      high: quantile(values, 0.75),
      runs: values.length,
    }));
}

/** Equal bins over all values; one bin around a single value. */
export function histogram(values: readonly number[], bins: number): { edges: number[]; counts: number[] } {
  if (values.length === 0) return { edges: [], counts: [] };
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const [low, high] = least < most ? [least, most] : [least - 0.5, least + 0.5];
  const count = least < most ? bins : 1;
  const edges = Array.from({ length: count + 1 }, (_, edge) => low + (edge / count) * (high - low));
  const counts = Array.from({ length: count }, () => 0);
  for (const value of values) counts[Math.min(count - 1, Math.floor(((value - low) / (high - low)) * count))]++;
  return { edges, counts };
}
