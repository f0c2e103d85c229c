import { type FourierPlan, planTransform } from './fourier-plan.js';
import type { Address } from './kernel-exports.js';
import type { KernelMemory } from './kernel-memory.js';

/** Nodes that the splines of the outermost points reach, on both sides. */
const GUARD_NODES = 8;

/**
 * A periodic mesh of `size` nodes a side with its planes and the spectra of the kernels for one distance of
 * its nodes; see `kernels/mesh.as.ts`.
 */
export class Mesh {
  readonly #memory: KernelMemory;
  readonly #plan: FourierPlan;
  /** Planes of half a spectrum: charges, x forces, y forces, each real and imaginary. */
  readonly #planes: readonly Address[];
  readonly #values: Address;
  readonly #nodeForces: readonly [Address, Address];
  readonly #buffers: readonly [Address, Address];
  readonly #spectra: Address;
  readonly #smoothing: readonly [Address, Address];
  /** Distance of two nodes. */
  step = 0;
  /** Square of the radius within which the kernels are smoothed; 0: they are not. */
  core = 0;

  constructor(
    memory: KernelMemory,
    readonly size: number,
  ) {
    this.#memory = memory;
    this.#plan = planTransform(memory, size);
    const columns = size / 2 + 4;
    this.#values = memory.allocateWords(size * size);
    // Two planes also hold the kernels' transforms, which fill the whole mesh.
    this.#planes = [1, 1, 0.5, 0.5, 0.5, 0.5].map((share) => memory.allocateWords(columns * size * share));
    this.#nodeForces = [this.#allocateNodes(), this.#allocateNodes()];
    this.#buffers = [memory.allocate(32 * size), memory.allocate(32 * size)];
    this.#spectra = memory.allocateWords((columns / 4) * size * 12);
    this.#smoothing = [memory.allocateWords(size + 4), memory.allocateWords(size + 4)];
    this.#fillSmoothing();
  }

  /** Nodes a side that may hold charges. */
  get nodes(): number {
    return this.size / 2;
  }

  /** Side of the square in which points may lie. */
  get side(): number {
    return sideOf(this.size, this.step);
  }

  /** Computes the kernels' spectra for another distance of the nodes. */
  setStep(step: number, core: number): void {
    this.step = step;
    this.core = core;
    const { kernels } = this.#memory;
    const [re, im] = this.#planes;
    this.#use();
    for (const part of [0, 1] as const) {
      kernels.sampleKernel(this.#values, this.size, step, core, part);
      kernels.transformRows(this.#values, this.size, re, im);
      kernels.kernelSpectra(re, im, ...this.#smoothing, this.#spectra, part);
    }
  }

  /**
   * Sets forces[i] = Σⱼ K2 (yᵢ − yⱼ).
   *
   * @param centre middle of the points' square
   * @returns Σ K1 over ordered pairs, the points with themselves included
   */
  repel(positions: Address, points: number, centre: { x: number; y: number }, forces: Address): number {
    const { kernels } = this.#memory;
    const { nodes } = this;
    const left = centre.x - (nodes / 2) * this.step;
    const top = centre.y - (nodes / 2) * this.step;
    const [chargesRe, chargesIm, xRe, xIm, yRe, yIm] = this.#planes;
    this.#use();
    kernels.spread(positions, points, left, top, 1 / this.step, this.#values, nodes);
    kernels.transformRows(this.#values, nodes, chargesRe, chargesIm);
    const total = kernels.convolveColumns(chargesRe, chargesIm, nodes, this.#spectra, xRe, xIm, yRe, yIm);
    kernels.transformRowsBack(xRe, xIm, yRe, yIm, nodes, ...this.#nodeForces);
    kernels.gather(positions, points, left, top, 1 / this.step, ...this.#nodeForces, nodes, forces);
    return total;
  }

  #use(): void {
    const { length, stages, radices, twiddles, twiddlesEnd, places } = this.#plan;
    this.#memory.kernels.usePlan(length, stages, radices, twiddles, twiddlesEnd);
    this.#memory.kernels.useMeshBuffers(places, ...this.#buffers);
  }

  #allocateNodes(): Address {
    return this.#memory.allocateWords(this.nodes * this.nodes + 16);
  }

  /** 1 / b², b = (4 + 2 cos) / 6 the spectrum of the cubic B-spline: once for spreading, once for gathering. */
  #fillSmoothing(): void {
    const { size } = this;
    const [natural, reversed] = this.#smoothing.map((address) => this.#memory.floats(address, size + 4));
    const places = this.#memory.integers(this.#plan.places, size);
    for (let k = 0; k < size; k++) {
      const b = (4 + 2 * Math.cos((2 * Math.PI * k) / size)) / 6;
      natural[k] = reversed[places[k]] = 1 / (b * b);
    }
  }
}

/** Side of the square in which points may lie on such a mesh. */
export function sideOf(size: number, step: number): number {
  return (size / 2 - GUARD_NODES) * step;
}
