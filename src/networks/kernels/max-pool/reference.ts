import type * as tf from '@tensorflow/tfjs-core';

type PoolInfo = tf.backend_util.Conv2DInfo;

/**
 * The largest number of each window, and where it is: the first in row-major order where there are
 * several.
 *
 * @param x [count, height, width, channels]
 */
export function maxPool(x: ArrayLike<number>, info: PoolInfo): { values: Float64Array; winners: Uint32Array } {
  const { batchSize, outHeight, outWidth, inChannels } = info;
  const values = new Float64Array(batchSize * outHeight * outWidth * inChannels);
  const winners = new Uint32Array(values.length);
  for (let o = 0; o < values.length; o++) {
    const c = o % inChannels;
    const j = Math.floor(o / inChannels) % outWidth;
    const i = Math.floor(o / inChannels / outWidth) % outHeight;
    const b = Math.floor(o / inChannels / outWidth / outHeight);
    const pixels = pixelsOfWindow(info, i, j).map(
      (pixel) => (b * info.inHeight * info.inWidth + pixel) * inChannels + c,
    );
    winners[o] = pixels.reduce((best, pixel) => (x[pixel] > x[best] ? pixel : best), pixels[0]);
    values[o] = x[winners[o]];
  }
  return { values, winners };
}

/** Each dy goes to the winner of its window. */
export function maxPoolGradient(x: ArrayLike<number>, dy: ArrayLike<number>, info: PoolInfo): Float64Array {
  const dx = new Float64Array(x.length);
  maxPool(x, info).winners.forEach((winner, o) => {
    dx[winner] += dy[o];
  });
  return dx;
}

/** The pixels of a window that lie inside the image, row by row. */
function pixelsOfWindow(info: PoolInfo, i: number, j: number): number[] {
  const pixels: number[] = [];
  for (let v = 0; v < info.filterHeight; v++) {
    for (let u = 0; u < info.filterWidth; u++) {
      const row = i * info.strideHeight - info.padInfo.top + v;
      const column = j * info.strideWidth - info.padInfo.left + u;
      const inside = row >= 0 && row < info.inHeight && column >= 0 && column < info.inWidth;
      if (inside) pixels.push(row * info.inWidth + column);
    }
  }
  return pixels;
}
