import type { Split } from '../../../src/data/image-splits.js';
import { LabError } from '../../../src/errors.js';
import type { LesionView, SplitEvaluation } from '../../../src/imbalance/imbalance-events.js';
import { membersOf } from './decisions.js';

/** Images that a recording keeps for the cells of one part's matrix. */
export interface RecordedImages {
  readonly kind: 'recorded-images';
  readonly split: Split;
  readonly indices: Uint32Array;
  readonly labels: Uint8Array;
  /** Image after image. */
  readonly pixels: Uint8Array;
}

/** Each takes about a kilobyte of the zipped file. */
const MOST_IMAGES = 48;

/** Five bits a channel: images of this size look the same, and zip to half. */
const KEPT_BITS = 0xf8;
const HALF_STEP = 0x04;

/** Pixels as a recording keeps them. */
export function coarsePixels(pixels: Uint8Array): Uint8Array {
  return pixels.map((value) => (value & KEPT_BITS) | HALF_STEP);
}

/** The images to keep: the most confident one of each cell, then the second of each, as many as there is room for. */
export function imagesToKeep(evaluation: SplitEvaluation, split: Split): readonly number[] {
  const { confusion } = evaluation.scores;
  const cells = confusion.flatMap((row, truth) =>
    row.map((_, predicted) => membersOf(evaluation, { split, truth, predicted }, null)),
  );
  const longest = Math.max(...cells.map((members) => members.length));
  const inTurn = Array.from({ length: longest }, (_, place) => cells.flatMap((members) => members[place] ?? []));
  return inTurn
    .flat()
    .slice(0, MOST_IMAGES)
    .map(({ index }) => index);
}

export function recordedImages(split: Split, views: readonly LesionView[]): RecordedImages {
  const size = views[0]?.pixels.length ?? 0;
  const pixels = new Uint8Array(views.length * size);
  views.forEach((view, place) => {
    pixels.set(coarsePixels(view.pixels), place * size);
  });
  const indices = Uint32Array.from(views, ({ index }) => index);
  return { kind: 'recorded-images', split, indices, labels: Uint8Array.from(views, ({ label }) => label), pixels };
}

/**
 * Those of the wanted images that the recording keeps, in place of a session's answer.
 *
 * @throws LabError `recorded-only` where it keeps none of them
 */
export function keptImages(
  events: readonly (RecordedImages | { readonly kind: string })[],
  split: Split,
  wanted: readonly number[],
): readonly LesionView[] {
  const kept = events.filter((event): event is RecordedImages => event.kind === 'recorded-images');
  const views = kept.filter((event) => event.split === split).flatMap(viewsOf);
  const found = wanted.flatMap((index) => views.find((view) => view.index === index) ?? []);
  if (found.length > 0) return found;
  throw new LabError('recorded-only', 'The recording keeps none of these images.', { what: 'images' });
}

function viewsOf({ indices, labels, pixels }: RecordedImages): LesionView[] {
  const size = pixels.length / indices.length;
  return Array.from(indices, (index, place) => {
    return { index, label: labels[place], pixels: pixels.subarray(place * size, (place + 1) * size) };
  });
}
