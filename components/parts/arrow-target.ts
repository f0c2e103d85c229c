const MOVES: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, ArrowRight: 1, ArrowLeft: -1 };

interface Place {
  readonly at: number;
  readonly count: number;
  /** Left and right change places. */
  readonly rightToLeft: boolean;
}

/**
 * Where a key leads from one of a row of things: arrow keys to the next, Home and End to the ends.
 *
 * @returns an index, one beyond the ends where an arrow leads out of the row; null for another key
 */
export function arrowTarget(key: string, { at, count, rightToLeft }: Place): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const move = MOVES[key];
  if (move === undefined) return null;
  return at + (rightToLeft && /Left|Right/.test(key) ? -move : move);
}
