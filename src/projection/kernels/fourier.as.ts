/**
 * Discrete Fourier transforms of four sequences at once, one a lane. An element is 32 bytes: four real parts,
 * four imaginary parts. Forward by decimation in frequency, inverse by decimation in time, so that what lies
 * between stands in digit-reversed order and nothing is ever reordered. Radices 4, 2 and 3.
 */
import { multiplyAdd } from '../../networks/kernels/vector.as';

const SINE_60: f32 = 0.8660254037844386;

/** Twiddle factors of a stage: for each j < length / radix the radix − 1 pairs (re, im), 8 bytes each. */
let size: i32 = 0;
let stages: i32 = 0;
let radices: usize = 0;
let twiddles: usize = 0;
let twiddlesEnd: usize = 0;

/** The plan of all later transforms: their length, and the addresses of its radices and twiddle factors. */
export function usePlan(length: i32, stageCount: i32, radicesAt: usize, twiddlesAt: usize, twiddlesEndAt: usize): void {
  size = length;
  stages = stageCount;
  radices = radicesAt;
  twiddles = twiddlesAt;
  twiddlesEnd = twiddlesEndAt;
}

/** Length of the transforms. */
@inline
export function transformLength(): i32 {
  return size;
}

@inline
function storeElement(at: usize, re: v128, im: v128): void {
  v128.store(at, re);
  v128.store(at, im, 16);
}

/** Stores (re + i·im) · (wr + i·wi). */
@inline
function storeTurned(at: usize, re: v128, im: v128, wr: v128, wi: v128): void {
  v128.store(at, f32x4.sub(f32x4.mul(re, wr), f32x4.mul(im, wi)));
  v128.store(at, multiplyAdd(re, wi, f32x4.mul(im, wr)), 16);
}

/** Real part of (re + i·im) · (wr − i·wi). */
@inline
function turnedBackRe(re: v128, im: v128, wr: v128, wi: v128): v128 {
  return multiplyAdd(re, wr, f32x4.mul(im, wi));
}

/** Imaginary part of (re + i·im) · (wr − i·wi). */
@inline
function turnedBackIm(re: v128, im: v128, wr: v128, wi: v128): v128 {
  return f32x4.sub(f32x4.mul(im, wr), f32x4.mul(re, wi));
}

/** In place; the result is in digit-reversed order. */
export function forwardTransform(buffer: usize): void {
  const end = buffer + (<usize>size << 5);
  let length = size;
  let factors = twiddles;
  for (let stage = 0; stage < stages; stage++) {
    const radix = load<i32>(radices + (<usize>stage << 2));
    const part = length / radix;
    if (radix == 4) forwardBy4(buffer, end, part, factors);
    else if (radix == 3) forwardBy3(buffer, end, part, factors);
    else forwardBy2(buffer, end, part, factors);
    factors += <usize>(part * (radix - 1)) << 3;
    length = part;
  }
}

/** In place, from digit-reversed order; the result is `size` times the inverse. */
export function inverseTransform(buffer: usize): void {
  const end = buffer + (<usize>size << 5);
  let part = 1;
  let factors = twiddlesEnd;
  for (let stage = stages - 1; stage >= 0; stage--) {
    const radix = load<i32>(radices + (<usize>stage << 2));
    factors -= <usize>(part * (radix - 1)) << 3;
    if (radix == 4) inverseBy4(buffer, end, part, factors);
    else if (radix == 3) inverseBy3(buffer, end, part, factors);
    else inverseBy2(buffer, end, part, factors);
    part *= radix;
  }
}

