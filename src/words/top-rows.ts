/** Up to so many rows the best are kept sorted while looking; beyond, all are sorted. */
export const MOST_BY_INSERTION = 100;

export interface ScoredRow {
  readonly row: number;
  readonly score: number;
}

/**
 * The rows with the highest scores, best first; of equal scores the lower row first.
 *
 * @param scores one a row, from row `start` on; −∞ for rows that rank last
 * @param excluded rows that are left out
 */
export function topRows(
  scores: Float32Array | Float64Array,
  options: {
    readonly count: number;
    readonly start: number;
    readonly excluded: ReadonlySet<number>;
    /** Factors on the scores, one a row, taken in passing; a row with factor 0 ranks last. */
    readonly scales?: Float32Array;
  },
): ScoredRow[] {
  const { count, excluded } = options;
  const found =
    count > MOST_BY_INSERTION
      ? sortAll(scores, options)
      : keepBest(scores, { ...options, room: count + excluded.size });
  return found.filter(({ row }) => !excluded.has(row)).slice(0, Math.max(count, 0));
}

type Scores = Float32Array | Float64Array;

function sortAll(scores: Scores, { start, scales }: { start: number; scales?: Float32Array }): ScoredRow[] {
  const all = Array.from(scores, (score, i) => ({ row: start + i, score: scaled(score, scales?.[i] ?? 1) }));
  return all.sort((a, b) => b.score - a.score || a.row - b.row);
}

function scaled(score: number, scale: number): number {
  return scale === 0 ? Number.NEGATIVE_INFINITY : score * scale;
}

/** Most rows fail the one comparison with the worst that is kept. */
function keepBest(
  scores: Scores,
  { start, room, scales }: { start: number; room: number; scales?: Float32Array },
): ScoredRow[] {
  const best = new Float64Array(room).fill(Number.NEGATIVE_INFINITY);
  const rows = new Int32Array(room);
  let filled = 0;
  let least = Number.NEGATIVE_INFINITY;
  const { length } = scores;
  for (let i = 0; i < length; i++) {
    const score = scales === undefined ? scores[i] : scaled(scores[i], scales[i]);
    if (score <= least && filled === room) continue;
    let place = Math.min(filled, room - 1);
    for (; place > 0 && best[place - 1] < score; place--) {
      best[place] = best[place - 1];
      rows[place] = rows[place - 1];
    }
    best[place] = score;
    rows[place] = start + i;
    if (filled < room) filled++;
    least = best[room - 1];
  }
  return Array.from(rows.subarray(0, filled), (row, i) => ({ row, score: best[i] }));
}
