import * as tf from '@tensorflow/tfjs-core';

/**
 * Mean of −log softmax(logits)[label].
 *
 * @param logits [rows, classes]
 * @param labels [rows], class indices
 */
export function softmaxCrossEntropy(logits: tf.Tensor2D, labels: tf.Tensor1D): tf.Scalar {
  return tf.tidy(() => {
    const chosen = tf.sum(tf.mul(logits, tf.oneHot(labels, logits.shape[1])), 1);
    return tf.mean<tf.Scalar>(tf.sub(tf.logSumExp(logits, 1), chosen));
  });
}
