import { LabError } from '../../errors.js';
import type { Address } from './kernel-exports.js';
import type { KernelMemory } from './kernel-memory.js';
import { Mesh, sideOf } from './mesh.js';
import { NearField } from './near-field.js';

/** Products of twos and threes, half of which are multiples of eight. */
const SIZES: readonly number[] = [64, 96, 128, 144, 192, 256, 288, 384, 512, 576, 768, 1024, 1152, 1536];

/** The kernels vary over a distance of 1: a mesh this fine carries them as they are. */
const FINE_STEP = 0.4;
/** On a coarser one they are smoothed within so many steps, and the near field does the rest. */
const CORE_STEPS = 2;
/** Steps are on a ladder, so that the kernels' spectra serve while the map grows by this factor. */
const LADDER = 2 ** 0.25;
/** The first cap on the size: so many nodes a side for the root of the points. */
const NODES_PER_ROOT = 3.5;
/** The mesh is enlarged when near pairs are more than so many times its nodes, and made smaller when fewer. */
const MOST_PAIRS_PER_NODE = 5;
const FEWEST_PAIRS_PER_NODE = 0.8;
const SMALLEST_CAP = 96;
/** Maps of any number of points stay far below: beyond it a learning rate has thrown the points apart. */
const LARGEST_SIDE = 1e7;

/**
 * Repulsion by interpolation on a mesh (Linderman et al. 2019, FIt-SNE), with the near field exact. Mesh and
 * near field share the work such that both take about as long, decided by counts alone: the same points give
 * the same numbers on every machine.
 */
export class MeshRepulsion {
  readonly #memory: KernelMemory;
  readonly #points: number;
  readonly #bounds: Address;
  readonly #nearField: NearField;
  /** Behind it lies the mesh in use. */
  readonly #mark: number;
  #mesh: Mesh | null = null;
  #cap: number;

  constructor(memory: KernelMemory, points: number) {
    this.#memory = memory;
    this.#points = points;
    this.#bounds = memory.allocateWords(4);
    this.#nearField = new NearField(memory, points, SIZES[SIZES.length - 1]);
    this.#cap = Math.max(NODES_PER_ROOT * Math.sqrt(points), SIZES[0]);
    this.#mark = memory.mark();
  }

  /**
   * Sets forces[i] = Σⱼ w² (yᵢ − yⱼ).
   *
   * @returns Σ w over ordered pairs i ≠ j
   */
  repel(positions: Address, forces: Address): number {
    this.#memory.kernels.bounds(positions, this.#points, this.#bounds);
    const [left, top, right, bottom] = this.#memory.floats(this.#bounds, 4);
    const side = Math.max(right - left, bottom - top, 1e-6) * 1.0001;
    if (!(side < LARGEST_SIDE)) throw flownApart(side);
    const centre = { x: (left + right) / 2, y: (top + bottom) / 2 };
    const mesh = this.#meshFor(side);
    const total = mesh.repel(positions, this.#points, centre, forces) - this.#points;
    if (mesh.core === 0) return total;
    const leftOut = this.#nearField.correct(positions, { centre, side, core: mesh.core }, forces);
    this.#balance(mesh.size);
    return total + leftOut;
  }

  #meshFor(side: number): Mesh {
    const wanted = this.#sizeFor(side);
    let mesh = this.#mesh;
    if (mesh?.size === wanted && mesh.side >= side && mesh.side <= side * LADDER ** 2) return mesh;
    if (!mesh || mesh.size !== wanted) {
      this.#memory.release(this.#mark);
      mesh = this.#mesh = new Mesh(this.#memory, wanted);
    }
    const step = stepFor(wanted, side);
    mesh.setStep(step, step > FINE_STEP * 1.05 ? (CORE_STEPS * step) ** 2 : 0);
    return mesh;
  }

  /** The smallest mesh that is fine enough, or the largest that the cap allows. */
  #sizeFor(side: number): number {
    const fine = SIZES.find((size) => sideOf(size, FINE_STEP) >= side) ?? SIZES[SIZES.length - 1];
    if (fine <= this.#cap) return fine;
    return Math.max(SIZES[0], ...SIZES.filter((size) => size <= this.#cap));
  }

  #balance(size: number): void {
    const pairs = this.#nearField.pairs / size ** 2;
    const place = SIZES.indexOf(size);
    if (pairs > MOST_PAIRS_PER_NODE && place + 1 < SIZES.length) this.#cap = SIZES[place + 1];
    else if (pairs < FEWEST_PAIRS_PER_NODE && place > 0 && this.#cap > SMALLEST_CAP) this.#cap = SIZES[place - 1];
  }
}

/** The largest step of the ladder's that covers the square, seldom a larger one. */
function stepFor(size: number, side: number): number {
  const least = side / sideOf(size, 1);
  const rung = Math.floor(Math.log(FINE_STEP / least) / Math.log(LADDER));
  const step = FINE_STEP / LADDER ** rung;
  return sideOf(size, step) >= side ? step : least * 1.05;
}

function flownApart(side: number): LabError {
  return new LabError(
    'training-diverged',
    "The points of the map have flown apart: give a smaller learning rate, or leave it to 'auto'.",
    { side: String(side) },
  );
}
