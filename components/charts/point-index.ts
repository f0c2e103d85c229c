import { type Quadtree, quadtree } from 'd3';
import type { ScreenPoint } from './map-view.js';

/** Finds the point nearest to a place; its tree is made at the first question after the points moved. */
export class PointIndex {
  #positions: Float32Array | null = null;
  #tree: Quadtree<number> = quadtree<number>();

  /**
   * @param positions points × 2, interleaved
   * @returns the point's index, or null where none lies within `radius`
   */
  find(positions: Float32Array, { x, y }: ScreenPoint, radius: number): number | null {
    if (positions !== this.#positions) {
      this.#positions = positions;
      this.#tree = quadtree(
        Array.from({ length: positions.length / 2 }, (_, index) => index),
        (index) => positions[2 * index],
        (index) => positions[2 * index + 1],
      );
    }
    return this.#tree.find(x, y, radius) ?? null;
  }
}
