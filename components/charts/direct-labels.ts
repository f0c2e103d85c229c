export interface LabelRoom {
  /** Least distance between two labels. */
  readonly gap: number;
  readonly low: number;
  readonly high: number;
}

/** Moves labels apart, as little as keeps their order and `gap`; they stay between `low` and `high` where they can. */
export function spreadLabels(wanted: readonly number[], { gap, low, high }: LabelRoom): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => wanted[a] - wanted[b]);
  const placed = [...wanted];
  let free = low;
  for (const index of order) {
    placed[index] = Math.max(placed[index], free);
    free = placed[index] + gap;
  }
  let ceiling = high;
  for (const index of order.reverse()) {
    placed[index] = Math.min(placed[index], ceiling);
    ceiling = placed[index] - gap;
  }
  return placed;
}
