import * as tf from '@tensorflow/tfjs-core';
import { LabError } from '../../errors.js';
import { glorotUniform } from '../../networks/glorot.js';
import { dense } from '../../networks/kernels/fused-ops.js';
import type { SeededRandom } from '../../random.js';
import { type PerceptronShape, parameterCount } from './perceptron-shape.js';

/** One hidden layer with relu and a linear output layer: Keras's `Dense(units, 'relu')`, `Dense(classes)`. */
export class Perceptron {
  readonly parameterCount: number;
  readonly #shapes: readonly number[][];
  readonly #variables: tf.Variable[];

  /** Glorot uniform weights and zero biases, as in Keras. */
  constructor(shape: PerceptronShape, random: SeededRandom) {
    const { inputs, units, classes } = shape;
    this.parameterCount = parameterCount(shape);
    this.#shapes = [[inputs, units], [units], [units, classes], [classes]];
    this.#variables = this.#shapes.map((size) => {
      const values = size.length === 2 ? glorotUniform(size, random) : new Float32Array(size[0]);
      const initial = tf.tensor(values, size);
      const variable = tf.variable(initial);
      initial.dispose();
      return variable;
    });
  }

  /** Hidden weights and biases, then those of the output layer. */
  get variables(): tf.Variable[] {
    return this.#variables;
  }

  /**
   * @param images [count, inputs], 0 … 1
   * @returns logits [count, classes]; the caller tidies
   */
  logits(images: tf.Tensor2D): tf.Tensor2D {
    const [hiddenWeights, hiddenBias, weights, bias] = this.#variables;
    const hidden = dense(images, hiddenWeights as tf.Tensor2D, hiddenBias as tf.Tensor1D, 'relu');
    return dense(hidden, weights as tf.Tensor2D, bias as tf.Tensor1D, 'linear');
  }

  /** All weights in one array, in the order of {@link variables}. */
  async weights(): Promise<Float32Array> {
    const flat = new Float32Array(this.parameterCount);
    let offset = 0;
    for (const variable of this.#variables) {
      flat.set(await variable.data<'float32'>(), offset);
      offset += variable.size;
    }
    return flat;
  }

  /** @throws LabError `weights-mismatch` where the weights are of another network */
  setWeights(flat: Float32Array): void {
    if (flat.length !== this.parameterCount) {
      throw new LabError(
        'weights-mismatch',
        `These weights hold ${flat.length} numbers; this network has ${this.parameterCount}. Use those of the same units and images.`,
        { given: flat.length, expected: this.parameterCount },
      );
    }
    let offset = 0;
    for (const variable of this.#variables) {
      const values = flat.slice(offset, offset + variable.size);
      tf.tidy(() => variable.assign(tf.tensor(values, variable.shape)));
      offset += variable.size;
    }
  }

  dispose(): void {
    tf.dispose(this.#variables);
  }
}
