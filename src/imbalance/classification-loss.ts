import * as tf from '@tensorflow/tfjs-core';
import { softmaxCrossEntropy } from '../networks/kernels/fused-ops.js';

export interface LossOptions {
  /** Weight of each class; null where all count alike. */
  readonly classWeights: readonly number[] | null;
  /** γ of the focal loss (Lin et al. 2017); 0 is cross-entropy. */
  readonly focus: number;
}

/**
 * Mean over the batch of w_y · (1 − p_y)^γ · (−ln p_y), with p = softmax(logits). As in Keras the sum is
 * divided by the number of samples, not by the sum of their weights.
 *
 * @param logits [count, classes]
 * @param labels one a row
 */
export function classificationLoss(logits: tf.Tensor2D, labels: Uint8Array, options: LossOptions): tf.Scalar {
  const { classWeights, focus } = options;
  return tf.tidy(() => {
    const indices = tf.tensor1d(Int32Array.from(labels), 'int32');
    const weights = classWeights && tf.tensor1d(Float32Array.from(labels, (label) => classWeights[label]));
    return focus === 0
      ? softmaxCrossEntropy(logits, indices, weights ?? undefined)
      : focalLoss(logits, indices, { weights, focus });
  });
}

function focalLoss(
  logits: tf.Tensor2D,
  labels: tf.Tensor1D,
  { weights, focus }: { weights: tf.Tensor1D | null; focus: number },
): tf.Scalar {
  const logProbabilities = tf.logSoftmax(logits);
  const own = tf.sum(tf.mul(tf.oneHot(labels, logits.shape[1]), logProbabilities), 1);
  const doubt = tf.pow(tf.sub(1, tf.exp(own)), focus);
  const losses = tf.neg(tf.mul(doubt, own));
  return tf.mean<tf.Scalar>(weights ? tf.mul(losses, weights) : losses);
}
