import { multiplyPanels, packPanels } from '../matmul/simd.as';
import { storeFirstMaximum } from './first-maximum.as';

/*
 * A 3×3 convolution whose outputs come in squares of 2×2, which is what a pool needs, takes 16 products
 * for each square instead of 36: Winograd's F(2×2, 3×3) as in Lavin & Gray, "Fast Algorithms for
 * Convolutional Neural Networks" (2016). Input squares of 4×4 and filters are transformed, multiplied
 * place by place, and transformed back; there bias, relu and pooling follow at once.
 *
 * Channels and features are multiples of four. Where x holds an infinity, so may its neighbours.
 */

/** Squares at a time: what they need stays in the nearer caches. */
const BLOCK = 24;

/** Bytes between places, lest all of them share a few lines of the cache. */
const APART: usize = 64;

/** Places in a transformed square. */
const PLACES = 16;

/**
 * @param filter [3, 3, channels, features]
 * @param panels room for the transformed filter: 16 · channels · features, features up to a multiple of eight
 * @param scratch room for 16 · channels · features numbers
 */
export function transformFilter(filter: usize, panels: usize, scratch: usize, channels: i32, features: i32): void {
  const bytes: usize = (channels * features) << 2;
  const half = f32x4.splat(0.5);
  for (let n: usize = 0; n < bytes; n += 16) {
    const from = filter + n;
    // Down the columns, then along the rows: 1, (1 + 1 + 1) / 2, (1 − 1 + 1) / 2, 1.
    for (let j = 0; j < 3; j++) {
      const column = from + j * bytes;
      const top = v128.load(column), middle = v128.load(column + 3 * bytes), bottom = v128.load(column + 6 * bytes);
      const outer = f32x4.add(top, bottom);
      const to = scratch + n + j * bytes;
      v128.store(to, top);
      v128.store(to + 4 * bytes, f32x4.mul(half, f32x4.add(outer, middle)));
      v128.store(to + 8 * bytes, f32x4.mul(half, f32x4.sub(outer, middle)));
      v128.store(to + 12 * bytes, bottom);
    }
    for (let i = 0; i < 4; i++) {
      const row = scratch + n + 4 * i * bytes;
      const left = v128.load(row), middle = v128.load(row + bytes), right = v128.load(row + 2 * bytes);
      const outer = f32x4.add(left, right);
      v128.store(row + bytes, f32x4.mul(half, f32x4.add(outer, middle)));
      v128.store(row + 2 * bytes, f32x4.mul(half, f32x4.sub(outer, middle)));
      v128.store(row + 3 * bytes, right);
    }
  }
  const panelBytes: usize = channels * (((features + 7) & ~7) << 2);
  for (let k = 0; k < PLACES; k++) {
    packPanels(scratch + k * bytes, panels + k * panelBytes, channels, features, features << 2, 4);
  }
}

/**
 * Convolution without padding, stride 1, bias, relu and 2×2 max pooling.
 *
 * @param x [images, …, channels], an image's rows `lineBytes` apart
 * @param panels from {@link transformFilter}
 * @param out [images, height, width, features], the pooled size
 * @param winners which of the four pixels of each pool is its first maximum, 0 … 3, one byte each
 * @param scratch room for 16 · (24 · (channels + features) + 32) numbers
 */
