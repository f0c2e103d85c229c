import type { Address } from './kernel-exports.js';
import type { KernelMemory } from './kernel-memory.js';

/** Rows of one call: short calls reach the optimised code sooner. */
const ROWS_A_CALL = 64;
const LANES = 4;
/** Far enough that w vanishes, near enough that its square is a number. */
const FAR = 1e18;

/** Repulsion summed over all pairs. */
export class AllPairsRepulsion {
  readonly #memory: KernelMemory;
  readonly #points: number;
  readonly #padded: number;
  readonly #x: Address;
  readonly #y: Address;

  constructor(memory: KernelMemory, points: number) {
    this.#memory = memory;
    this.#points = points;
    this.#padded = Math.ceil(points / LANES) * LANES;
    this.#x = memory.allocateWords(this.#padded);
    this.#y = memory.allocateWords(this.#padded);
  }

  /**
   * Sets forces[i] = Σⱼ w² (yᵢ − yⱼ).
   *
   * @returns Σ w over ordered pairs i ≠ j
   */
  repel(positions: Address, forces: Address): number {
    const x = this.#memory.floats(this.#x, this.#padded).fill(FAR);
    const y = this.#memory.floats(this.#y, this.#padded).fill(FAR);
    const pairs = this.#memory.floats(positions, 2 * this.#points);
    for (let i = 0; i < this.#points; i++) {
      x[i] = pairs[2 * i];
      y[i] = pairs[2 * i + 1];
    }
    let total = 0;
    for (let from = 0; from < this.#points; from += ROWS_A_CALL) {
      const to = Math.min(from + ROWS_A_CALL, this.#points);
      total += this.#memory.kernels.repelAllPairs(this.#x, this.#y, this.#padded, from, to, forces);
    }
    return total;
  }
}
