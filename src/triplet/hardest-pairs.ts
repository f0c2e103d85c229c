import type { TripletSettings } from './triplet-settings.js';

/** Two images of a part, by their rows. */
export interface Pair {
  readonly rows: readonly [number, number];
  readonly distance: number;
}

/** What the hardest triplets of some images are like. */
export interface HardestPairs {
  /** The two of one class that lie farthest apart. */
  readonly positive: Pair;
  /** The two of different classes that lie nearest. */
  readonly negative: Pair;
  /** Share of anchors whose farthest positive is still nearer than their nearest negative. */
  readonly ordered: number;
}

/** Embedded images, one a row. */
export interface LabelledEmbeddings {
  /** rows × size, row-major. */
  readonly values: Float32Array;
  readonly labels: Uint8Array;
  readonly size: number;
}

/** Every image in turn as anchor; null where none has both a positive and a negative. */
export function hardestPairs(embedded: LabelledEmbeddings, distance: TripletSettings['distance']): HardestPairs | null {
  const rows = Array.from(embedded.labels.keys(), (row) => hardestOf(row, embedded));
  const anchors = rows.filter(({ positive, negative }) => positive.squared >= 0 && negative.squared < Infinity);
  if (anchors.length === 0) return null;
  const apart = (squared: number) => (distance === 'squared' ? squared : Math.sqrt(squared));
  const pairOf = ({ rows: pair, squared }: Partner): Pair => ({ rows: pair, distance: apart(squared) });
  const farthest = anchors.reduce((most, { positive }) => (positive.squared > most.squared ? positive : most), NEAREST);
  const nearest = anchors.reduce(
    (least, { negative }) => (negative.squared < least.squared ? negative : least),
    FARTHEST,
  );
  const ordered = anchors.filter(({ positive, negative }) => positive.squared < negative.squared).length;
  return { positive: pairOf(farthest), negative: pairOf(nearest), ordered: ordered / anchors.length };
}

interface Partner {
  readonly rows: readonly [number, number];
  readonly squared: number;
}

const NEAREST: Partner = { rows: [0, 0], squared: Number.NEGATIVE_INFINITY };
const FARTHEST: Partner = { rows: [0, 0], squared: Number.POSITIVE_INFINITY };

/** An anchor with its farthest positive and its nearest negative. */
function hardestOf(anchor: number, { values, labels, size }: LabelledEmbeddings) {
  let [positive, negative] = [NEAREST, FARTHEST];
  for (let row = 0; row < labels.length; row++) {
    if (row === anchor) continue;
    const partner = { rows: [anchor, row], squared: squaredDistance(values, anchor * size, row * size, size) } as const;
    if (labels[row] !== labels[anchor]) negative = partner.squared < negative.squared ? partner : negative;
    else positive = partner.squared > positive.squared ? partner : positive;
  }
  return { positive, negative };
}

function squaredDistance(values: Float32Array, a: number, b: number, size: number): number {
  let sum = 0;
  for (let j = 0; j < size; j++) sum += (values[a + j] - values[b + j]) ** 2;
  return sum;
}
