/** Labelled images of one size, as bytes: the form in which every image lab holds its data. */
export interface ImageSet {
  /** count × height × width × channels bytes, 0 … 255, row-major (NHWC). */
  readonly pixels: Uint8Array;
  /** One class index an image, 0 … classNames.length − 1. */
  readonly labels: Uint8Array;
  readonly count: number;
  readonly height: number;
  readonly width: number;
  /** 1 (grey) or 3 (red, green, blue). */
  readonly channels: number;
}

/** A training and a test part of the same kind of images, and where they came from. */
export interface ImageDataset {
  /** Proper name: `drawn`, `mnist`, `fashion-mnist`, or the file name for a student's own data. */
  readonly name: string;
  /** The address or the sentence that says where the images came from. */
  readonly origin: string;
  readonly licence: string;
  /** SHA-256 (hex) over train pixels, train labels, test pixels, test labels, in this order. */
  readonly sha256: string;
  readonly classNames: readonly string[];
  readonly train: ImageSet;
  readonly test: ImageSet;
}

/** Pixels of one image, as a view (not a copy). */
export function imagePixels(set: ImageSet, index: number): Uint8Array {
  const size = set.height * set.width * set.channels;
  return set.pixels.subarray(index * size, (index + 1) * size);
}

/** The indices of each class, in rising order. */
export function indicesByClass(labels: Uint8Array, classes: number): Uint32Array[] {
  const counts = new Uint32Array(classes);
  for (const label of labels) counts[label]++;
  const lists = Array.from(counts, (count) => new Uint32Array(count));
  const filled = new Uint32Array(classes);
  labels.forEach((label, index) => {
    lists[label][filled[label]++] = index;
  });
  return lists;
}
