/** How far and how steadily one step goes. */
export interface DescentRate {
  readonly learningRate: number;
  /** Share of the last update that is kept, 0 … 1. */
  readonly momentum: number;
}

const SMALLEST_GAIN = 0.01;

/**
 * Gradient descent with momentum and a gain for each coordinate (Jacobs 1988), as t-SNE uses it: the
 * gain grows by .2 while gradient and update point opposite ways, and shrinks to .8 of itself when not.
 */
export class GradientDescent {
  readonly gains: Float64Array;
  readonly #update: Float64Array;

  /** @param positions moved in place by every step */
  constructor(readonly positions: Float64Array) {
    this.gains = new Float64Array(positions.length);
    this.#update = new Float64Array(positions.length);
    this.restart();
  }

  /** Forgets gains and momentum, as at the end of early exaggeration. */
  restart(): void {
    this.gains.fill(1);
    this.#update.fill(0);
  }

  step(gradient: Float64Array, { learningRate, momentum }: DescentRate): void {
    const { positions, gains } = this;
    const update = this.#update;
    for (let i = 0; i < positions.length; i++) {
      const gain = update[i] * gradient[i] < 0 ? gains[i] + 0.2 : gains[i] * 0.8;
      gains[i] = Math.max(gain, SMALLEST_GAIN);
      update[i] = momentum * update[i] - learningRate * gains[i] * gradient[i];
      positions[i] += update[i];
    }
  }
}
