import { type ImageSet, indicesByClass } from '../data/image-set.js';
import { LabError } from '../errors.js';
import type { SeededRandom } from '../random.js';
import { type BatchLayout, type BatchSettings, batchLayout } from './batch-layout.js';

/** Index triplets, interleaved: anchor, positive, negative, anchor, … */
export type Triplets = Uint32Array;

/**
 * Draws random triplets: every anchor once before any anchor twice, a positive of its class other
 * than itself, a negative of another class (all uniform).
 *
 * @throws LabError `data-mismatch` where no triplet can be made
 */
export function drawTriplets(set: ImageSet, count: number, random: SeededRandom): Triplets {
  const members = usableClasses(set);
  const anchors = Uint32Array.from(members.flatMap((indices) => Array.from(indices)));
  const byLabel = new Map(members.map((indices) => [set.labels[indices[0]], indices]));
  const triplets = new Uint32Array(3 * count);
  for (let i = 0; i < count; i++) {
    if (i % anchors.length === 0) random.shuffle(anchors);
    const anchor = anchors[i % anchors.length];
    const own = byLabel.get(set.labels[anchor]) as Uint32Array;
    triplets[3 * i] = anchor;
    triplets[3 * i + 1] = drawUntil(own, random, (index) => index !== anchor);
    triplets[3 * i + 2] = drawUntil(anchors, random, (index) => set.labels[index] !== set.labels[anchor]);
  }
  return triplets;
}

/** Draws P classes × K images batches, from which triplets are mined (Hermans et al. 2017). */
export class ClassBatches {
  readonly layout: BatchLayout;
  readonly #members: Uint32Array[];

  constructor(set: ImageSet, settings: BatchSettings) {
    this.#members = usableClasses(set);
    this.layout = batchLayout(this.#members.length, settings);
  }

  /** classes × perClass image indices; an image comes twice only where its class is too small. */
  draw(random: SeededRandom): Uint32Array {
    const { classes, perClass } = this.layout;
    const chosen = classes === this.#members.length ? this.#members : random.shuffle([...this.#members]);
    const batch = new Uint32Array(classes * perClass);
    for (let c = 0; c < classes; c++) {
      batch.set(drawMembers(chosen[c], perClass, random), c * perClass);
    }
    return batch;
  }
}

function drawMembers(members: Uint32Array, count: number, random: SeededRandom): Uint32Array {
  if (members.length < count) return Uint32Array.from({ length: count }, (_, i) => members[i % members.length]);
  const drawn = new Set<number>();
  while (drawn.size < count) drawn.add(members[random.integer(members.length)]);
  return Uint32Array.from(drawn);
}

function drawUntil(indices: Uint32Array, random: SeededRandom, accept: (index: number) => boolean): number {
  for (;;) {
    const index = indices[random.integer(indices.length)];
    if (accept(index)) return index;
  }
}

/**
 * The images of each class that has more than one: an image alone has no positive.
 *
 * @throws LabError `data-mismatch` where such classes are fewer than two
 */
export function usableClasses(set: ImageSet): Uint32Array[] {
  const classes = set.labels.reduce((most, label) => Math.max(most, label + 1), 0);
  const usable = indicesByClass(set.labels, classes).filter((indices) => indices.length >= 2);
  if (usable.length >= 2) return usable;
  const { length } = usable;
  const reason = `Triplets need two classes or more with at least two images each, in the training part and in the test part; of these ${set.count} images ${length === 1 ? 'one class has' : 'no class has'} so many. Add images of more classes, four or more of each.`;
  throw new LabError('data-mismatch', reason, { reason, classes: length, images: set.count });
}
