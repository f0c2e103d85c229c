/**
 * Repulsion on a mesh: forces[node] = Σ charges · K2 · difference by one forward and one inverse transform in
 * two dimensions. The charges are real, so half a spectrum tells all; the two components of the force are
 * the real and the imaginary part of one inverse transform.
 *
 * The mesh is periodic with `size` nodes a side, of which the first `size / 2` hold charges: with the other
 * half empty no force reaches round the edge. A spectrum is kept as planes [frequency across][row].
 */
import { multiplyAdd } from '../../networks/kernels/vector.as';
import { forwardTransform, inverseTransform, transformLength } from './fourier.as';
import { laneSum } from './perplexity.as';
import { transpose4 } from './transpose.as';

/** Bytes of one entry of the kernels' spectra: four frequencies of Kx, of Ky and of K1. */
const SPECTRUM_BYTES: usize = 48;

/** Where in the digit-reversed order each frequency stands. */
let places: usize = 0;
let buffer: usize = 0;
let secondBuffer: usize = 0;

/** Scratch: i32 places of the plan's frequencies, two buffers of one transform each. */
export function useMeshBuffers(placesAt: usize, bufferAt: usize, secondBufferAt: usize): void {
  places = placesAt;
  buffer = bufferAt;
  secondBuffer = secondBufferAt;
}

@inline
function elementOf(frequency: i32): usize {
  return buffer + (<usize>load<i32>(places + (<usize>frequency << 2)) << 5);
}

@inline
function clearFrom(at: usize, firstEmpty: i32): void {
  memory.fill(at + (<usize>firstEmpty << 5), 0, <usize>(transformLength() - firstEmpty) << 5);
}

/**
 * Transforms `rows` rows of as many real values along x, eight rows at a time: four are the real parts of
 * the sequences, four the imaginary ones, and the two are told apart by the symmetry of their spectra.
 */
export function transformRows(values: usize, rows: i32, outRe: usize, outIm: usize): void {
  const size = transformLength();
  const rowBytes = <usize>rows << 2;
  const half = f32x4.splat(0.5);
  for (let row: usize = 0; row < <usize>rows; row += 8) {
    for (let c: usize = 0; c < <usize>rows; c += 4) {
      const from = values + row * rowBytes + (c << 2);
      transpose4(from, rowBytes, buffer + (c << 5), 32);
      transpose4(from + 4 * rowBytes, rowBytes, buffer + (c << 5) + 16, 32);
    }
    clearFrom(buffer, rows);
    forwardTransform(buffer);
    for (let k = 0; k <= size >> 1; k++) {
      const own = elementOf(k);
      const mirror = elementOf(k ? size - k : 0);
      const or = v128.load(own);
      const oi = v128.load(own, 16);
      const mr = v128.load(mirror);
      const mi = v128.load(mirror, 16);
      const out = <usize>k * rowBytes + (row << 2);
      v128.store(outRe + out, f32x4.mul(half, f32x4.add(or, mr)));
      v128.store(outIm + out, f32x4.mul(half, f32x4.sub(oi, mi)));
      v128.store(outRe + out, f32x4.mul(half, f32x4.add(oi, mi)), 16);
      v128.store(outIm + out, f32x4.mul(half, f32x4.sub(mr, or)), 16);
    }
  }
}

/** Four frequencies' columns of `rows` values from the planes into the buffer. */
function loadColumns(re: usize, im: usize, k: i32, rows: i32): void {
  const rowBytes = <usize>rows << 2;
  const from = <usize>k * rowBytes;
  for (let row: usize = 0; row < <usize>rows; row += 4) {
    transpose4(re + from + (row << 2), rowBytes, buffer + (row << 5), 32);
    transpose4(im + from + (row << 2), rowBytes, buffer + (row << 5) + 16, 32);
  }
}

function storeColumns(from: usize, re: usize, im: usize, k: i32, rows: i32): void {
  const rowBytes = <usize>rows << 2;
  const to = <usize>k * rowBytes;
  for (let row: usize = 0; row < <usize>rows; row += 4) {
    transpose4(from + (row << 5), 32, re + to + (row << 2), rowBytes);
    transpose4(from + (row << 5) + 16, 32, im + to + (row << 2), rowBytes);
  }
}

/**
 * Along y: transforms each column of the charges' spectrum, multiplies by the kernels' and transforms both
 * components back. Four columns go through all of it inside the first-level cache.
 *
 * @returns Σ over the whole spectrum of |charges|² K1: the sum of K1 over all pairs, a point with itself included
 */
export function convolveColumns(
  chargesRe: usize, chargesIm: usize, rows: i32, spectra: usize,
  xRe: usize, xIm: usize, yRe: usize, yIm: usize,
): f64 {
  const size = transformLength();
  let total: f64 = 0;
  for (let k = 0; k <= size >> 1; k += 4) {
    loadColumns(chargesRe, chargesIm, k, rows);
    clearFrom(buffer, rows);
    forwardTransform(buffer);
    total += multiplySpectra(spectra + <usize>((k >> 2) * size) * SPECTRUM_BYTES);
    inverseTransform(buffer);
    inverseTransform(secondBuffer);
    storeColumns(buffer, xRe, xIm, k, rows);
    storeColumns(secondBuffer, yRe, yIm, k, rows);
  }
  return total;
}

