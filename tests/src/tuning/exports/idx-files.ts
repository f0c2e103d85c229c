import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImageSet } from '../../../../src/data/image-set.js';
import { IDX_FILE_NAMES } from '../../../../src/data/known-datasets.js';

/** The four files of a data set as MNIST has them. */
export function writeIdxFiles(folder: string, dataset: { readonly train: ImageSet; readonly test: ImageSet }): void {
  [dataset.train, dataset.test].forEach((set, part) => {
    writeFileSync(join(folder, IDX_FILE_NAMES[2 * part]), idx([set.count, set.height, set.width], set.pixels));
    writeFileSync(join(folder, IDX_FILE_NAMES[2 * part + 1]), idx([set.count], set.labels));
  });
}

function idx(shape: readonly number[], values: ImageSet['pixels']): Uint8Array {
  const head = new DataView(new ArrayBuffer(4 + 4 * shape.length));
  head.setUint8(2, 8);
  head.setUint8(3, shape.length);
  shape.forEach((size, i) => {
    head.setUint32(4 + 4 * i, size);
  });
  const bytes = new Uint8Array(head.byteLength + values.length);
  bytes.set(new Uint8Array(head.buffer));
  bytes.set(values, head.byteLength);
  return bytes;
}
