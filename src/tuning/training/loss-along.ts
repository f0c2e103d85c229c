import * as tf from '@tensorflow/tfjs-core';
import { dense, softmaxCrossEntropy } from '../../networks/kernels/fused-ops.js';
import { readTogether } from '../../networks/kernels/read-together.js';

export interface Way {
  /** [rows, pixels], and their labels. */
  readonly images: tf.Tensor2D;
  readonly labels: tf.Tensor1D;
  /** A perceptron's weights and biases at both ends. */
  readonly from: readonly tf.Tensor[];
  readonly to: readonly tf.Tensor[];
  /** 0 is `from`, 1 is `to`. */
  readonly places: readonly number[];
}

/**
 * A perceptron's mean cross-entropy on the straight way between two sets of weights. Its hidden sums are linear in the
 * weights, so two products with the images serve all places.
 */
export async function lossAlong({ images, labels, from, to, places }: Way): Promise<number[]> {
  const losses = tf.tidy(() => {
    const [start, end] = [from, to].map(([weights, bias]) =>
      dense(images, weights as tf.Tensor2D, bias as tf.Tensor1D, 'linear'),
    );
    return places.map((place) => {
      const hidden = tf.relu(between(start, end, place));
      const [weights, bias] = [2, 3].map((i) => between(from[i], to[i], place));
      return softmaxCrossEntropy(dense(hidden, weights as tf.Tensor2D, bias as tf.Tensor1D, 'linear'), labels);
    });
  });
  const values = await readTogether(losses);
  tf.dispose(losses);
  return values.map(([loss]) => loss);
}

function between<T extends tf.Tensor>(start: T, end: T, place: number): T {
  return tf.add(start, tf.mul(tf.sub(end, start), place));
}
