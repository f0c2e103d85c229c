import * as tf from '@tensorflow/tfjs-core';
import { LabError } from '../errors.js';
import { glorotUniform } from '../networks/glorot.js';
import { convRelu, convReluPool, dense } from '../networks/kernels/fused-ops.js';
import type { SeededRandom } from '../random.js';
import { countParameters, type ImageShape, type ShapedLayer, shapedLayers, sizeOf } from './backbones.js';
import type { TripletSettings } from './triplet-settings.js';

export interface EmbeddingNetworkOptions {
  readonly image: ImageShape;
  readonly backbone: TripletSettings['backbone'];
  readonly embeddingSize: number;
  /** `unit` scales every embedding to length 1 (FaceNet). */
  readonly embedding: TripletSettings['embedding'];
  readonly random: SeededRandom;
}

interface LayerVariables {
  readonly layer: ShapedLayer;
  readonly weights: tf.Variable;
  readonly bias: tf.Variable;
}

/** Keeps x / ‖x‖ and its gradient finite for an embedding of zeros. */
const SMALLEST_SQUARED_LENGTH = 1e-12;

/** The network that turns an image into an embedding. */
export class EmbeddingNetwork {
  readonly layers: readonly ShapedLayer[];
  readonly parameterCount: number;
  readonly #unit: boolean;
  readonly #variables: readonly LayerVariables[];

  constructor(options: EmbeddingNetworkOptions) {
    this.layers = shapedLayers(options.image, options);
    this.parameterCount = countParameters(this.layers);
    this.#unit = options.embedding === 'unit';
    this.#variables = this.layers.map((layer) => newVariables(layer, options.random));
  }

  /** Weights and biases, layer by layer. */
  get variables(): tf.Variable[] {
    return this.#variables.flatMap(({ weights, bias }) => [weights, bias]);
  }

  /**
   * @param images [count, height, width, channels], 0 … 1
   * @returns [count, embeddingSize]; the caller tidies
   */
  embed(images: tf.Tensor4D): tf.Tensor2D {
    let values: tf.Tensor = images;
    for (const { layer, weights, bias } of this.#variables) {
      values = applyLayer(values, layer, { weights, bias });
    }
    const embeddings = values as tf.Tensor2D;
    if (!this.#unit) return embeddings;
    const squaredLength = tf.sum(tf.square(embeddings), 1, true);
    return tf.div(embeddings, tf.sqrt(tf.add(squaredLength, SMALLEST_SQUARED_LENGTH)));
  }

  /** All weights in one array, in the order of {@link variables}. */
  async weights(): Promise<Float32Array> {
    const flat = new Float32Array(this.parameterCount);
    let offset = 0;
    for (const variable of this.variables) {
      flat.set((await variable.data()) as Float32Array, offset);
      offset += variable.size;
    }
    return flat;
  }

  /** @throws LabError `weights-mismatch` where the weights are of another network */
  setWeights(flat: Float32Array): void {
    if (flat.length !== this.parameterCount) {
      throw new LabError(
        'weights-mismatch',
        `These weights hold ${flat.length} numbers; this network has ${this.parameterCount}. Choose the backbone and embedding size they were trained with.`,
        { given: flat.length, expected: this.parameterCount },
      );
    }
    let offset = 0;
    for (const variable of this.variables) {
      const values = flat.slice(offset, offset + variable.size);
      tf.tidy(() => variable.assign(tf.tensor(values, variable.shape)));
      offset += variable.size;
    }
  }

  dispose(): void {
    for (const variable of this.variables) variable.dispose();
  }
}

function newVariables(layer: ShapedLayer, random: SeededRandom): LayerVariables {
  const weights = glorotUniform(layer.weightShape, random);
  const bias = new Float32Array(sizeOf(layer.biasShape));
  return {
    layer,
    weights: newVariable(weights, layer.weightShape),
    bias: newVariable(bias, layer.biasShape),
  };
}

function newVariable(values: Float32Array, shape: readonly number[]): tf.Variable {
  const initial = tf.tensor(values, [...shape]);
  const variable = tf.variable(initial);
  initial.dispose();
  return variable;
}

function applyLayer(input: tf.Tensor, layer: ShapedLayer, at: { weights: tf.Tensor; bias: tf.Tensor }): tf.Tensor {
  const bias = at.bias as tf.Tensor1D;
  if (layer.plan.kind === 'dense') {
    const rows = input.shape[0];
    const flat = input.rank === 2 ? (input as tf.Tensor2D) : tf.reshape<tf.Rank.R2>(input, [rows, input.size / rows]);
    return dense(flat, at.weights as tf.Tensor2D, bias, layer.plan.activation);
  }
  const apply = layer.plan.pool ? convReluPool : convRelu;
  return apply(input as tf.Tensor4D, at.weights as tf.Tensor4D, bias);
}
