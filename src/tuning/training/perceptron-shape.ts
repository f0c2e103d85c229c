import { countParameters, hidden, output, shapedLayers } from '../../networks/layer-plan.js';

export interface PerceptronShape {
  /** Pixels of an image, channels included. */
  readonly inputs: number;
  /** Neurons of the hidden layer. */
  readonly units: number;
  readonly classes: number;
}

/** One hidden layer with relu and a linear output layer: Keras's `Dense(units, 'relu')`, `Dense(classes)`. */
export function perceptronLayers({ inputs, units, classes }: PerceptronShape) {
  const rows = { height: 1, width: 1, channels: inputs };
  return shapedLayers(rows, [hidden(units), output(classes)], 'units');
}

/** Weights and biases of both layers. */
export function parameterCount(shape: PerceptronShape): number {
  return countParameters(perceptronLayers(shape));
}
