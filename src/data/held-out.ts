import { SeededRandom } from '../random.js';
import { type ImageSet, indicesByClass } from './image-set.js';
import { selectImages } from './select-images.js';

/** Any fixed number: the same files must be divided in the same way everywhere. */
const SPLIT_SEED = 20_240_101;

/** One of so many images is held out for the test. */
const PARTS = 6;

/**
 * Divides 5/6 to 1/6 within each class (files are often sorted by class), at random but always alike for a seed, keeping
 * the order within each part. A class of four images or more has at least two in both parts, so that triplets can be
 * made of it.
 */
export function holdOut(set: ImageSet, seed = SPLIT_SEED): { train: ImageSet; test: ImageSet } {
  const random = new SeededRandom(seed);
  const classes = set.labels.reduce((most, label) => Math.max(most, label + 1), 0);
  const members = indicesByClass(set.labels, classes);
  const counts = heldOutCounts(members.map(({ length }) => length));
  const isTest = new Uint8Array(set.count);
  members.forEach((indices, label) => {
    for (const index of random.shuffle(indices).subarray(0, counts[label])) isTest[index] = 1;
  });
  const all = Uint32Array.from({ length: set.count }, (_, index) => index);
  const part = (wanted: number) => all.filter((index) => isTest[index] === wanted);
  return { train: selectImages(set, part(0)), test: selectImages(set, part(1)) };
}

/** A sixth of each class, two at least where it has four; what is still missing of a sixth of all, where it misses most. */
function heldOutCounts(sizes: readonly number[]): number[] {
  const counts = sizes.map((size) => Math.max(Math.floor(size / PARTS), Math.min(2, Math.floor(size / 2))));
  const wanted = Math.ceil(sumOf(sizes) / PARTS);
  for (let missing = wanted - sumOf(counts); missing > 0; missing--) {
    const deficits = sizes.map((size, label) => (counts[label] < size ? size / PARTS - counts[label] : -size));
    counts[deficits.indexOf(Math.max(...deficits))]++;
  }
  return counts;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
