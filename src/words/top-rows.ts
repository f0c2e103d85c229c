/** Up to so many rows the best are kept sorted while looking; beyond, all are sorted. */
const MOST_BY_INSERTION = 100;

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
  options: { readonly count: number; readonly start: number; readonly excluded: ReadonlySet<number> },
): ScoredRow[] {
  const { count, excluded } = options;
  const found =
    count > MOST_BY_INSERTION ? sortAll(scores, options) : keepBest(scores, { ...options, room: count + excluded.size });
  return found.filter(({ row }) => !excluded.has(row)).slice(0, Math.max(count, 0));
}

function sortAll(scores: Float32Array | Float64Array, { start }: { start: number }): ScoredRow[] {
  const all = Array.from(scores, (score, i) => ({ row: start + i, score }));
  return all.sort((a, b) => b.score - a.score || a.row - b.row);
}

/** Most rows fail the one comparison with the worst that is kept. */
function keepBest(
  scores: Float32Array | Float64Array,
  { start, room }: { start: number; room: number },
): ScoredRow[] {
  const kept: { row: number; score: number }[] = [];
  let least = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < scores.length; i++) {
    const score = scores[i];
    if (!(score > least) && kept.length >= room) continue;
    let place = kept.length;
    while (place > 0 && kept[place - 1].score < score) place--;
    kept.splice(place, 0, { row: start + i, score });
    if (kept.length > room) kept.pop();
    if (kept.length >= room) least = kept[room - 1]?.score ?? Number.POSITIVE_INFINITY;
  }
  return kept;
}
