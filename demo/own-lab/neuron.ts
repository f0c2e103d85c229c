/** One neuron that learns to tell two classes of points apart: logistic regression by gradient descent. */
import { type ModelTraining, SeededRandom, sha256OfBytes } from 'labtags/lab/worker';
import type { NeuronModel, NeuronSettings } from './settings.js';

export class NeuronTraining implements ModelTraining<NeuronModel> {
  readonly stepsPerEpoch = 4;
  /** A step is computed in no time; it shall be watched. */
  readonly restMs = 10;
  readonly data: NeuronModel['data'];
  readonly #learningRate: number;
  readonly #random: SeededRandom;
  readonly #order: Uint32Array;
  #weights: readonly [x: number, y: number, bias: number];
  #steps = 0;

  constructor({ seed, points, overlap, learningRate }: NeuronSettings) {
    this.#learningRate = learningRate;
    this.#random = new SeededRandom(seed);
    // Class 0 lies below on the left, class 1 above on the right; the more they spread, the more they overlap.
    const place = (i: number) => 2 * (i % 2) - 1 + overlap * this.#random.normal();
    const positions = Float32Array.from({ length: 2 * points }, (_, i) => place(i >> 1));
    this.data = { name: 'drawn', sha256: sha256OfBytes(new Uint8Array(positions.buffer)), positions };
    this.#order = Uint32Array.from({ length: points }, (_, i) => i);
    this.#weights = [this.#random.normal(), -1, 0];
  }

  /** The gradient of the cross-entropy over a quarter of the points. */
  step(): NeuronModel['step'] {
    const batch = this.#steps++ % this.stepsPerEpoch;
    if (batch === 0) this.#random.shuffle(this.#order);
    const chosen = this.#order.filter((_, i) => i % this.stepsPerEpoch === batch);
    const gradient = [0, 0, 0];
    for (const i of chosen) {
      const { x, y, label } = this.#point(i);
      const error = this.#probability(i) - label;
      [x, y, 1].forEach((input, k) => {
        gradient[k] += (error * input) / chosen.length;
      });
    }
    const [x, y, bias] = this.#weights.map((weight, k) => weight - this.#learningRate * gradient[k]);
    this.#weights = [x, y, bias];
    return { weights: this.#weights };
  }

  measure(): NeuronModel['metrics'] {
    const points = [...this.#order.keys()];
    const share = (i: number) => (this.#point(i).label === 1 ? this.#probability(i) : 1 - this.#probability(i));
    const loss = points.reduce((sum, i) => sum - Math.log(Math.max(share(i), 1e-12)), 0) / points.length;
    return { loss, accuracy: points.filter((i) => share(i) > 0.5).length / points.length };
  }

  #probability(i: number): number {
    const { x, y } = this.#point(i);
    const [wx, wy, bias] = this.#weights;
    return 1 / (1 + Math.exp(-(wx * x + wy * y + bias)));
  }

  #point(i: number) {
    return { x: this.data.positions[2 * i], y: this.data.positions[2 * i + 1], label: i % 2 };
  }
}