function forwardBy4(buffer: usize, end: usize, part: i32, factors: usize): void {
  const step = <usize>part << 5;
  for (const firstEnd = buffer + step; buffer < firstEnd; buffer += 32, factors += 24) {
    const w1r = v128.load32_splat(factors);
    const w1i = v128.load32_splat(factors, 4);
    const w2r = v128.load32_splat(factors, 8);
    const w2i = v128.load32_splat(factors, 12);
    const w3r = v128.load32_splat(factors, 16);
    const w3i = v128.load32_splat(factors, 20);
    for (let a = buffer; a < end; a += 4 * step) {
      const b = a + step;
      const c = b + step;
      const d = c + step;
      const ar = v128.load(a);
      const ai = v128.load(a, 16);
      const br = v128.load(b);
      const bi = v128.load(b, 16);
      const cr = v128.load(c);
      const ci = v128.load(c, 16);
      const dr = v128.load(d);
      const di = v128.load(d, 16);
      const evenSumR = f32x4.add(ar, cr);
      const evenSumI = f32x4.add(ai, ci);
      const evenDifferenceR = f32x4.sub(ar, cr);
      const evenDifferenceI = f32x4.sub(ai, ci);
      const oddSumR = f32x4.add(br, dr);
      const oddSumI = f32x4.add(bi, di);
      const oddDifferenceR = f32x4.sub(br, dr);
      const oddDifferenceI = f32x4.sub(bi, di);
      storeElement(a, f32x4.add(evenSumR, oddSumR), f32x4.add(evenSumI, oddSumI));
      storeTurned(b, f32x4.add(evenDifferenceR, oddDifferenceI), f32x4.sub(evenDifferenceI, oddDifferenceR), w1r, w1i);
      storeTurned(c, f32x4.sub(evenSumR, oddSumR), f32x4.sub(evenSumI, oddSumI), w2r, w2i);
      storeTurned(d, f32x4.sub(evenDifferenceR, oddDifferenceI), f32x4.add(evenDifferenceI, oddDifferenceR), w3r, w3i);
    }
  }
}

function forwardBy2(buffer: usize, end: usize, part: i32, factors: usize): void {
  const step = <usize>part << 5;
  for (const firstEnd = buffer + step; buffer < firstEnd; buffer += 32, factors += 8) {
    const wr = v128.load32_splat(factors);
    const wi = v128.load32_splat(factors, 4);
    for (let a = buffer; a < end; a += 2 * step) {
      const b = a + step;
      const ar = v128.load(a);
      const ai = v128.load(a, 16);
      const br = v128.load(b);
      const bi = v128.load(b, 16);
      storeElement(a, f32x4.add(ar, br), f32x4.add(ai, bi));
      storeTurned(b, f32x4.sub(ar, br), f32x4.sub(ai, bi), wr, wi);
    }
  }
}

function forwardBy3(buffer: usize, end: usize, part: i32, factors: usize): void {
  const step = <usize>part << 5;
  const sine = f32x4.splat(SINE_60);
  const half = f32x4.splat(0.5);
  for (const firstEnd = buffer + step; buffer < firstEnd; buffer += 32, factors += 16) {
    const w1r = v128.load32_splat(factors);
    const w1i = v128.load32_splat(factors, 4);
    const w2r = v128.load32_splat(factors, 8);
    const w2i = v128.load32_splat(factors, 12);
    for (let a = buffer; a < end; a += 3 * step) {
      const b = a + step;
      const c = b + step;
      const ar = v128.load(a);
      const ai = v128.load(a, 16);
      const br = v128.load(b);
      const bi = v128.load(b, 16);
      const cr = v128.load(c);
      const ci = v128.load(c, 16);
      const sumR = f32x4.add(br, cr);
      const sumI = f32x4.add(bi, ci);
      const differenceR = f32x4.mul(sine, f32x4.sub(br, cr));
      const differenceI = f32x4.mul(sine, f32x4.sub(bi, ci));
      const middleR = f32x4.sub(ar, f32x4.mul(half, sumR));
      const middleI = f32x4.sub(ai, f32x4.mul(half, sumI));
      storeElement(a, f32x4.add(ar, sumR), f32x4.add(ai, sumI));
      storeTurned(b, f32x4.add(middleR, differenceI), f32x4.sub(middleI, differenceR), w1r, w1i);
      storeTurned(c, f32x4.sub(middleR, differenceI), f32x4.add(middleI, differenceR), w2r, w2i);
    }
  }
}

