import { multiplyAdd, positivePart } from '../vector.as';
import { storeFirstMaximum } from './first-maximum.as';

/*
 * A 3×3 convolution of images with one channel, features a multiple of eight: the first layer on grey
 * images. Its windows are too small for the general kernels, so the nine weights are written out.
 */

/** Whether a square of 4×4 pixels is black, as most of a picture of a digit is: nothing has to be computed there. */
@inline
function isBlank(row: usize, line: usize): bool {
  const upper = v128.or(v128.load(row), v128.load(row + line));
  const lower = v128.or(v128.load(row + 2 * line), v128.load(row + 3 * line));
  return !v128.any_true(v128.or(upper, lower));
}

/** Convolution, bias, relu and 2×2 max pooling; parameters as in `convReluPool`. */
export function greyConvReluPool(
  x: usize,
  filter: usize,
  bias: usize,
  out: usize,
  winners: usize,
  images: i32,
  imageHeight: i32,
  imageWidth: i32,
  features: i32,
): void {
  const height = (imageHeight - 2) >> 1;
  const width = (imageWidth - 2) >> 1;
  const line: usize = imageWidth << 2;
  const featureBytes: usize = features << 2;
  for (let b = 0; b < images; b++, x += imageHeight * line) {
    for (let i = 0; i < height; i++) {
      let row0 = x + 2 * i * line;
      for (let j = 0; j < width; j++, row0 += 8) {
        const row1 = row0 + line, row2 = row1 + line, row3 = row2 + line;
        if (isBlank(row0, line)) {
          for (let f: usize = 0; f < featureBytes; f += 16, out += 16) {
            v128.store(out, positivePart(v128.load(bias + f)));
          }
          memory.fill(winners, 0, features);
          winners += features;
          continue;
        }
        for (let f: usize = 0; f < featureBytes; f += 32, out += 32, winners += 8) {
          const bias0 = v128.load(bias + f), bias1 = v128.load(bias + f, 16);
          let a0 = bias0, a1 = bias0, a2 = bias0, a3 = bias0;
          let b0 = bias1, b1 = bias1, b2 = bias1, b3 = bias1;
          let weights = filter + f, w0: v128, w1: v128, v: v128;
          w0 = v128.load(weights); w1 = v128.load(weights, 16); weights += featureBytes;
          v = v128.load_splat<f32>(row0, 0); a0 = multiplyAdd(v, w0, a0); b0 = multiplyAdd(v, w1, b0);
          v = v128.load_splat<f32>(row0, 4); a1 = multiplyAdd(v, w0, a1); b1 = multiplyAdd(v, w1, b1);
          v = v128.load_splat<f32>(row1, 0); a2 = multiplyAdd(v, w0, a2); b2 = multiplyAdd(v, w1, b2);
          v = v128.load_splat<f32>(row1, 4); a3 = multiplyAdd(v, w0, a3); b3 = multiplyAdd(v, w1, b3);
          w0 = v128.load(weights); w1 = v128.load(weights, 16); weights += featureBytes;
          v = v128.load_splat<f32>(row0, 4); a0 = multiplyAdd(v, w0, a0); b0 = multiplyAdd(v, w1, b0);
          v = v128.load_splat<f32>(row0, 8); a1 = multiplyAdd(v, w0, a1); b1 = multiplyAdd(v, w1, b1);
          v = v128.load_splat<f32>(row1, 4); a2 = multiplyAdd(v, w0, a2); b2 = multiplyAdd(v, w1, b2);
          v = v128.load_splat<f32>(row1, 8); a3 = multiplyAdd(v, w0, a3); b3 = multiplyAdd(v, w1, b3);
          w0 = v128.load(weights); w1 = v128.load(weights, 16); weights += featureBytes;
          v = v128.load_splat<f32>(row0, 8); a0 = multiplyAdd(v, w0, a0); b0 = multiplyAdd(v, w1, b0);
          v = v128.load_splat<f32>(row0, 12); a1 = multiplyAdd(v, w0, a1); b1 = multiplyAdd(v, w1, b1);
          v = v128.load_splat<f32>(row1, 8); a2 = multiplyAdd(v, w0, a2); b2 = multiplyAdd(v, w1, b2);
          v = v128.load_splat<f32>(row1, 12); a3 = multiplyAdd(v, w0, a3); b3 = multiplyAdd(v, w1, b3);
          w0 = v128.load(weights); w1 = v128.load(weights, 16); weights += featureBytes;
          v = v128.load_splat<f32>(row1, 0); a0 = multiplyAdd(v, w0, a0); b0 = multiplyAdd(v, w1, b0);
          v = v128.load_splat<f32>(row1, 4); a1 = multiplyAdd(v, w0, a1); b1 = multiplyAdd(v, w1, b1);
          v = v128.load_splat<f32>(row2, 0); a2 = multiplyAdd(v, w0, a2); b2 = multiplyAdd(v, w1, b2);
          v = v128.load_splat<f32>(row2, 4); a3 = multiplyAdd(v, w0, a3); b3 = multiplyAdd(v, w1, b3);
          w0 = v128.load(weights); w1 = v128.load(weights, 16); weights += featureBytes;
          v = v128.load_splat<f32>(row1, 4); a0 = multiplyAdd(v, w0, a0); b0 = multiplyAdd(v, w1, b0);
          v = v128.load_splat<f32>(row1, 8); a1 = multiplyAdd(v, w0, a1); b1 = multiplyAdd(v, w1, b1);
          v = v128.load_splat<f32>(row2, 4); a2 = multiplyAdd(v, w0, a2); b2 = multiplyAdd(v, w1, b2);
          v = v128.load_splat<f32>(row2, 8); a3 = multiplyAdd(v, w0, a3); b3 = multiplyAdd(v, w1, b3);
          w0 = v128.load(weights); w1 = v128.load(weights, 16); weights += featureBytes;
          v = v128.load_splat<f32>(row1, 8); a0 = multiplyAdd(v, w0, a0); b0 = multiplyAdd(v, w1, b0);
          v = v128.load_splat<f32>(row1, 12); a1 = multiplyAdd(v, w0, a1); b1 = multiplyAdd(v, w1, b1);
          v = v128.load_splat<f32>(row2, 8); a2 = multiplyAdd(v, w0, a2); b2 = multiplyAdd(v, w1, b2);
          v = v128.load_splat<f32>(row2, 12); a3 = multiplyAdd(v, w0, a3); b3 = multiplyAdd(v, w1, b3);
          w0 = v128.load(weights); w1 = v128.load(weights, 16); weights += featureBytes;
          v = v128.load_splat<f32>(row2, 0); a0 = multiplyAdd(v, w0, a0); b0 = multiplyAdd(v, w1, b0);
          v = v128.load_splat<f32>(row2, 4); a1 = multiplyAdd(v, w0, a1); b1 = multiplyAdd(v, w1, b1);
          v = v128.load_splat<f32>(row3, 0); a2 = multiplyAdd(v, w0, a2); b2 = multiplyAdd(v, w1, b2);
          v = v128.load_splat<f32>(row3, 4); a3 = multiplyAdd(v, w0, a3); b3 = multiplyAdd(v, w1, b3);
          w0 = v128.load(weights); w1 = v128.load(weights, 16); weights += featureBytes;
          v = v128.load_splat<f32>(row2, 4); a0 = multiplyAdd(v, w0, a0); b0 = multiplyAdd(v, w1, b0);
          v = v128.load_splat<f32>(row2, 8); a1 = multiplyAdd(v, w0, a1); b1 = multiplyAdd(v, w1, b1);
          v = v128.load_splat<f32>(row3, 4); a2 = multiplyAdd(v, w0, a2); b2 = multiplyAdd(v, w1, b2);
          v = v128.load_splat<f32>(row3, 8); a3 = multiplyAdd(v, w0, a3); b3 = multiplyAdd(v, w1, b3);
          w0 = v128.load(weights); w1 = v128.load(weights, 16); weights += featureBytes;
          v = v128.load_splat<f32>(row2, 8); a0 = multiplyAdd(v, w0, a0); b0 = multiplyAdd(v, w1, b0);
          v = v128.load_splat<f32>(row2, 12); a1 = multiplyAdd(v, w0, a1); b1 = multiplyAdd(v, w1, b1);
          v = v128.load_splat<f32>(row3, 8); a2 = multiplyAdd(v, w0, a2); b2 = multiplyAdd(v, w1, b2);
          v = v128.load_splat<f32>(row3, 12); a3 = multiplyAdd(v, w0, a3); b3 = multiplyAdd(v, w1, b3);
          storeFirstMaximum(a0, a1, a2, a3, out, winners);
          storeFirstMaximum(b0, b1, b2, b3, out + 16, winners + 4);
        }
      }
    }
  }
}

