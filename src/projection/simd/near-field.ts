import type { Address } from './kernel-exports.js';
import type { KernelMemory } from './kernel-memory.js';

/** The points' square and the square of the radius within which pairs are looked at one by one. */
export interface NearRegion {
  readonly centre: { readonly x: number; readonly y: number };
  readonly side: number;
  readonly core: number;
}

/** Corrects the forces of a mesh with smoothed kernels; see `kernels/near-field.as.ts`. */
export class NearField {
  readonly #memory: KernelMemory;
  readonly #points: number;
  readonly #buffers: readonly [Address, Address, Address, Address, Address, Address];

  /** @param largestMesh nodes a side of the largest mesh: cells are never smaller than two of its steps */
  constructor(memory: KernelMemory, points: number, largestMesh: number) {
    this.#memory = memory;
    this.#points = points;
    const cells = largestMesh / 4 + 8;
    // Each line of cells is filled up to a whole vector.
    const places = points + 4 * cells;
    const words = [cells ** 2, points, places, places, places, places];
    const [starts, placeOf, x, y, pushX, pushY] = words.map((count) => memory.allocateWords(count));
    this.#buffers = [starts, placeOf, x, y, pushX, pushY];
  }

  /** Pairs that the last correction looked at. */
  get pairs(): number {
    return this.#memory.kernels.nearPairs();
  }

  /** Adds what the smoothing left out to the forces, and returns what it left out of Σ w. */
  correct(positions: Address, { centre, side, core }: NearRegion, forces: Address): number {
    const { kernels } = this.#memory;
    const width = Math.sqrt(core) * 1.001;
    const cells = Math.ceil(side / width) + 3;
    const left = centre.x - (cells / 2) * width;
    const top = centre.y - (cells / 2) * width;
    kernels.useNearFieldBuffers(...this.#buffers);
    return kernels.nearField(positions, this.#points, left, top, 1 / width, cells, core, forces);
  }
}
