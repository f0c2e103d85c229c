import { neighboursForPerplexity } from '../affinities.js';
import type { Matrix, RealArray } from '../matrix.js';
import type { TsneEngine } from '../tsne-engine.js';
import type { StepRule } from '../tsne-schedule.js';
import { AllPairsRepulsion } from './all-pairs.js';
import { Attraction } from './attraction.js';
import { storedDivergence } from './divergence.js';
import { type StoredAffinities, storeAffinities } from './joint-affinities.js';
import type { Address } from './kernel-exports.js';
import { KernelMemory } from './kernel-memory.js';
import { MeshRepulsion } from './mesh-repulsion.js';
import { findNeighbours } from './neighbour-graph.js';

/** Up to so many points the sum over all pairs is quicker than a mesh. */
const MOST_FOR_ALL_PAIRS = 400;

/** Neighbours of more points than this are found with this recall only. */
const MOST_FOR_EXACT_SEARCH = 15_000;
const APPROXIMATE_RECALL = 0.99;

export interface SimdEngineOptions {
  readonly perplexity: number;
  /** rows × 2, interleaved, in the rows' order. */
  readonly start: RealArray;
}

/** t-SNE in single precision by the WebAssembly kernels, with repulsion interpolated on a mesh. */
export class SimdEngine implements TsneEngine {
  readonly #memory: KernelMemory;
  readonly #order: Int32Array;
  readonly #affinities: StoredAffinities;
  readonly #attraction: Attraction;
  readonly #repulsion: MeshRepulsion | AllPairsRepulsion;
  readonly #positions: Address;
  readonly #updates: Address;
  readonly #gains: Address;
  readonly #pull: Address;
  readonly #push: Address;
  /** Coordinates, rounded up to whole vectors. */
  readonly #values: number;

  constructor(module: WebAssembly.Module, matrix: Matrix<RealArray>, { perplexity, start }: SimdEngineOptions) {
    const { rows } = matrix;
    const memory = new KernelMemory(module);
    this.#memory = memory;
    const count = neighboursForPerplexity(rows, perplexity);
    const recall = rows > MOST_FOR_EXACT_SEARCH ? APPROXIMATE_RECALL : 1;
    const graph = findNeighbours(memory, matrix, { count, recall });
    this.#order = graph.order;
    this.#affinities = storeAffinities(memory, graph, perplexity);
    this.#attraction = new Attraction(memory, this.#affinities);
    this.#values = Math.ceil(rows / 2) * 4;
    const vectors = Array.from({ length: 5 }, () => memory.allocateWords(this.#values + 4));
    [this.#positions, this.#updates, this.#gains, this.#pull, this.#push] = vectors;
    for (const vector of vectors) memory.floats(vector, this.#values + 4).fill(0);
    this.#place(start);
    this.restart();
    this.#repulsion =
      rows <= MOST_FOR_ALL_PAIRS ? new AllPairsRepulsion(memory, rows) : new MeshRepulsion(memory, rows);
  }

  get bytes(): number {
    return this.#memory.bytes;
  }

  positions(): Float32Array<ArrayBuffer> {
    const order = this.#order;
    const sorted = this.#memory.floats(this.#positions, 2 * order.length);
    const positions = new Float32Array(2 * order.length);
    for (let i = 0; i < order.length; i++) {
      positions[2 * order[i]] = sorted[2 * i];
      positions[2 * order[i] + 1] = sorted[2 * i + 1];
    }
    return positions;
  }

  step({ exaggeration, learningRate, momentum }: StepRule): void {
    const { kernels } = this.#memory;
    const total = this.#repulsion.repel(this.#positions, this.#push);
    this.#attraction.pull(this.#positions, exaggeration, this.#pull);
    kernels.descend(
      ...([this.#positions, this.#updates, this.#gains, this.#values] as const),
      ...([this.#pull, this.#push, total, learningRate, momentum] as const),
    );
  }

  restart(): void {
    this.#memory.floats(this.#updates, this.#values).fill(0);
    this.#memory.floats(this.#gains, this.#values).fill(1);
  }

  klDivergence(): number {
    return this.#memory.scratch(() => storedDivergence(this.#memory, this.#affinities, this.#positions));
  }

  #place(start: RealArray): void {
    const positions = this.#memory.floats(this.#positions, this.#values);
    this.#order.forEach((row, i) => {
      positions[2 * i] = start[2 * row];
      positions[2 * i + 1] = start[2 * row + 1];
    });
  }
}