function inverseBy4(buffer: usize, end: usize, part: i32, factors: usize): void {
  const step = <usize>part << 5;
  for (const firstEnd = buffer + step; buffer < firstEnd; buffer += 32, factors += 24) {
    const w1r = v128.load32_splat(factors);
    const w1i = v128.load32_splat(factors, 4);
    const w2r = v128.load32_splat(factors, 8);
    const w2i = v128.load32_splat(factors, 12);
    const w3r = v128.load32_splat(factors, 16);
    const w3i = v128.load32_splat(factors, 20);
    for (let a = buffer; a < end; a += 4 * step) {
      const b = a + step;
      const c = b + step;
      const d = c + step;
      const ar = v128.load(a);
      const ai = v128.load(a, 16);
      let re = v128.load(b);
      let im = v128.load(b, 16);
      const br = turnedBackRe(re, im, w1r, w1i);
      const bi = turnedBackIm(re, im, w1r, w1i);
      re = v128.load(c);
      im = v128.load(c, 16);
      const cr = turnedBackRe(re, im, w2r, w2i);
      const ci = turnedBackIm(re, im, w2r, w2i);
      re = v128.load(d);
      im = v128.load(d, 16);
      const dr = turnedBackRe(re, im, w3r, w3i);
      const di = turnedBackIm(re, im, w3r, w3i);
      const evenSumR = f32x4.add(ar, cr);
      const evenSumI = f32x4.add(ai, ci);
      const evenDifferenceR = f32x4.sub(ar, cr);
      const evenDifferenceI = f32x4.sub(ai, ci);
      const oddSumR = f32x4.add(br, dr);
      const oddSumI = f32x4.add(bi, di);
      const oddDifferenceR = f32x4.sub(br, dr);
      const oddDifferenceI = f32x4.sub(bi, di);
      storeElement(a, f32x4.add(evenSumR, oddSumR), f32x4.add(evenSumI, oddSumI));
      storeElement(b, f32x4.sub(evenDifferenceR, oddDifferenceI), f32x4.add(evenDifferenceI, oddDifferenceR));
      storeElement(c, f32x4.sub(evenSumR, oddSumR), f32x4.sub(evenSumI, oddSumI));
      storeElement(d, f32x4.add(evenDifferenceR, oddDifferenceI), f32x4.sub(evenDifferenceI, oddDifferenceR));
    }
  }
}

function inverseBy2(buffer: usize, end: usize, part: i32, factors: usize): void {
  const step = <usize>part << 5;
  for (const firstEnd = buffer + step; buffer < firstEnd; buffer += 32, factors += 8) {
    const wr = v128.load32_splat(factors);
    const wi = v128.load32_splat(factors, 4);
    for (let a = buffer; a < end; a += 2 * step) {
      const b = a + step;
      const ar = v128.load(a);
      const ai = v128.load(a, 16);
      const re = v128.load(b);
      const im = v128.load(b, 16);
      const br = turnedBackRe(re, im, wr, wi);
      const bi = turnedBackIm(re, im, wr, wi);
      storeElement(a, f32x4.add(ar, br), f32x4.add(ai, bi));
      storeElement(b, f32x4.sub(ar, br), f32x4.sub(ai, bi));
    }
  }
}

function inverseBy3(buffer: usize, end: usize, part: i32, factors: usize): void {
  const step = <usize>part << 5;
  const sine = f32x4.splat(SINE_60);
  const half = f32x4.splat(0.5);
  for (const firstEnd = buffer + step; buffer < firstEnd; buffer += 32, factors += 16) {
    const w1r = v128.load32_splat(factors);
    const w1i = v128.load32_splat(factors, 4);
    const w2r = v128.load32_splat(factors, 8);
    const w2i = v128.load32_splat(factors, 12);
    for (let a = buffer; a < end; a += 3 * step) {
      const b = a + step;
      const c = b + step;
      const ar = v128.load(a);
      const ai = v128.load(a, 16);
      let re = v128.load(b);
      let im = v128.load(b, 16);
      const br = turnedBackRe(re, im, w1r, w1i);
      const bi = turnedBackIm(re, im, w1r, w1i);
      re = v128.load(c);
      im = v128.load(c, 16);
      const cr = turnedBackRe(re, im, w2r, w2i);
      const ci = turnedBackIm(re, im, w2r, w2i);
      const sumR = f32x4.add(br, cr);
      const sumI = f32x4.add(bi, ci);
      const differenceR = f32x4.mul(sine, f32x4.sub(br, cr));
      const differenceI = f32x4.mul(sine, f32x4.sub(bi, ci));
      const middleR = f32x4.sub(ar, f32x4.mul(half, sumR));
      const middleI = f32x4.sub(ai, f32x4.mul(half, sumI));
      storeElement(a, f32x4.add(ar, sumR), f32x4.add(ai, sumI));
      storeElement(b, f32x4.sub(middleR, differenceI), f32x4.add(middleI, differenceR));
      storeElement(c, f32x4.add(middleR, differenceI), f32x4.sub(middleI, differenceR));
    }
  }
}
