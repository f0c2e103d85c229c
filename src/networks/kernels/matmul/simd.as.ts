import { multiplyAdd, positivePart, storeColumns } from '../vector.as';

/*
 * Products of matrices whose right side is packed in panels of eight columns. The left side may be the
 * windows of a convolution: its rows are then pixels, and each row is made of segments that lie apart.
 */

// Where the walk over the left side's rows stands.
let row: usize = 0;
let inLine: i32 = 0;
let line: i32 = 0;
let rowsLeft: i32 = 0;
let rowsDone: i32 = 0;
let lineLength: i32 = 0;
let lines: i32 = 0;
let rowBytes: usize = 0;
let toNextLine: usize = 0;
let toNextImage: usize = 0;

/** The row's address; then goes on to the next one, along lines and images. Stays at the last row. */
@inline
function nextRow(): usize {
  const here = row;
  if (rowsLeft > 1) {
    row += rowBytes;
    if (++inLine == lineLength) {
      inLine = 0;
      row += toNextLine;
      if (++line == lines) {
        line = 0;
        row += toNextImage;
      }
    }
  }
  rowsLeft--;
  return here;
}

/**
 * out[m][n] = Σ_s Σ_k x[row(m) + s · segmentBytes][k] · panels[s · segmentLength + k][n] + bias[n].
 *
 * Rows walk over x like the output pixels of a convolution: `width` of them a line, `height` lines an
 * image. A plain matrix is one line.
 *
 * @param bias 0 for none; read to a multiple of eight columns
 * @param relu keeps max(…, 0)
 */
export function multiplyPanels(
  x: usize,
  panels: usize,
  bias: usize,
  out: usize,
  rows: i32,
  width: i32,
  height: i32,
  pixelBytes: i32,
  lineBytes: i32,
  imageBytes: i32,
  segments: i32,
  segmentBytes: i32,
  segmentLength: i32,
  columns: i32,
  relu: bool,
): void {
  row = x;
  inLine = 0;
  line = 0;
  rowsLeft = rows;
  rowsDone = 0;
  lineLength = width;
  lines = height;
  rowBytes = pixelBytes;
  toNextLine = lineBytes - width * pixelBytes;
  toNextImage = imageBytes - height * lineBytes;
  if (ASC_FEATURE_RELAXED_SIMD) {
    multiplyBySix(panels, bias, out, columns, segments, segmentBytes, segmentLength, relu);
  } else {
    // Without a fused multiply-add six rows need more registers than there are.
    multiplyByFour(panels, bias, out, columns, segments, segmentBytes, segmentLength, relu);
  }
}

/** Six rows × eight columns at a time: their sums stay in registers while the terms run past. */
@inline
function multiplyBySix(
  panels: usize,
  bias: usize,
  out: usize,
  columns: i32,
  segments: i32,
  segmentBytes: i32,
  segmentLength: i32,
  relu: bool,
): void {
  const outBytes: usize = columns << 2;
  while (rowsLeft > 0) {
    const target = out + outBytes * (rowsDone as usize);
    const last = min(rowsLeft, 6) - 1;
    const x0 = nextRow();
    const x1 = nextRow();
    const x2 = nextRow();
    const x3 = nextRow();
    const x4 = nextRow();
    const x5 = nextRow();
    let panel = panels;
    for (let n = 0; n < columns; n += 8) {
      const bias0 = bias ? v128.load(bias + (n << 2)) : f32x4.splat(0);
      const bias1 = bias ? v128.load(bias + (n << 2), 16) : f32x4.splat(0);
      let a0 = bias0, a1 = bias0, a2 = bias0, a3 = bias0, a4 = bias0, a5 = bias0;
      let b0 = bias1, b1 = bias1, b2 = bias1, b3 = bias1, b4 = bias1, b5 = bias1;
      for (let s = 0, offset: usize = 0; s < segments; s++, offset += segmentBytes) {
        let p0 = x0 + offset, p1 = x1 + offset, p2 = x2 + offset, p3 = x3 + offset, p4 = x4 + offset, p5 = x5 + offset;
        const end = p0 + (segmentLength << 2);
        while (p0 < end) {
          const w0 = v128.load(panel);
          const w1 = v128.load(panel, 16);
          panel += 32;
          const v0 = v128.load_splat<f32>(p0);
          a0 = multiplyAdd(v0, w0, a0);
          b0 = multiplyAdd(v0, w1, b0);
          const v1 = v128.load_splat<f32>(p1);
          a1 = multiplyAdd(v1, w0, a1);
          b1 = multiplyAdd(v1, w1, b1);
          const v2 = v128.load_splat<f32>(p2);
          a2 = multiplyAdd(v2, w0, a2);
          b2 = multiplyAdd(v2, w1, b2);
          const v3 = v128.load_splat<f32>(p3);
          a3 = multiplyAdd(v3, w0, a3);
          b3 = multiplyAdd(v3, w1, b3);
          const v4 = v128.load_splat<f32>(p4);
          a4 = multiplyAdd(v4, w0, a4);
          b4 = multiplyAdd(v4, w1, b4);
          const v5 = v128.load_splat<f32>(p5);
          a5 = multiplyAdd(v5, w0, a5);
          b5 = multiplyAdd(v5, w1, b5);
          p0 += 4; p1 += 4; p2 += 4; p3 += 4; p4 += 4; p5 += 4;
        }
      }
      if (relu) {
        a0 = positivePart(a0); b0 = positivePart(b0);
        a1 = positivePart(a1); b1 = positivePart(b1);
        a2 = positivePart(a2); b2 = positivePart(b2);
        a3 = positivePart(a3); b3 = positivePart(b3);
        a4 = positivePart(a4); b4 = positivePart(b4);
        a5 = positivePart(a5); b5 = positivePart(b5);
      }
      const left = columns - n;
      const here = target + (n << 2);
      storeColumns(here + outBytes * min(0, last), a0, b0, left);
      storeColumns(here + outBytes * min(1, last), a1, b1, left);
      storeColumns(here + outBytes * min(2, last), a2, b2, left);
      storeColumns(here + outBytes * min(3, last), a3, b3, left);
      storeColumns(here + outBytes * min(4, last), a4, b4, left);
      storeColumns(here + outBytes * min(5, last), a5, b5, left);
    }
    rowsDone += 6;
  }
}

