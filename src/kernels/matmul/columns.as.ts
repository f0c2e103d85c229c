import { multiplyAdd, storeColumns } from '../vector.as';

/**
 * out[m][n] = Σ_k x[k][m] · panels[k][n]: the left side is read column by column.
 *
 * @param xBytes from a row of x to the next
 */
export function multiplyColumns(x: usize, panels: usize, out: usize, rows: i32, columns: i32, terms: i32, xBytes: i32): void {
  const outBytes: usize = columns << 2;
  for (let n = 0; n < columns; n += 8, panels += terms << 5) {
    const left = columns - n;
    const to = out + (n << 2);
    if (rows < 6) {
      for (let m = 0; m < rows; m++) {
        multiplyColumnsByOne(x + (m << 2), panels, to + m * outBytes, terms, xBytes, outBytes, left);
      }
    } else {
      // The last six may overlap those before them and then store the same sums again.
      for (let next = 0; next < rows; next += 6) {
        const m = min(next, rows - 6);
        multiplyColumnsBySix(x + (m << 2), panels, to + m * outBytes, terms, xBytes, outBytes, left);
      }
    }
  }
}

@inline
function multiplyColumnsBySix(x: usize, panel: usize, out: usize, terms: i32, xBytes: i32, outBytes: usize, left: i32): void {
  let a0 = f32x4.splat(0), b0 = f32x4.splat(0), a1 = f32x4.splat(0), b1 = f32x4.splat(0), a2 = f32x4.splat(0), b2 = f32x4.splat(0), a3 = f32x4.splat(0), b3 = f32x4.splat(0), a4 = f32x4.splat(0), b4 = f32x4.splat(0), a5 = f32x4.splat(0), b5 = f32x4.splat(0);
  for (let k = 0; k < terms; k++, x += xBytes, panel += 32) {
    const w0 = v128.load(panel);
    const w1 = v128.load(panel, 16);
    const v0 = v128.load_splat<f32>(x, 0);
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
  storeColumns(out + 0 * outBytes, a0, b0, left);
  storeColumns(out + 1 * outBytes, a1, b1, left);
  storeColumns(out + 2 * outBytes, a2, b2, left);
  storeColumns(out + 3 * outBytes, a3, b3, left);
  storeColumns(out + 4 * outBytes, a4, b4, left);
  storeColumns(out + 5 * outBytes, a5, b5, left);
}

@inline
function multiplyColumnsByOne(x: usize, panel: usize, out: usize, terms: i32, xBytes: i32, outBytes: usize, left: i32): void {
  let a0 = f32x4.splat(0), b0 = f32x4.splat(0);
  for (let k = 0; k < terms; k++, x += xBytes, panel += 32) {
    const w0 = v128.load(panel);
    const w1 = v128.load(panel, 16);
    const v0 = v128.load_splat<f32>(x, 0);
    a0 = multiplyAdd(v0, w0, a0);
    b0 = multiplyAdd(v0, w1, b0);
  }
  storeColumns(out + 0 * outBytes, a0, b0, left);
}
