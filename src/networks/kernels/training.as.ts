/**
 * The training kernels: one module that works in the memory of tfjs's wasm backend. It must hold no data
 * of its own (no strings, no tables, nothing of the standard library that has some): that would lie
 * where tfjs's lies.
 */
export { adam } from './adam/simd.as';
export { columnSums } from './column-sums/simd.as';
export { greyConvReluPool, greyPooledFilterGradient } from './conv2d/grey.as';
export { convReluPool, pooledInputGradient } from './conv2d/pooled.as';
export { convFilterGradient, convInputGradient, cropImages, padImages, transpose } from './conv2d/simd.as';
export { bytesToShares } from './images/simd.as';
export { multiplyColumns } from './matmul/columns.as';
export { multiplyPanels, packPanels } from './matmul/simd.as';
export { countNonZero, multiplySparse } from './matmul/sparse-product.as';
export { maxPool, maxPoolGradient } from './max-pool/simd.as';
export { relu, reluGradient, reluGradientAndSums } from './relu/simd.as';
export { softmaxCrossEntropy } from './softmax-cross-entropy/simd.as';
export { batchHardLoss, tripletLoss } from './triplet-loss/simd.as';
export { transformFilter, winogradConvReluPool } from './conv2d/winograd.as';
