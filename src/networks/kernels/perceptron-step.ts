import * as tf from '@tensorflow/tfjs-core';
import type { ImageSet } from '../../data/image-set.js';
import type { Adam } from './adam.js';
import { hasKernel } from './fused-ops.js';
import { KERNEL } from './kernel-names.js';

export interface PerceptronStep {
  readonly adam: Adam;
  /** Hidden weights [pixels, units] and bias, output weights [units, classes] and bias. */
  readonly variables: readonly tf.Variable[];
  readonly set: ImageSet;
  /** The images of the batch. */
  readonly indices: ArrayLike<number>;
}

/**
 * One step of Adam by the mean cross-entropy of logits = relu(images · hidden + bias) · output + bias.
 *
 * @returns the logits that the step began with; null, with nothing done, where the backend has no kernel for it
 */
export function fusedPerceptronStep({ adam, variables, set, indices }: PerceptronStep): tf.Tensor2D | null {
  if (!hasKernel(KERNEL.perceptronStep)) return null;
  let logits: tf.Tensor | null = null;
  adam.applyWith(variables, (moments, rule) => {
    const inputs = [...variables, ...moments.map(({ first }) => first), ...moments.map(({ second }) => second)];
    const attributes = { ...rule, set, indices } as unknown as tf.NamedAttrMap;
    const [before, ...weights] = tf
      .engine()
      .runKernel<tf.Tensor[]>(KERNEL.perceptronStep, inputs as unknown as tf.NamedTensorMap, attributes);
    logits = before;
    return weights;
  });
  return logits;
}
