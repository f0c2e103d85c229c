import { SeededRandom } from '../random.js';
import type { ImageSet } from './image-set.js';
import { selectImages } from './select-images.js';

/**
 * The same images in an order of chance: files come class by class, and whoever takes the last fifth for validation, as
 * Keras does, would get one class alone.
 */
export function shuffledImages(set: ImageSet, seed: number): ImageSet {
  return selectImages(set, new SeededRandom(seed).shuffle(Uint32Array.from(set.labels.keys())));
}