/** Four rows × eight columns at a time: their sums stay in registers while the terms run past. */
@inline
function multiplyByFour(
  panels: usize,
  bias: usize,
  out: usize,
  columns: i32,
  segments: i32,
  segmentBytes: i32,
  segmentLength: i32,
  relu: bool,
): void {
  const outBytes: usize = columns << 2;
  while (rowsLeft > 0) {
    const target = out + outBytes * (rowsDone as usize);
    const last = min(rowsLeft, 4) - 1;
    const x0 = nextRow();
    const x1 = nextRow();
    const x2 = nextRow();
    const x3 = nextRow();
    let panel = panels;
    for (let n = 0; n < columns; n += 8) {
      const bias0 = bias ? v128.load(bias + (n << 2)) : f32x4.splat(0);
      const bias1 = bias ? v128.load(bias + (n << 2), 16) : f32x4.splat(0);
      let a0 = bias0, a1 = bias0, a2 = bias0, a3 = bias0;
      let b0 = bias1, b1 = bias1, b2 = bias1, b3 = bias1;
      for (let s = 0, offset: usize = 0; s < segments; s++, offset += segmentBytes) {
        let p0 = x0 + offset, p1 = x1 + offset, p2 = x2 + offset, p3 = x3 + offset;
        const end = p0 + (segmentLength << 2);
        while (p0 < end) {
          const w0 = v128.load(panel);
          const w1 = v128.load(panel, 16);
          panel += 32;
          const v0 = v128.load_splat<f32>(p0);
          a0 = multiplyAdd(v0, w0, a0);
          b0 = multiplyAdd(v0, w1, b0);
          const v1 = v128.load_splat<f32>(p1);
          a1 = multiplyAdd(v1, w0, a1);
          b1 = multiplyAdd(v1, w1, b1);
          const v2 = v128.load_splat<f32>(p2);
          a2 = multiplyAdd(v2, w0, a2);
          b2 = multiplyAdd(v2, w1, b2);
          const v3 = v128.load_splat<f32>(p3);
          a3 = multiplyAdd(v3, w0, a3);
          b3 = multiplyAdd(v3, w1, b3);
          p0 += 4; p1 += 4; p2 += 4; p3 += 4;
        }
      }
      if (relu) {
        a0 = positivePart(a0); b0 = positivePart(b0);
        a1 = positivePart(a1); b1 = positivePart(b1);
        a2 = positivePart(a2); b2 = positivePart(b2);
        a3 = positivePart(a3); b3 = positivePart(b3);
      }
      const left = columns - n;
      const here = target + (n << 2);
      storeColumns(here + outBytes * min(0, last), a0, b0, left);
      storeColumns(here + outBytes * min(1, last), a1, b1, left);
      storeColumns(here + outBytes * min(2, last), a2, b2, left);
      storeColumns(here + outBytes * min(3, last), a3, b3, left);
    }
    rowsDone += 4;
  }
}

/**
 * Packs b [rows, columns] into panels of eight columns, zeros beyond the last.
 *
 * @param rowBytes from a row of b to the next
 * @param columnBytes from a column of b to the next; 4, or a row's length where b is transposed
 */
export function packPanels(b: usize, panels: usize, rows: i32, columns: i32, rowBytes: i32, columnBytes: i32): void {
  for (let n = 0; n < columns; n += 8) {
    let from = b + n * columnBytes;
    if (columnBytes == 4 && columns - n >= 8) {
      for (let k = 0; k < rows; k++, from += rowBytes, panels += 32) {
        v128.store(panels, v128.load(from));
        v128.store(panels, v128.load(from, 16), 16);
      }
    } else {
      const filled = min(8, columns - n);
      for (let k = 0; k < rows; k++, from += rowBytes, panels += 32) {
        for (let j = 0; j < 8; j++) store<f32>(panels + (j << 2), j < filled ? load<f32>(from + j * columnBytes) : 0);
      }
    }
  }
}