export function winogradConvReluPool(
  x: usize,
  panels: usize,
  bias: usize,
  out: usize,
  winners: usize,
  scratch: usize,
  images: i32,
  height: i32,
  width: i32,
  channels: i32,
  features: i32,
  lineBytes: i32,
  imageBytes: i32,
): void {
  const squares = height * width;
  const total = images * squares;
  const panelBytes: usize = channels * (((features + 7) & ~7) << 2);
  const inputBytes: usize = ((BLOCK * channels) << 2) + APART;
  const outputBytes: usize = ((BLOCK * features) << 2) + APART;
  const products = scratch + PLACES * inputBytes;
  for (let first = 0; first < total; first += BLOCK) {
    const count = min(BLOCK, total - first);
    for (let t = 0; t < count; t++) {
      const image = (first + t) / squares;
      const square = (first + t) % squares;
      const line = x + image * imageBytes + 2 * (square / width) * lineBytes;
      const corner = line + ((2 * (square % width) * channels) << 2);
      transformSquare(corner, scratch + ((t * channels) << 2), inputBytes, channels, lineBytes);
    }
    for (let k = 0; k < PLACES; k++) {
      multiplyPanels(
        scratch + k * inputBytes, panels + k * panelBytes, 0, products + k * outputBytes,
        count, count, 1, channels << 2, 0, 0, 1, 0, channels, features, false,
      );
    }
    for (let t = 0; t < count; t++, out += features << 2, winners += features) {
      poolSquare(products + ((t * features) << 2), outputBytes, bias, out, winners, features);
    }
  }
}

/** A 4×4 square of the input to its 16 places, `placeBytes` apart. */
function transformSquare(corner: usize, out: usize, placeBytes: usize, channels: i32, lineBytes: i32): void {
  const pixel: usize = channels << 2;
  for (let c = 0; c < channels; c += 4, corner += 16, out += 16) {
    for (let j = 0, from = corner, to = out; j < 4; j++, from += pixel, to += placeBytes) {
      const d0 = v128.load(from), d1 = v128.load(from + lineBytes);
      const d2 = v128.load(from + 2 * lineBytes), d3 = v128.load(from + 3 * lineBytes);
      v128.store(to, f32x4.sub(d0, d2));
      v128.store(to + 4 * placeBytes, f32x4.add(d1, d2));
      v128.store(to + 8 * placeBytes, f32x4.sub(d2, d1));
      v128.store(to + 12 * placeBytes, f32x4.sub(d1, d3));
    }
    for (let i = 0, row = out; i < 4; i++, row += 4 * placeBytes) {
      const d0 = v128.load(row), d1 = v128.load(row + placeBytes);
      const d2 = v128.load(row + 2 * placeBytes), d3 = v128.load(row + 3 * placeBytes);
      v128.store(row, f32x4.sub(d0, d2));
      v128.store(row + placeBytes, f32x4.add(d1, d2));
      v128.store(row + 2 * placeBytes, f32x4.sub(d2, d1));
      v128.store(row + 3 * placeBytes, f32x4.sub(d1, d3));
    }
  }
}

/** The 16 products of a square to its 2×2 outputs, and to their maximum. */
function poolSquare(products: usize, placeBytes: usize, bias: usize, out: usize, winners: usize, features: i32): void {
  for (let f = 0; f < features; f += 4, products += 16, bias += 16, out += 16, winners += 4) {
    let upper0 = f32x4.splat(0), upper1 = upper0, upper2 = upper0, upper3 = upper0;
    let lower0 = upper0, lower1 = upper0, lower2 = upper0, lower3 = upper0;
    for (let j = 0, place = products; j < 4; j++, place += placeBytes) {
      const m1 = v128.load(place + 4 * placeBytes), m2 = v128.load(place + 8 * placeBytes);
      const upper = f32x4.add(f32x4.add(v128.load(place), m1), m2);
      const lower = f32x4.sub(f32x4.sub(m1, m2), v128.load(place + 12 * placeBytes));
      upper0 = upper1; upper1 = upper2; upper2 = upper3; upper3 = upper;
      lower0 = lower1; lower1 = lower2; lower2 = lower3; lower3 = lower;
    }
    const added = v128.load(bias);
    const upperLeft = f32x4.add(f32x4.add(f32x4.add(upper0, upper1), upper2), added);
    const upperRight = f32x4.add(f32x4.sub(f32x4.sub(upper1, upper2), upper3), added);
    const lowerLeft = f32x4.add(f32x4.add(f32x4.add(lower0, lower1), lower2), added);
    const lowerRight = f32x4.add(f32x4.sub(f32x4.sub(lower1, lower2), lower3), added);
    storeFirstMaximum(upperLeft, upperRight, lowerLeft, lowerRight, out, winners);
  }
}