/** Charges times i·Kx into the buffer, times i·Ky into the second one: odd kernels have imaginary spectra. */
function multiplySpectra(spectra: usize): f64 {
  let energy = f32x4.splat(0);
  const end = buffer + (<usize>transformLength() << 5);
  let other = secondBuffer;
  for (let at = buffer; at < end; at += 32, other += 32, spectra += SPECTRUM_BYTES) {
    const re = v128.load(at);
    const im = v128.load(at, 16);
    const kx = v128.load(spectra);
    const ky = v128.load(spectra, 16);
    energy = multiplyAdd(multiplyAdd(re, re, f32x4.mul(im, im)), v128.load(spectra, 32), energy);
    v128.store(at, f32x4.neg(f32x4.mul(im, kx)));
    v128.store(at, f32x4.mul(re, kx), 16);
    v128.store(other, f32x4.neg(f32x4.mul(im, ky)));
    v128.store(other, f32x4.mul(re, ky), 16);
  }
  return <f64>laneSum(energy);
}

/** Along x back to the nodes, with the force's x and y as real and imaginary part; four rows at a time. */
export function transformRowsBack(
  xRe: usize, xIm: usize, yRe: usize, yIm: usize, rows: i32, outX: usize, outY: usize,
): void {
  const size = transformLength();
  const middle = size >> 1;
  const rowBytes = <usize>rows << 2;
  for (let row: usize = 0; row < <usize>rows; row += 4) {
    for (let k = 0; k <= middle; k++) {
      const at = <usize>k * rowBytes + (row << 2);
      const xr = v128.load(xRe + at);
      const xi = v128.load(xIm + at);
      const yr = v128.load(yRe + at);
      const yi = v128.load(yIm + at);
      const own = elementOf(k);
      v128.store(own, f32x4.sub(xr, yi));
      v128.store(own, f32x4.add(xi, yr), 16);
      if (k == 0 || k == middle) continue;
      const mirror = elementOf(size - k);
      v128.store(mirror, f32x4.add(xr, yi));
      v128.store(mirror, f32x4.sub(yr, xi), 16);
    }
    inverseTransform(buffer);
    for (let c: usize = 0; c < <usize>rows; c += 4) {
      const to = row * rowBytes + (c << 2);
      transpose4(buffer + (c << 5), 32, outX + to, rowBytes);
      transpose4(buffer + (c << 5) + 16, 32, outY + to, rowBytes);
    }
  }
}

/**
 * The kernels' spectra from their transforms along x ({@link transformRows} over all `size` rows).
 *
 * @param smoothing 1 / b² of each frequency, b the spectrum of the spline, in natural and in digit-reversed order
 * @param part 0: planes of K1 + Kx, which are told apart by their symmetry; 1: planes of Ky
 */
export function kernelSpectra(
  re: usize, im: usize, smoothing: usize, reversedSmoothing: usize, spectra: usize, part: i32,
): void {
  const size = transformLength();
  const scale = f32x4.splat(<f32>(1 / (<f64>size * <f64>size)));
  for (let k = 0; k <= size >> 1; k += 4) {
    loadColumns(re, im, k, size);
    forwardTransform(buffer);
    const weights = spectrumWeights(k, size >> 1);
    const live = f32x4.gt(weights, f32x4.splat(0));
    const across = f32x4.mul(scale, v128.load(smoothing + (<usize>k << 2)));
    let out = spectra + <usize>((k >> 2) * size) * SPECTRUM_BYTES;
    for (let q: usize = 0; q < <usize>size; q++, out += SPECTRUM_BYTES) {
      const factor = v128.and(live, f32x4.mul(across, v128.load32_splat(reversedSmoothing + (q << 2))));
      const element = buffer + (q << 5);
      const odd = f32x4.mul(factor, v128.load(element, 16));
      if (part == 0) {
        v128.store(out, odd);
        v128.store(out, f32x4.mul(weights, f32x4.mul(factor, v128.load(element))), 32);
      } else {
        v128.store(out, odd, 16);
      }
    }
  }
}

/** How often each of four frequencies stands for itself in the whole spectrum: twice, but at the ends of its half. */
function spectrumWeights(k: i32, middle: i32): v128 {
  let weights = f32x4.splat(0);
  weights = f32x4.replace_lane(weights, 0, weightOf(k, middle));
  weights = f32x4.replace_lane(weights, 1, weightOf(k + 1, middle));
  weights = f32x4.replace_lane(weights, 2, weightOf(k + 2, middle));
  return f32x4.replace_lane(weights, 3, weightOf(k + 3, middle));
}

function weightOf(k: i32, middle: i32): f32 {
  if (k > middle) return 0;
  return k == 0 || k == middle ? 1 : 2;
}
