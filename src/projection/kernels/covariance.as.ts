/** Sums for principal components: products of columns, and rows times axes. */
import { addTile, addWholeTile, clearTile, COLUMN_BYTES } from './dot-tile.as';

/** Row-major f32 rows as panels of eight columns (panel[row][eight columns]); `columns` is a multiple of eight. */
export function packColumns(rows: usize, count: i32, columns: i32, panels: usize): void {
  for (let c: usize = 0; c < <usize>columns << 2; c += 32) {
    let from = rows + c;
    for (let row = 0; row < count; row++, panels += COLUMN_BYTES, from += <usize>columns << 2) {
      v128.store(panels, v128.load(from));
      v128.store(panels, v128.load(from, 16), 16);
    }
  }
}

/** Row-major bytes as panels of eight columns, two rows at a time (panel[pair of rows][eight columns][2] in i16). */
export function packByteColumns(bytes: usize, count: i32, columns: i32, panels: usize): void {
  const next = <usize>columns;
  for (let c: usize = 0; c < <usize>columns; c += 8) {
    let from = bytes + c;
    for (let row = 0; row < count; row += 2, panels += COLUMN_BYTES, from += 2 * next) {
      const even = v128.load8x8_u(from);
      const odd = row + 1 < count ? v128.load8x8_u(from + next) : i16x8.splat(0);
      v128.store(panels, v128.shuffle<i16>(even, odd, 0, 8, 1, 9, 2, 10, 3, 11));
      v128.store(panels, v128.shuffle<i16>(even, odd, 4, 12, 5, 13, 6, 14, 7, 15), 16);
    }
  }
}

const SUMS: usize = memory.data(128, 16);

/** products[i][j] += Σ over `depth` rows of column i · column j, for the column panels on and above the diagonal. */
export function addProducts(panels: usize, depth: i32, columns: i32, products: usize, whole: bool): void {
  const panelBytes = <usize>depth * COLUMN_BYTES;
  for (let p = 0; p < columns; p += 8) {
    for (let q = p; q < columns; q += 8) {
      const a = panels + <usize>(p >> 3) * panelBytes;
      const b = panels + <usize>(q >> 3) * panelBytes;
      for (let half = 0; half < 8; half += 4) {
        clearTile(SUMS);
        const from = a + (<usize>half << 2);
        if (whole) addWholeTile(from, b, depth, SUMS);
        else addTile(from, b, depth, SUMS);
        addSums(products + (<usize>((p + half) * columns + q) << 3), <usize>columns << 3, whole);
      }
    }
  }
}

/** The tile's four rows of eight sums, f32 or i32, onto f64. */
function addSums(products: usize, rowBytes: usize, whole: bool): void {
  for (let at: usize = 0; at < 128; at += 16) {
    const out = products + (at >> 5) * rowBytes + ((at & 16) << 1);
    const sums = v128.load(SUMS + at);
    const upper = v128.shuffle<i32>(sums, sums, 2, 3, 0, 1);
    const low = whole ? f64x2.convert_low_i32x4_s(sums) : f64x2.promote_low_f32x4(sums);
    const high = whole ? f64x2.convert_low_i32x4_s(upper) : f64x2.promote_low_f32x4(upper);
    v128.store(out, f64x2.add(v128.load(out), low));
    v128.store(out, f64x2.add(v128.load(out, 16), high), 16);
  }
}

/** out (rows × 8·axisPanels) = row panels · axis panels, both over `columns` columns. */
export function multiplyPanels(rowPanels: usize, panels: i32, axes: usize, axisPanels: i32, columns: i32, out: usize): void {
  const panelBytes = <usize>columns * COLUMN_BYTES;
  const stride = <usize>axisPanels << 5;
  for (let p: usize = 0; p < <usize>panels; p++) {
    for (let q: usize = 0; q < <usize>axisPanels; q++) {
      for (let half: usize = 0; half < 8; half += 4) {
        clearTile(SUMS);
        addTile(rowPanels + p * panelBytes + (half << 2), axes + q * panelBytes, columns, SUMS);
        const to = out + (p * 8 + half) * stride + (q << 5);
        for (let row: usize = 0; row < 4; row++) memory.copy(to + row * stride, SUMS + (row << 5), 32);
      }
    }
  }
}

/** Bytes as f32. `count` is rounded up to a multiple of eight. */
export function widenBytes(bytes: usize, count: i32, out: usize): void {
  for (let i: usize = 0; i < <usize>count; i += 8) {
    const eight = v128.load8x8_u(bytes + i);
    v128.store(out + (i << 2), f32x4.convert_i32x4_u(i32x4.extend_low_i16x8_u(eight)));
    v128.store(out + (i << 2), f32x4.convert_i32x4_u(i32x4.extend_high_i16x8_u(eight)), 16);
  }
}

/** value − mean of its column, in place; `columns` is a multiple of eight. */
export function subtractMeans(rows: usize, count: i32, columns: i32, means: usize): void {
  const rowBytes = <usize>columns << 2;
  for (let row = 0; row < count; row++) {
    for (let c: usize = 0; c < rowBytes; c += 16, rows += 16) {
      v128.store(rows, f32x4.sub(v128.load(rows), v128.load(means + c)));
    }
  }
}
