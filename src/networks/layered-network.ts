import * as tf from '@tensorflow/tfjs-core';
import { LabError } from '../errors.js';
import type { SeededRandom } from '../random.js';
import { glorotUniform } from './glorot.js';
import { convRelu, convReluPool, dense } from './kernels/fused-ops.js';
import { countParameters, type LayerPlan, type ShapedLayer, variableShapes } from './layer-plan.js';

/** A network of layers, one after the other; what the labs train. The last layer is dense. */
export class LayeredNetwork<Plan extends LayerPlan = LayerPlan> {
  readonly layers: readonly ShapedLayer<Plan>[];
  readonly parameterCount: number;
  /** Weights and biases in turns, layer by layer. */
  readonly variables: tf.Variable[];

  /** Glorot uniform weights, drawn layer by layer, and zero biases, as in Keras. */
  constructor(layers: readonly ShapedLayer<Plan>[], random: SeededRandom) {
    this.layers = layers;
    this.parameterCount = countParameters(layers);
    this.variables = variableShapes(layers).map((shape) => newVariable(shape, random));
  }

  /**
   * @param images [count, height, width, channels], or [count, inputs] where the first layer is dense; 0 … 1
   * @returns [count, units of the last layer]; the caller tidies
   */
  forward(images: tf.Tensor): tf.Tensor2D {
    return this.outputs(images).at(-1) as tf.Tensor2D;
  }

  /**
   * What every layer makes of the images, in their order.
   *
   * @param images as for {@link forward}
   * @returns one tensor a layer; the caller tidies
   */
  outputs(images: tf.Tensor): tf.Tensor[] {
    let values = images;
    let first = 0;
    return this.layers.map(({ plan, weightShapes }) => {
      const end = first + 2 * weightShapes.length;
      values = applyLayer(values, plan, this.variables.slice(first, end));
      first = end;
      return values;
    });
  }

  /** All weights in one array, in the order of {@link variables}. */
  async weights(): Promise<Float32Array> {
    const flat = new Float32Array(this.parameterCount);
    let offset = 0;
    for (const variable of this.variables) {
      flat.set(await variable.data<'float32'>(), offset);
      offset += variable.size;
    }
    return flat;
  }

  /** @throws LabError `weights-mismatch` where the weights are of another network */
  setWeights(flat: Float32Array): void {
    const tensors = this.tensorsOf(flat);
    for (const [i, variable] of this.variables.entries()) variable.assign(tensors[i]);
    tf.dispose(tensors);
  }

  /**
   * Weights as tensors of the shapes of {@link variables}; the caller's own.
   *
   * @throws LabError `weights-mismatch` where the weights are of another network
   */
  tensorsOf(flat: Float32Array): tf.Tensor[] {
    if (flat.length !== this.parameterCount) throw mismatch(flat.length, this.parameterCount);
    let offset = 0;
    return this.variables.map(({ size, shape }) => {
      offset += size;
      return tf.tensor(flat.slice(offset - size, offset), shape);
    });
  }

  dispose(): void {
    tf.dispose(this.variables);
  }
}

/** A bias has one size, weights have more. */
function newVariable(shape: readonly number[], random: SeededRandom): tf.Variable {
  const values = shape.length === 1 ? new Float32Array(shape[0]) : glorotUniform(shape, random);
  const initial = tf.tensor(values, [...shape]);
  const variable = tf.variable(initial);
  initial.dispose();
  return variable;
}

function applyLayer(input: tf.Tensor, plan: LayerPlan, variables: readonly tf.Tensor[]): tf.Tensor {
  const [weights, bias] = variables as [tf.Tensor, tf.Tensor1D];
  switch (plan.kind) {
    case 'dense':
      return dense(asRows(input), weights as tf.Tensor2D, bias, plan.activation);
    case 'convolution': {
      const apply = plan.pool ? convReluPool : convRelu;
      return apply(input as tf.Tensor4D, weights as tf.Tensor4D, bias);
    }
    case 'residual':
      return residualBlock(input as tf.Tensor4D, variables);
  }
}

/** Each image as one row. */
function asRows(input: tf.Tensor): tf.Tensor2D {
  const rows = input.shape[0];
  return input.rank === 2 ? (input as tf.Tensor2D) : tf.reshape<tf.Rank.R2>(input, [rows, input.size / rows]);
}

function residualBlock(input: tf.Tensor4D, variables: readonly tf.Tensor[]): tf.Tensor4D {
  const [firstWeights, firstBias, secondWeights, secondBias] = variables;
  const same = { pad: 'same' } as const;
  const inner = convRelu(input, firstWeights as tf.Tensor4D, firstBias as tf.Tensor1D, same);
  return tf.add(input, convRelu(inner, secondWeights as tf.Tensor4D, secondBias as tf.Tensor1D, same));
}

function mismatch(given: number, expected: number): LabError {
  return new LabError(
    'weights-mismatch',
    `These weights hold ${given} numbers; this network has ${expected}. Choose the settings that they were trained with.`,
    { given, expected },
  );
}
