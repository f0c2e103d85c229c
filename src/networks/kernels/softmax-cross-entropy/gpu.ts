import type * as tf from '@tensorflow/tfjs-core';
import type { GpuModule } from '../gpu/gpu-module.js';
import type { SoftmaxCrossEntropyInputs } from './kernel.js';
import lossSource from './loss.wgsl';

const LOSS = { name: 'softmax cross-entropy', code: lossSource };

/** @returns the weighted sum of losses over the number of rows, and its gradient by the logits */
export function softmaxCrossEntropyOnGpu(
  gpu: GpuModule,
  { logits, labels, weights }: SoftmaxCrossEntropyInputs,
): tf.TensorInfo[] {
  const results = [gpu.output([]), gpu.output(logits.shape)];
  gpu.run({
    program: LOSS,
    constants: { CLASSES: logits.shape[1], WEIGHTED: weights !== undefined },
    reads: [logits, labels, weights ?? logits],
    writes: results,
    workgroups: [1],
  });
  return results;
}
