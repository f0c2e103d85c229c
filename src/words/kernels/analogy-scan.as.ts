import { multiplyPanels, packPanels } from '../../networks/kernels/matmul/simd.as';
import { keepRow } from './best-rows.as';

/**
 * Looks at rows for the best answers to many analogies. The words of all questions are few, so each
 * word's products with a block of rows are computed once, and a row's score in a question is made of
 * three of them: v·to + v·like − v·from. Rows go by block by block, so that the products stay in the
 * processor's cache.
 *
 * @param factors one a row: a score is made of products times this
 * @param first number of the first row
 * @param words unit vectors, `wordCount` × `size`
 * @param places for each question where from, to and like stand among the words
 * @param excluded for each question three rows that are no answers
 * @param scores `kept` a question, the best first; −∞ where there is none yet
 * @param found the rows that they belong to
 * @param blockRows rows of a block, a multiple of eight
 * @param scratch room for blockRows × (size + wordCount) numbers
 */
export function scanAnalogies(
  values: usize,
  rows: i32,
  size: i32,
  factors: usize,
  first: i32,
  words: usize,
  wordCount: i32,
  places: usize,
  excluded: usize,
  questions: i32,
  kept: i32,
  scores: usize,
  found: usize,
  blockRows: i32,
  scratch: usize,
): void {
  const bytes = size << 2;
  const products = scratch + <usize>blockRows * bytes;
  for (let start = 0; start < rows; start += blockRows) {
    const count = min(blockRows, rows - start);
    packPanels(values + <usize>start * bytes, scratch, size, count, 4, bytes);
    scalePanels(scratch, size, factors + (<usize>start << 2), count);
    multiplyPanels(words, scratch, 0, products, wordCount, wordCount, 1, bytes, 0, 0, 1, 0, size, count, false);
    let place = places;
    let barred = excluded;
    let best = scores;
    let bestRows = found;
    for (let q = 0; q < questions; q++, place += 12, barred += 12, best += kept << 2, bestRows += kept << 2) {
      scanBlock(products, count, first + start, place, barred, kept, best, bestRows);
    }
  }
}

/** Multiplies every column by its factor; the columns beyond the last are zeros and stay so. */
function scalePanels(panels: usize, size: i32, factors: usize, columns: i32): void {
  for (let n = 0; n < columns; n += 8, factors += 32) {
    let low = v128.load(factors);
    let high = v128.load(factors, 16);
    for (let k = 0; k < size; k++, panels += 32) {
      v128.store(panels, f32x4.mul(v128.load(panels), low));
      v128.store(panels, f32x4.mul(v128.load(panels, 16), high), 16);
    }
  }
}

@inline
function score(to: usize, like: usize, from: usize): v128 {
  return f32x4.sub(f32x4.add(v128.load(to), v128.load(like)), v128.load(from));
}

/** One question and one block: sixteen rows fail or pass by one comparison with the worst that is kept. */
@inline
function scanBlock(
  products: usize,
  count: i32,
  first: i32,
  place: usize,
  barred: usize,
  kept: i32,
  scores: usize,
  found: usize,
): void {
  const from = products + (<usize>(load<i32>(place) * count) << 2);
  const to = products + (<usize>(load<i32>(place, 4) * count) << 2);
  const like = products + (<usize>(load<i32>(place, 8) * count) << 2);
  let least = f32x4.splat(load<f32>(scores + ((kept - 1) << 2)));
  let r = 0;
  for (; r + 16 <= count; r += 16) {
    const at = <usize>r << 2;
    const low = f32x4.pmax(score(to + at, like + at, from + at), score(to + at + 16, like + at + 16, from + at + 16));
    const high = f32x4.pmax(
      score(to + at + 32, like + at + 32, from + at + 32),
      score(to + at + 48, like + at + 48, from + at + 48),
    );
    if (!v128.any_true(f32x4.gt(f32x4.pmax(low, high), least))) continue;
    least = f32x4.splat(keepRows(to, like, from, r, r + 16, first, barred, kept, scores, found));
  }
  if (r < count) keepRows(to, like, from, r, count, first, barred, kept, scores, found);
}

function keepRows(
  to: usize,
  like: usize,
  from: usize,
  start: i32,
  end: i32,
  first: i32,
  barred: usize,
  kept: i32,
  scores: usize,
  found: usize,
): f32 {
  let least = load<f32>(scores + ((kept - 1) << 2));
  for (let r = start; r < end; r++) {
    const at = <usize>r << 2;
    const total = load<f32>(to + at) + load<f32>(like + at) - load<f32>(from + at);
    if (!(total > least)) continue;
    const row = first + r;
    if (row == load<i32>(barred) || row == load<i32>(barred, 4) || row == load<i32>(barred, 8)) continue;
    least = keepRow(scores, found, kept, row, total);
  }
  return least;
}
