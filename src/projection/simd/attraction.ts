import type { StoredAffinities } from './joint-affinities.js';
import type { Address } from './kernel-exports.js';
import type { KernelMemory } from './kernel-memory.js';

/** A 16-bit number names so many points. */
const MOST_PACKED = 65536;

/** The pull along the edges of the affinities: forces[i] = Σⱼ pᵢⱼ wᵢⱼ (yⱼ − yᵢ). */
export class Attraction {
  readonly #memory: KernelMemory;
  readonly #affinities: StoredAffinities;
  readonly #packed: { readonly edges: Address; readonly ends: Address; readonly scales: Address } | null;

  constructor(memory: KernelMemory, affinities: StoredAffinities) {
    this.#memory = memory;
    this.#affinities = affinities;
    this.#packed = affinities.points <= MOST_PACKED ? packed(memory, affinities) : null;
  }

  pull(positions: Address, exaggeration: number, forces: Address): void {
    const { points, offsets, columns, values } = this.#affinities;
    const { kernels } = this.#memory;
    if (this.#packed) {
      const { edges, ends, scales } = this.#packed;
      kernels.attractPacked(positions, points, edges, ends, scales, exaggeration, forces);
    } else {
      kernels.attract(positions, points, offsets, columns, values, exaggeration, forces);
    }
  }
}

function packed(memory: KernelMemory, { points, offsets, columns, values, entries }: StoredAffinities) {
  const scales = memory.allocateWords(points);
  const ends = memory.allocateWords(points);
  const edges = memory.allocateWords(entries / 2 + 4 * points);
  memory.kernels.packEdges(points, offsets, columns, values, edges, ends, scales);
  return { edges, ends, scales };
}
