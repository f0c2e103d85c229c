import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { UncheckedDataset } from '../../../src/data/dataset-checks.js';
import { encodeLabContents, type LabArray } from '../../../src/data/lab-container.js';
import { decodeLabFile, encodeLabFile } from '../../../src/data/lab-file.js';
import { isLabError } from '../../../src/errors.js';
import { SeededRandom } from '../../../src/random.js';
import { mutate } from './byte-files.js';

const part = (count: number) => ({
  pixels: Uint8Array.from({ length: count * 6 }, (_, i) => i),
  labels: Uint8Array.from({ length: count }, (_, i) => i % 2),
  count,
  height: 2,
  width: 3,
  channels: 1,
});

const dataset: UncheckedDataset = {
  name: 'tiny',
  origin: 'made here',
  licence: 'CC0',
  classNames: ['گربه', 'dog'],
  train: part(5),
  test: part(3),
};

/** The file of a data set that no one has checked, as a careless or hostile program would write it. */
function uncheckedFile({ train, test, ...about }: UncheckedDataset): Uint8Array {
  const arrays = Object.entries({ train, test }).flatMap(([name, set]): LabArray[] => [
    {
      name: `${name}-pixels`,
      type: 'uint8',
      shape: [set.count, set.height, set.width, set.channels],
      values: set.pixels,
    },
    { name: `${name}-labels`, type: 'uint8', shape: [set.labels.length], values: set.labels },
  ]);
  return encodeLabContents({ kind: 'images', about, arrays });
}

const refuses = (bytes: Uint8Array, code: string, text: RegExp) =>
  assert.throws(
    () => decodeLabFile(bytes),
    (error) => isLabError(error) && error.code === code && text.test(error.message),
  );

describe('the .lab file of images', () => {
  it('gives back the whole data set, with class names in any script', () => {
    assert.deepEqual(decodeLabFile(encodeLabFile(dataset)), dataset);
  });

  it('refuses a file of another kind, and one without its arrays', () => {
    refuses(encodeLabContents({ kind: 'vectors', about: {}, arrays: [] }), 'data-malformed', /“vectors”, and “images”/);
    const { name, origin, licence, classNames } = dataset;
    const about = { name, origin, licence, classNames };
    refuses(encodeLabContents({ kind: 'images', about, arrays: [] }), 'data-malformed', /no array “train-pixels”/);
  });

  it('refuses a name that is no text and a text that would break the page', () => {
    refuses(uncheckedFile({ ...dataset, name: 5 as unknown as string }), 'data-malformed', /its name must be a text/);
    refuses(uncheckedFile({ ...dataset, licence: 'x'.repeat(501) }), 'data-malformed', /its licence must be a text/);
    refuses(uncheckedFile({ ...dataset, classNames: [] }), 'data-malformed', /1 to 256 classes/);
  });

  it('refuses to read labels beyond the classes and parts that do not fit', () => {
    refuses(uncheckedFile({ ...dataset, classNames: ['one'] }), 'data-mismatch', /Label 1 of training image 1/);
    const fewer = { ...dataset.test, labels: dataset.test.labels.subarray(1) };
    refuses(uncheckedFile({ ...dataset, test: fewer }), 'data-mismatch', /3 test images, but 2 labels/);
    const turned = { ...dataset.test, height: 3, width: 2 };
    refuses(uncheckedFile({ ...dataset, test: turned }), 'data-mismatch', /2 × 3 × 1 and the test images 3 × 2 × 1/);
    refuses(uncheckedFile({ ...dataset, train: part(0) }), 'data-mismatch', /no training image/);
  });

  it('refuses to write what it would not read', () => {
    assert.throws(
      () => encodeLabFile({ ...dataset, classNames: ['one'] }),
      (error) => isLabError(error) && error.code === 'data-mismatch',
    );
  });

  it('answers two thousand damaged files with a data set or with a LabError', () => {
    const random = new SeededRandom(4);
    const whole = encodeLabFile(dataset);
    for (let i = 0; i < 2000; i++) {
      try {
        const { train, classNames } = decodeLabFile(mutate(whole, random));
        assert.ok(train.labels.every((label) => label < classNames.length));
      } catch (error) {
        assert.ok(isLabError(error), String(error));
      }
    }
  });
});
