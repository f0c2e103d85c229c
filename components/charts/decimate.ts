export interface DecimateOptions {
  readonly pixelsPerUnit: number;
  /** Series with fewer points are kept whole. */
  readonly most: number;
}

/**
 * The points that a line needs: in every pixel column its first, lowest, highest and last, which
 * draws the same line as all of them would. Gaps (NaN) are kept.
 *
 * @returns rising indices
 */
export function decimate(x: ArrayLike<number>, y: ArrayLike<number>, options: DecimateOptions): number[] {
  const all = Array.from(x, (_, index) => index);
  if (all.length <= options.most) return all;
  const kept: number[] = [];
  let start = 0;
  while (start < all.length) {
    const column = Math.floor(x[start] * options.pixelsPerUnit);
    let end = start;
    while (end < all.length && Math.floor(x[end] * options.pixelsPerUnit) === column) end++;
    kept.push(...outlineOf(y, start, end));
    start = end;
  }
  return kept;
}

function outlineOf(y: ArrayLike<number>, start: number, end: number): number[] {
  let lowest = start;
  let highest = start;
  let gap = start;
  for (let i = start; i < end; i++) {
    if (Number.isNaN(y[i])) gap = i;
    if (!(y[lowest] <= y[i])) lowest = Number.isNaN(y[i]) ? lowest : i;
    if (!(y[highest] >= y[i])) highest = Number.isNaN(y[i]) ? highest : i;
  }
  return [...new Set([start, lowest, highest, gap, end - 1])].sort((a, b) => a - b);
}
