/** Rows of numbers laid out for the tiles of `dot-tile`. */
import { COLUMN_BYTES } from './dot-tile.as';

const PANEL_ROWS: i32 = 8;

/** Row-major rows as panels of eight rows; the rows that the last panel lacks are zero. */
export function packRows(rows: usize, count: i32, columns: i32, panels: usize): void {
  const rowBytes = <usize>columns << 2;
  const padded = (count + PANEL_ROWS - 1) & ~(PANEL_ROWS - 1);
  for (let row = 0; row < padded; row++) {
    let out = panels + <usize>(row >> 3) * <usize>columns * COLUMN_BYTES + (<usize>(row & 7) << 2);
    const from = rows + <usize>row * rowBytes;
    for (let c: usize = 0; c < rowBytes; c += 4, out += COLUMN_BYTES) {
      store<f32>(out, row < count ? load<f32>(from + c) : 0);
    }
  }
}

/** Rows in another order: out[i] = rows[order[i]]. */
export function gatherRows(rows: usize, order: usize, count: i32, columns: i32, out: usize): void {
  const rowBytes = <usize>columns << 2;
  for (let i = 0; i < count; i++) {
    const from = rows + <usize>load<i32>(order + (<usize>i << 2)) * rowBytes;
    memory.copy(out + <usize>i * rowBytes, from, rowBytes);
  }
}

/** Squared length of each row over its columns `from` … `to` − 1; rows beyond the last are infinitely far out. */
export function squaredNorms(rows: usize, count: i32, columns: i32, from: i32, to: i32, out: usize): void {
  const padded = (count + PANEL_ROWS - 1) & ~(PANEL_ROWS - 1);
  for (let row = 0; row < padded; row++) {
    let sum: f32 = row < count ? 0 : f32.MAX_VALUE;
    const start = rows + (<usize>(row * columns) << 2);
    for (let c = from; row < count && c < to; c++) {
      const value = load<f32>(start + (<usize>c << 2));
      sum += value * value;
    }
    store<f32>(out + (<usize>row << 2), sum);
  }
}
