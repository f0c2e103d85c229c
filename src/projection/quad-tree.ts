/** Cells are halved at most this often: closer points than 2⁻³² of the map share a leaf. */
const DEEPEST = 32;
/** Numbers a cell: x and y of its centre of mass, its points, its squared width (0 for a leaf). */
const CELL = 4;

/**
 * Barnes–Hut tree over points of the plane, for the repulsion of t-SNE (van der Maaten 2014).
 *
 * The cells lie in flat arrays in depth-first order, each with the index of the cell after its
 * subtree: a walk is one loop without a stack, and rebuilding allocates nothing.
 */
export class QuadTree {
  readonly #rows: number;
  /** Points in the order of their leaves. */
  readonly #order: Int32Array;
  #cells = new Float64Array(CELL * 64);
  #after = new Int32Array(64);
  #cellCount = 0;
  #positions: Float64Array = new Float64Array(0);

  /** @param rows points of every map that this tree will hold */
  constructor(rows: number) {
    this.#rows = rows;
    this.#order = Int32Array.from({ length: rows }, (_, i) => i);
  }

  /** Sorts the points (interleaved x, y) into cells anew. The positions are read, not kept up to date. */
  build(positions: Float64Array): void {
    this.#positions = positions;
    this.#cellCount = 0;
    const { centreX, centreY, half } = boundingSquare(positions);
    this.#addCell({ from: 0, to: this.#rows, centreX, centreY, half, depth: 0 });
  }

  /**
   * The repulsive part of the gradient, and its normaliser: forces[i] = Σⱼ wᵢⱼ² (yᵢ − yⱼ) with
   * w = 1 / (1 + ‖yᵢ − yⱼ‖²), where a cell that looks narrower than `angle` (width / distance) counts
   * as one heavy point at its centre of mass. Angle 0 opens every cell: exact.
   *
   * @param forces rows × 2, overwritten
   * @returns Σ w over ordered pairs i ≠ j
   */
  repulsion(angle: number, forces: Float64Array): number {
    const positions = this.#positions;
    const cells = this.#cells;
    const after = this.#after;
    const cellCount = this.#cellCount;
    const squaredAngle = angle * angle;
    let total = 0;
    for (const point of this.#order) {
      const px = positions[2 * point];
      const py = positions[2 * point + 1];
      let forceX = 0;
      let forceY = 0;
      let sum = 0;
      for (let cell = 0; cell < cellCount; ) {
        const c = cell * CELL;
        const dx = px - cells[c];
        const dy = py - cells[c + 1];
        const squared = dx * dx + dy * dy;
        if (cells[c + 3] > squaredAngle * squared) {
          cell++;
          continue;
        }
        const w = 1 / (1 + squared);
        const weight = cells[c + 2] * w;
        sum += weight;
        forceX += weight * w * dx;
        forceY += weight * w * dy;
        cell = after[cell];
      }
      forces[2 * point] = forceX;
      forces[2 * point + 1] = forceY;
      total += sum;
    }
    // Every point has met itself once, at distance 0: no force, w = 1.
    return total - this.#rows;
  }

  #addCell({ from, to, centreX, centreY, half, depth }: Cell): void {
    const cell = this.#nextCell();
    const order = this.#order;
    const positions = this.#positions;
    let x = 0;
    let y = 0;
    for (let k = from; k < to; k++) {
      x += positions[2 * order[k]];
      y += positions[2 * order[k] + 1];
    }
    const isLeaf = to - from === 1 || half === 0 || depth === DEEPEST;
    this.#cells.set([x / (to - from), y / (to - from), to - from, isLeaf ? 0 : 4 * half * half], cell * CELL);
    if (!isLeaf) {
      const h = half / 2;
      const middle = this.#partition(from, to, 1, centreY);
      const lower = this.#partition(from, middle, 0, centreX);
      const upper = this.#partition(middle, to, 0, centreX);
      const add = (start: number, end: number, cx: number, cy: number) => {
        if (end > start) this.#addCell({ from: start, to: end, centreX: cx, centreY: cy, half: h, depth: depth + 1 });
      };
      add(from, lower, centreX - h, centreY - h);
      add(lower, middle, centreX + h, centreY - h);
      add(middle, upper, centreX - h, centreY + h);
      add(upper, to, centreX + h, centreY + h);
    }
    this.#after[cell] = this.#cellCount;
  }

  /** Moves the points of the range below the limit to its front; returns where the others begin. */
  #partition(from: number, to: number, axis: 0 | 1, limit: number): number {
    const order = this.#order;
    let end = from;
    for (let k = from; k < to; k++) {
      const point = order[k];
      if (this.#positions[2 * point + axis] >= limit) continue;
      order[k] = order[end];
      order[end++] = point;
    }
    return end;
  }

  #nextCell(): number {
    if (this.#cellCount === this.#after.length) {
      const cells = new Float64Array(this.#cells.length * 2);
      cells.set(this.#cells);
      this.#cells = cells;
      const after = new Int32Array(this.#after.length * 2);
      after.set(this.#after);
      this.#after = after;
    }
    return this.#cellCount++;
  }
}

/** A square of the plane and the range of `#order` that lies in it. */
interface Cell {
  readonly from: number;
  readonly to: number;
  readonly centreX: number;
  readonly centreY: number;
  /** Half the width. */
  readonly half: number;
  readonly depth: number;
}

function boundingSquare(positions: Float64Array): { centreX: number; centreY: number; half: number } {
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.POSITIVE_INFINITY;
  let top = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < positions.length; i += 2) {
    left = Math.min(left, positions[i]);
    right = Math.max(right, positions[i]);
    bottom = Math.min(bottom, positions[i + 1]);
    top = Math.max(top, positions[i + 1]);
  }
  return { centreX: (left + right) / 2, centreY: (bottom + top) / 2, half: Math.max(right - left, top - bottom) / 2 };
}
