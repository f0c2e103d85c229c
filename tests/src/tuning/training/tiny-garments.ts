import { drawGarments } from '../../../../src/data/drawn-garments.js';
import type { ImageDataset } from '../../../../src/data/image-set.js';
import { sha256OfDataset } from '../../../../src/data/sha256.js';

/** A few garments, for trainings that take milliseconds. */
export function tinyGarments(train = 60, test = 20): ImageDataset {
  const drawing = drawGarments({ seed: 3, train, test });
  drawing.step(drawing.total);
  const { classNames } = drawing;
  const parts = { train: drawing.train, test: drawing.test };
  return { name: 'drawn', origin: 'a test', licence: 'MIT', sha256: sha256OfDataset(parts), classNames, ...parts };
}
