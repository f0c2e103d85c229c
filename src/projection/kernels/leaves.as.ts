/**
 * Points in an order in which near ones mostly lie together: the leaves of a k-d tree, cut at the median of
 * the widest column. Leaves are of {@link LEAF_ROWS} rows each but for the last.
 */
import { candidateKey, select, sort } from './candidates.as';

export const LEAF_ROWS: i32 = 64;

/** The column in which `count` of the rows, named by `ids`, vary most. */
function widestColumn(rows: usize, ids: usize, count: i32, columns: i32): i32 {
  let widest = 0;
  let largest: f32 = -1;
  for (let c = 0; c < columns; c++) {
    let sum: f32 = 0;
    let squares: f32 = 0;
    for (let i = 0; i < count; i++) {
      const value = load<f32>(rows + (<usize>(load<i32>(ids + (<usize>i << 2)) * columns + c) << 2));
      sum += value;
      squares += value * value;
    }
    const variance = squares - (sum * sum) / <f32>count;
    if (variance > largest) {
      largest = variance;
      widest = c;
    }
  }
  return widest;
}

/** A key in the order of the numbers, negative ones too. */
@inline
function orderedKey(value: f32, id: i32): u64 {
  const bits = reinterpret<u32>(value);
  const ordered = bits & 0x80000000 ? ~bits : bits | 0x80000000;
  return (<u64>ordered << 32) | <u64>(<u32>id);
}

/** Puts the `count` numbers at `ids` in leaf order. `keys`: room for as many u64. */
export function orderByLeaves(rows: usize, columns: i32, ids: usize, count: i32, keys: usize): void {
  if (count <= LEAF_ROWS) return;
  const column = widestColumn(rows, ids, count, columns);
  for (let i = 0; i < count; i++) {
    const id = load<i32>(ids + (<usize>i << 2));
    store<u64>(keys + (<usize>i << 3), orderedKey(load<f32>(rows + (<usize>(id * columns + column) << 2)), id));
  }
  const half = ((count / LEAF_ROWS + 1) >> 1) * LEAF_ROWS;
  select(keys, 0, count - 1, half);
  for (let i = 0; i < count; i++) store<i32>(ids + (<usize>i << 2), load<i32>(keys + (<usize>i << 3)));
  orderByLeaves(rows, columns, ids, half, keys);
  orderByLeaves(rows, columns, ids + (<usize>half << 2), count - half, keys);
}

/** The mean row of each leaf of rows that are in leaf order. */
export function leafCentres(rows: usize, count: i32, columns: i32, centres: usize): void {
  const leaves = (count + LEAF_ROWS - 1) / LEAF_ROWS;
  for (let leaf = 0; leaf < leaves; leaf++) {
    const from = leaf * LEAF_ROWS;
    const to = min(count, from + LEAF_ROWS);
    for (let c = 0; c < columns; c++) {
      let sum: f32 = 0;
      for (let row = from; row < to; row++) sum += load<f32>(rows + (<usize>(row * columns + c) << 2));
      store<f32>(centres + (<usize>(leaf * columns + c) << 2), sum / <f32>(to - from));
    }
  }
}

/** Keys of all leaves by the distance of their centres from one leaf's, nearest first: itself. */
export function nearestLeaves(centres: usize, leaves: i32, columns: i32, leaf: i32, keys: usize): void {
  const own = centres + (<usize>(leaf * columns) << 2);
  for (let other = 0; other < leaves; other++) {
    const centre = centres + (<usize>(other * columns) << 2);
    let squares: f32 = 0;
    for (let c = 0; c < columns; c++) {
      const difference = load<f32>(own + (<usize>c << 2)) - load<f32>(centre + (<usize>c << 2));
      squares += difference * difference;
    }
    store<u64>(keys + (<usize>other << 3), candidateKey(squares, other));
  }
  sort(keys, 0, leaves - 1);
}
