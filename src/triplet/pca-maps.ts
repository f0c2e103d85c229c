import type { Matrix } from '../projection/matrix.js';
import { fitPca } from '../projection/pca.js';
import type { EmbeddingMap, Part } from './triplet-events.js';

/** Maps by principal components that can be laid side by side, part by part and epoch by epoch. */
export class PcaMaps {
  #before: Float32Array | null = null;

  /** Both parts on the axes of the training images, so that neither is mirrored against the other. */
  draw(points: Readonly<Record<Part, Matrix>>, epoch: number): Readonly<Record<Part, EmbeddingMap>> {
    const pca = fitPca(points.train, 2);
    const placed = { train: pca.transform(points.train).data, validation: pca.transform(points.validation).data };
    const signs = [0, 1].map((axis) => this.#sign(placed.train, axis));
    const map = (part: Part): EmbeddingMap => {
      const positions = Float32Array.from(placed[part], (value, i) => signs[i % 2] * value);
      return { part, epoch, method: 'pca', positions, iteration: 0, iterations: 0, klDivergence: null };
    };
    const maps = { train: map('train'), validation: map('validation') };
    this.#before = maps.train.positions;
    return maps;
  }

  /** The direction of an axis is free: it points as it did an epoch ago. */
  #sign(positions: ArrayLike<number>, axis: number): number {
    let along = 0;
    this.#before?.forEach((value, i) => {
      if (i % 2 === axis) along += value * positions[i];
    });
    return along < 0 ? -1 : 1;
  }
}
