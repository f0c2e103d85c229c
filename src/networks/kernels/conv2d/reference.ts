import type { ConvInfo } from './kernel.js';

/** One product of a convolution: out[o] takes x[i] · filter[w]. */
type Visit = (o: number, i: number, w: number) => void;

/** Goes through every product of the convolution; padding is left out, since it is 0. */
function eachProduct(info: ConvInfo, visit: Visit): void {
  const { batchSize, outHeight, outWidth, outChannels, inHeight, inWidth, inChannels, padInfo } = info;
  for (let b = 0; b < batchSize; b++) {
    for (let i = 0; i < outHeight; i++) {
      for (let j = 0; j < outWidth; j++) {
        for (let v = 0; v < info.filterHeight; v++) {
          for (let u = 0; u < info.filterWidth; u++) {
            const row = i * info.strideHeight - padInfo.top + v;
            const column = j * info.strideWidth - padInfo.left + u;
            if (row < 0 || row >= inHeight || column < 0 || column >= inWidth) continue;
            const out = ((b * outHeight + i) * outWidth + j) * outChannels;
            const pixel = ((b * inHeight + row) * inWidth + column) * inChannels;
            const weights = (v * info.filterWidth + u) * inChannels * outChannels;
            for (let c = 0; c < inChannels; c++) {
              for (let f = 0; f < outChannels; f++) visit(out + f, pixel + c, weights + c * outChannels + f);
            }
          }
        }
      }
    }
  }
}

/**
 * out[b, i, j, f] = bias[f] + Σ x[b, i·stride + v − top, j·stride + u − left, c] · filter[v, u, c, f], then
 * max(…, 0) with `relu`.
 */
export function conv2d(
  { x, filter, bias }: { x: ArrayLike<number>; filter: ArrayLike<number>; bias?: ArrayLike<number> },
  { info, relu = false }: { info: ConvInfo; relu?: boolean },
): Float64Array {
  const length = info.batchSize * info.outHeight * info.outWidth * info.outChannels;
  const out = Float64Array.from({ length }, (_, o) => bias?.[o % info.outChannels] ?? 0);
  eachProduct(info, (o, i, w) => {
    out[o] += x[i] * filter[w];
  });
  return relu ? out.map((value) => Math.max(value, 0)) : out;
}

/** ∂/∂filter of Σ dy · out. A dy of 0 contributes nothing, even where x is not finite. */
export function convFilterGradient(
  { x, dy }: { x: ArrayLike<number>; dy: ArrayLike<number> },
  info: ConvInfo,
): Float64Array {
  const { filterHeight, filterWidth, inChannels, outChannels } = info;
  const gradient = new Float64Array(filterHeight * filterWidth * inChannels * outChannels);
  eachProduct(info, (o, i, w) => {
    if (dy[o] !== 0) gradient[w] += x[i] * dy[o];
  });
  return gradient;
}

/** ∂/∂x of Σ dy · out. A dy of 0 contributes nothing, even where the filter is not finite. */
export function convInputGradient(
  { dy, filter }: { dy: ArrayLike<number>; filter: ArrayLike<number> },
  info: ConvInfo,
): Float64Array {
  const gradient = new Float64Array(info.batchSize * info.inHeight * info.inWidth * info.inChannels);
  eachProduct(info, (o, i, w) => {
    if (dy[o] !== 0) gradient[i] += filter[w] * dy[o];
  });
  return gradient;
}
