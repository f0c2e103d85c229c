import { multiplyPanels } from '../matmul/simd.as';
import { append } from '../matmul/sparse-sums.as';
import { storeFirstMaximum } from './first-maximum.as';
import { addWindow } from './simd.as';

/*
 * Convolution, bias, relu and 2×2 max pooling as one, and its gradients. Only pixels that a pool reads
 * are computed, two rows at a time, so that they never leave the cache.
 */

/**
 * @param panels the filter, packed
 * @param out [images, height, width, features], the pooled size
 * @param winners which of the four pixels of each pool is its first maximum, 0 … 3, one byte each
 * @param rows room for two rows before pooling: 4 · width · features numbers
 */
export function convReluPool(
  x: usize,
  panels: usize,
  bias: usize,
  out: usize,
  winners: usize,
  rows: usize,
  images: i32,
  height: i32,
  width: i32,
  features: i32,
  pixelBytes: i32,
  lineBytes: i32,
  imageBytes: i32,
  segments: i32,
  segmentBytes: i32,
  segmentLength: i32,
): void {
  const pairs: usize = 2 * lineBytes;
  for (let b = 0; b < images; b++, x += imageBytes) {
    for (let i = 0, line = x; i < height; i++, line += pairs) {
      multiplyPanels(
        line, panels, bias, rows, 4 * width, 2 * width, 2, pixelBytes, lineBytes, imageBytes,
        segments, segmentBytes, segmentLength, features, false,
      );
      poolRelu(rows, out, winners, width, features);
      out += (width * features) << 2;
      winners += width * features;
    }
  }
}

/** Two rows [2, 2 · width, features] to [width, features]. */
function poolRelu(image: usize, out: usize, winners: usize, width: i32, features: i32): void {
  const pixel: usize = features << 2;
  const line: usize = 2 * width * pixel;
  for (let j = 0; j < width; j++, image += pixel) {
    let f = 0;
    for (; f + 4 <= features; f += 4, image += 16, out += 16, winners += 4) {
      const below = image + line;
      const upper0 = v128.load(image), upper1 = v128.load(image + pixel);
      storeFirstMaximum(upper0, upper1, v128.load(below), v128.load(below + pixel), out, winners);
    }
    for (; f < features; f++, image += 4, out += 4, winners++) {
      let best = load<f32>(image);
      let winner = 0;
      for (let k = 1; k < 4; k++) {
        const value = load<f32>(image + (k >> 1) * line + (k & 1) * pixel);
        if (value > best) {
          best = value;
          winner = k;
        }
      }
      store<f32>(out, best < 0 ? 0 : best);
      store<u8>(winners, winner as u8);
    }
  }
}

/**
 * As `convInputGradient`, for a gradient that stands behind the pools.
 *
 * @param lists room for four lists of `features` entries and, behind them, their four ends
 */
export function pooledInputGradient(
  dx: usize,
  dy: usize,
  winners: usize,
  filter: usize,
  images: i32,
  height: i32,
  width: i32,
  features: i32,
  pixelBytes: i32,
  lineBytes: i32,
  imageBytes: i32,
  segments: i32,
  segmentBytes: i32,
  segmentLength: i32,
  lists: usize,
): void {
  const filterBytes: usize = (segments * segmentLength) << 2;
  const listBytes: usize = features << 3;
  const ends = lists + 4 * listBytes;
  memory.fill(dx, 0, images * imageBytes);
  for (let b = 0; b < images; b++, dx += imageBytes) {
    for (let i = 0, line = dx; i < height; i++, line += 2 * lineBytes) {
      for (let j = 0, pixel = line; j < width; j++, pixel += 2 * pixelBytes) {
        for (let k = 0; k < 4; k++) store<u32>(ends + (k << 2), (lists + k * listBytes) as u32);
        let weights = filter;
        for (let f = 0; f < features; f++, dy += 4, winners++, weights += filterBytes) {
          const end = ends + ((load<u8>(winners) as usize) << 2);
          store<u32>(end, append(load<u32>(end) as usize, weights, load<f32>(dy)) as u32);
        }
        for (let k = 0; k < 4; k++) {
          const list = lists + k * listBytes;
          const end = load<u32>(ends + (k << 2)) as usize;
          const window = pixel + (k >> 1) * lineBytes + (k & 1) * pixelBytes;
          if (end > list) addWindow(window, list, end, segments, segmentBytes, segmentLength);
        }
      }
    }
  }
}