/** Where the window of the pixel that won begins. */
@inline
function placeOf(row: usize, line: usize, winner: usize): usize {
  return row + (winner >> 1) * line + ((winner & 1) << 2);
}

/**
 * filterGradient[feature][3 rows of 4] += Σ dy · x for a gradient behind the pools; the fourth number of
 * each row means nothing.
 *
 * @param x read up to 4 bytes past its end
 */
export function greyPooledFilterGradient(
  x: usize,
  dy: usize,
  winners: usize,
  filterGradient: usize,
  images: i32,
  imageHeight: i32,
  imageWidth: i32,
  features: i32,
): void {
  const height = (imageHeight - 2) >> 1;
  const width = (imageWidth - 2) >> 1;
  const line: usize = imageWidth << 2;
  const featureBytes: usize = features << 2;
  const pools = height * width;
  for (let b = 0; b < images; b++, x += imageHeight * line, dy += pools * featureBytes, winners += pools * features) {
    for (let f = 0; f < features; f += 4) {
      const sums = filterGradient + f * 48;
      let s00 = v128.load(sums, 0), s01 = v128.load(sums, 16), s02 = v128.load(sums, 32), s10 = v128.load(sums, 48),
        s11 = v128.load(sums, 64), s12 = v128.load(sums, 80), s20 = v128.load(sums, 96), s21 = v128.load(sums, 112),
        s22 = v128.load(sums, 128), s30 = v128.load(sums, 144), s31 = v128.load(sums, 160), s32 = v128.load(sums, 176);
      let gradients = dy + (f << 2), winner = winners + f, place: usize, gradient: v128;
      for (let i = 0; i < height; i++) {
        let row = x + 2 * i * line;
        for (let j = 0; j < width; j++, row += 8, gradients += featureBytes, winner += features) {
          if (isBlank(row, line)) continue;
          place = placeOf(row, line, load<u8>(winner, 0));
          gradient = v128.load_splat<f32>(gradients, 0);
          s00 = multiplyAdd(gradient, v128.load(place), s00); place += line;
          s01 = multiplyAdd(gradient, v128.load(place), s01); place += line;
          s02 = multiplyAdd(gradient, v128.load(place), s02);
          place = placeOf(row, line, load<u8>(winner, 1));
          gradient = v128.load_splat<f32>(gradients, 4);
          s10 = multiplyAdd(gradient, v128.load(place), s10); place += line;
          s11 = multiplyAdd(gradient, v128.load(place), s11); place += line;
          s12 = multiplyAdd(gradient, v128.load(place), s12);
          place = placeOf(row, line, load<u8>(winner, 2));
          gradient = v128.load_splat<f32>(gradients, 8);
          s20 = multiplyAdd(gradient, v128.load(place), s20); place += line;
          s21 = multiplyAdd(gradient, v128.load(place), s21); place += line;
          s22 = multiplyAdd(gradient, v128.load(place), s22);
          place = placeOf(row, line, load<u8>(winner, 3));
          gradient = v128.load_splat<f32>(gradients, 12);
          s30 = multiplyAdd(gradient, v128.load(place), s30); place += line;
          s31 = multiplyAdd(gradient, v128.load(place), s31); place += line;
          s32 = multiplyAdd(gradient, v128.load(place), s32);
        }
      }
      v128.store(sums, s00, 0); v128.store(sums, s01, 16); v128.store(sums, s02, 32);
      v128.store(sums, s10, 48); v128.store(sums, s11, 64); v128.store(sums, s12, 80);
      v128.store(sums, s20, 96); v128.store(sums, s21, 112); v128.store(sums, s22, 128);
      v128.store(sums, s30, 144); v128.store(sums, s31, 160); v128.store(sums, s32, 176);
    }
  }
}
