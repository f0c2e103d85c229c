import type * as tf from '@tensorflow/tfjs-core';
import { bytesOf } from '../wasm-memory.js';

/** How the images of a convolution lie in memory once their padding is around them. */
export interface PaddedImages {
  /** False where there is nothing to pad: the images are then read where they are. */
  readonly isPadded: boolean;
  readonly scratchBytes: number;
  /** From an image's row to the next. */
  readonly rowBytes: number;
  readonly imageBytes: number;
  /** From a window to the next, in the direction of a row and across. */
  readonly pixelBytes: number;
  readonly lineBytes: number;
  /** What the copying kernels take after their two addresses. */
  readonly copySizes: readonly number[];
}

export function paddedImages(info: tf.backend_util.Conv2DInfo): PaddedImages {
  const { batchSize, inHeight, inWidth, inChannels, padInfo, strideHeight, strideWidth } = info;
  const height = Math.max(padInfo.top + inHeight, (info.outHeight - 1) * strideHeight + info.filterHeight);
  const width = Math.max(padInfo.left + inWidth, (info.outWidth - 1) * strideWidth + info.filterWidth);
  const isPadded = height !== inHeight || width !== inWidth;
  const pixel = bytesOf(inChannels);
  const rowBytes = width * pixel;
  return {
    isPadded,
    scratchBytes: isPadded ? batchSize * height * rowBytes : 0,
    rowBytes,
    imageBytes: height * rowBytes,
    pixelBytes: strideWidth * pixel,
    lineBytes: strideHeight * rowBytes,
    copySizes: [batchSize, inHeight, inWidth * pixel, height, rowBytes, padInfo.top, padInfo.left * pixel],
  };
}
