import * as tf from '@tensorflow/tfjs-core';

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
  const [count, classes] = logits.shape;
  return tf.tidy(() => {
    const chosen = new Float32Array(count * classes);
    labels.forEach((label, row) => {
      chosen[row * classes + label] = (classWeights?.[label] ?? 1) / count;
    });
    const logProbabilities = tf.logSoftmax(logits);
    const weights = tf.tensor2d(chosen, [count, classes]);
    if (focus === 0) return tf.neg(tf.sum<tf.Scalar>(tf.mul(weights, logProbabilities)));
    const doubt = tf.pow(tf.sub(1, tf.exp(logProbabilities)), focus);
    return tf.neg(tf.sum<tf.Scalar>(tf.mul(tf.mul(weights, doubt), logProbabilities)));
  });
}
