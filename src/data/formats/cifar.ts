import { joinBytes } from '../byte-stream.js';
import { mismatch } from '../dataset-checks.js';
import type { ImageSet } from '../image-set.js';
import type { NamedBytes } from '../named-bytes.js';

/** CIFAR-10's binary version (Krizhevsky 2009): a label, then 32 × 32 bytes of red, of green and of blue. */
const SIDE = 32;
const PLANE = SIDE * SIDE;
const RECORD = 1 + 3 * PLANE;

export const CIFAR10_NAMES: readonly string[] = [
  ...['airplane', 'automobile', 'bird', 'cat', 'deer', 'dog', 'frog', 'horse', 'ship', 'truck'],
];

/** True for a file of whole records; its ending is all that tells it from any other bytes. */
export function isCifar({ name, bytes }: NamedBytes): boolean {
  return /\.bin$/i.test(name) && bytes.length > 0 && bytes.length % RECORD === 0;
}

/**
 * The images of `data_batch_1.bin` … and of `test_batch.bin`.
 *
 * @returns `test` is null where no name has “test” in it
 * @throws LabError `data-mismatch` where there is nothing to train on, or a label is beyond the ten classes
 */
export function readCifar(files: readonly NamedBytes[]): { readonly train: ImageSet; readonly test: ImageSet | null } {
  const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : 1));
  const test = sorted.filter(({ name }) => /test/i.test(name));
  const train = sorted.filter((file) => !test.includes(file));
  if (train.length === 0)
    throw mismatch('Of CIFAR-10 only test_batch.bin was given; data_batch_1.bin is needed to train.');
  return { train: decode(train), test: test.length > 0 ? decode(test) : null };
}

function decode(files: readonly NamedBytes[]): ImageSet {
  const records = joinBytes(files.map(({ bytes }) => bytes));
  const count = records.length / RECORD;
  const labels = new Uint8Array(count);
  const pixels = new Uint8Array(count * 3 * PLANE);
  for (let image = 0; image < count; image++) {
    const start = image * RECORD;
    labels[image] = records[start];
    for (let pixel = 0; pixel < PLANE; pixel++) {
      const at = 3 * (image * PLANE + pixel);
      for (let channel = 0; channel < 3; channel++) pixels[at + channel] = records[start + 1 + channel * PLANE + pixel];
    }
  }
  return { pixels, labels, count, height: SIDE, width: SIDE, channels: 3 };
}
