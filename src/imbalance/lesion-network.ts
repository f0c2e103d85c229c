import * as tf from '@tensorflow/tfjs-core';
import { LabError } from '../errors.js';
import { glorotUniform } from '../networks/glorot.js';
import { convRelu, convReluPool, dense } from '../networks/kernels/fused-ops.js';
import type { SeededRandom } from '../random.js';
import type { ImbalanceSettings } from './imbalance-settings.js';
import { countParameters, type ImageShape, type LayerPlan, type ShapedLayer, shapedLayers } from './network-layers.js';

export interface LesionNetworkOptions {
  readonly image: ImageShape;
  readonly network: ImbalanceSettings['network'];
  readonly classes: number;
  readonly random: SeededRandom;
}

interface LayerVariables {
  readonly plan: LayerPlan;
  /** Weights and bias in turns. */
  readonly variables: readonly tf.Variable[];
}

/** The classifier: images in, one logit a class out. */
export class LesionNetwork {
  readonly parameterCount: number;
  readonly #layers: readonly LayerVariables[];

  /** @throws LabError `settings-invalid` where the images are too small */
  constructor({ image, network, classes, random }: LesionNetworkOptions) {
    const layers = shapedLayers(image, { network, classes });
    this.parameterCount = countParameters(layers);
    this.#layers = layers.map((layer) => newVariables(layer, random));
  }

  /** Weights and biases, layer by layer. */
  get variables(): tf.Variable[] {
    return this.#layers.flatMap(({ variables }) => variables);
  }

  /**
   * @param images [count, height, width, channels], 0 … 1
   * @returns [count, classes]; the caller tidies
   */
  logits(images: tf.Tensor4D): tf.Tensor2D {
    let values: tf.Tensor = images;
    for (const { plan, variables } of this.#layers) values = applyLayer(values, plan, variables);
    return values as tf.Tensor2D;
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
        `These weights hold ${flat.length} numbers; this network has ${this.parameterCount}. Choose the network they were trained with.`,
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

function newVariables({ plan, weightShapes }: ShapedLayer, random: SeededRandom): LayerVariables {
  const variables = weightShapes.flatMap((shape) => {
    const bias = [shape[shape.length - 1]];
    return [newVariable(glorotUniform(shape, random), shape), newVariable(new Float32Array(bias[0]), bias)];
  });
  return { plan, variables };
}

function newVariable(values: Float32Array, shape: readonly number[]): tf.Variable {
  const initial = tf.tensor(values, [...shape]);
  const variable = tf.variable(initial);
  initial.dispose();
  return variable;
}

function applyLayer(input: tf.Tensor, plan: LayerPlan, variables: readonly tf.Tensor[]): tf.Tensor {
  const [weights, bias] = variables;
  const images = input as tf.Tensor4D;
  switch (plan.kind) {
    case 'dense': {
      const rows = input.shape[0];
      const flat = input.rank === 2 ? (input as tf.Tensor2D) : tf.reshape<tf.Rank.R2>(input, [rows, input.size / rows]);
      return dense(flat, weights as tf.Tensor2D, bias as tf.Tensor1D, plan.activation);
    }
    case 'convolution': {
      const apply = plan.pool ? convReluPool : convRelu;
      return apply(images, weights as tf.Tensor4D, bias as tf.Tensor1D);
    }
    case 'residual':
      return residualBlock(images, variables);
  }
}

function residualBlock(input: tf.Tensor4D, variables: readonly tf.Tensor[]): tf.Tensor4D {
  const [firstWeights, firstBias, secondWeights, secondBias] = variables;
  const same = { pad: 'same' } as const;
  const inner = convRelu(input, firstWeights as tf.Tensor4D, firstBias as tf.Tensor1D, same);
  return tf.add(input, convRelu(inner, secondWeights as tf.Tensor4D, secondBias as tf.Tensor1D, same));
}
