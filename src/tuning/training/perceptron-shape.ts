export interface PerceptronShape {
  /** Pixels of an image, channels included. */
  readonly inputs: number;
  /** Neurons of the hidden layer. */
  readonly units: number;
  readonly classes: number;
}

/** Weights and biases of both layers. */
export function parameterCount({ inputs, units, classes }: PerceptronShape): number {
  return inputs * units + units + units * classes + classes;
}
