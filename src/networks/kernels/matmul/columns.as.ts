import { multiplyAdd, storeColumns } from '../vector.as';

/** Rows whose sums stay in registers; without a fused multiply-add six need more than there are. */
const ROWS = ASC_FEATURE_RELAXED_SIMD ? 6 : 4;

/**
 * out[m][n] = Σ_k x[k][m] · panels[k][n]: the left side is read column by column.
 *
 * @param xBytes from a row of x to the next
 */
export function multiplyColumns(
  x: usize,
  panels: usize,
  out: usize,
  rows: i32,
  columns: i32,
  terms: i32,
  xBytes: i32,
): void {
  const outBytes: usize = columns << 2;
  for (let n = 0; n < columns; n += 8, panels += terms << 5) {
    const left = columns - n;
    const to = out + (n << 2);
    if (rows < ROWS) {
      for (let m = 0; m < rows; m++) {
        multiplyColumnsByOne(x + (m << 2), panels, to + m * outBytes, terms, xBytes, left);
      }
    } else {
      // The last rows may overlap those before them and then store the same sums again.
      for (let next = 0; next < rows; next += ROWS) {
        const m = min(next, rows - ROWS);
        const from = x + (m << 2);
        if (ASC_FEATURE_RELAXED_SIMD) {
          multiplyColumnsBySix(from, panels, to + m * outBytes, terms, xBytes, outBytes, left);
        } else {
          multiplyColumnsByFour(from, panels, to + m * outBytes, terms, xBytes, outBytes, left);
        }
      }
    }
  }
}

@inline
function multiplyColumnsBySix(
  x: usize,
  panel: usize,
  out: usize,
  terms: i32,
  xBytes: i32,
  outBytes: usize,
  left: i32,
): void {
  let a0 = f32x4.splat(0), b0 = f32x4.splat(0), a1 = f32x4.splat(0), b1 = f32x4.splat(0), a2 = f32x4.splat(0),
    b2 = f32x4.splat(0), a3 = f32x4.splat(0), b3 = f32x4.splat(0), a4 = f32x4.splat(0), b4 = f32x4.splat(0),
    a5 = f32x4.splat(0), b5 = f32x4.splat(0);
  for (let k = 0; k < terms; k++, x += xBytes, panel += 32) {
    const w0 = v128.load(panel);
    const w1 = v128.load(panel, 16);
    const v0 = v128.load_splat<f32>(x);
    a0 = multiplyAdd(v0, w0, a0);
    b0 = multiplyAdd(v0, w1, b0);
    const v1 = v128.load_splat<f32>(x, 4);
    a1 = multiplyAdd(v1, w0, a1);
    b1 = multiplyAdd(v1, w1, b1);
    const v2 = v128.load_splat<f32>(x, 8);
    a2 = multiplyAdd(v2, w0, a2);
    b2 = multiplyAdd(v2, w1, b2);
    const v3 = v128.load_splat<f32>(x, 12);
    a3 = multiplyAdd(v3, w0, a3);
    b3 = multiplyAdd(v3, w1, b3);
    const v4 = v128.load_splat<f32>(x, 16);
    a4 = multiplyAdd(v4, w0, a4);
    b4 = multiplyAdd(v4, w1, b4);
    const v5 = v128.load_splat<f32>(x, 20);
    a5 = multiplyAdd(v5, w0, a5);
    b5 = multiplyAdd(v5, w1, b5);
  }
  storeColumns(out, a0, b0, left);
  storeColumns(out + outBytes, a1, b1, left);
  storeColumns(out + 2 * outBytes, a2, b2, left);
  storeColumns(out + 3 * outBytes, a3, b3, left);
  storeColumns(out + 4 * outBytes, a4, b4, left);
  storeColumns(out + 5 * outBytes, a5, b5, left);
}

@inline
function multiplyColumnsByFour(
  x: usize,
  panel: usize,
  out: usize,
  terms: i32,
  xBytes: i32,
  outBytes: usize,
  left: i32,
): void {
  let a0 = f32x4.splat(0), b0 = f32x4.splat(0), a1 = f32x4.splat(0), b1 = f32x4.splat(0), a2 = f32x4.splat(0),
    b2 = f32x4.splat(0), a3 = f32x4.splat(0), b3 = f32x4.splat(0);
  for (let k = 0; k < terms; k++, x += xBytes, panel += 32) {
    const w0 = v128.load(panel);
    const w1 = v128.load(panel, 16);
    const v0 = v128.load_splat<f32>(x);
    a0 = multiplyAdd(v0, w0, a0);
    b0 = multiplyAdd(v0, w1, b0);
    const v1 = v128.load_splat<f32>(x, 4);
    a1 = multiplyAdd(v1, w0, a1);
    b1 = multiplyAdd(v1, w1, b1);
    const v2 = v128.load_splat<f32>(x, 8);
    a2 = multiplyAdd(v2, w0, a2);
    b2 = multiplyAdd(v2, w1, b2);
    const v3 = v128.load_splat<f32>(x, 12);
    a3 = multiplyAdd(v3, w0, a3);
    b3 = multiplyAdd(v3, w1, b3);
  }
  storeColumns(out, a0, b0, left);
  storeColumns(out + outBytes, a1, b1, left);
  storeColumns(out + 2 * outBytes, a2, b2, left);
  storeColumns(out + 3 * outBytes, a3, b3, left);
}

@inline
function multiplyColumnsByOne(x: usize, panel: usize, out: usize, terms: i32, xBytes: i32, left: i32): void {
  let a = f32x4.splat(0), b = f32x4.splat(0);
  for (let k = 0; k < terms; k++, x += xBytes, panel += 32) {
    const w0 = v128.load(panel);
    const w1 = v128.load(panel, 16);
    const v = v128.load_splat<f32>(x);
    a = multiplyAdd(v, w0, a);
    b = multiplyAdd(v, w1, b);
  }
  storeColumns(out, a, b, left);
}
