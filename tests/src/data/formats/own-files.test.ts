import assert from 'node:assert/strict';
import { test } from 'node:test';
import { zipSync } from 'fflate';
import { imagePixels } from '../../../../src/data/image-set.js';
import { imageDatasetFromFiles } from '../../../../src/data/image-set-from-files.js';
import { threePartsFromFiles, twoPartsFromFiles } from '../../../../src/data/own-files.js';
import { idxBytes } from '../byte-files.js';
import { cifarBytes, npyBytes } from './made-files.js';

const labels = (count: number, classes: number, first = 0) =>
  Uint8Array.from({ length: count }, (_, i) => first + (i % classes));

/** A MedMNIST file of nine classes or so many, of images of this shape. */
function medMnist(shape: readonly number[], classes: number): Uint8Array {
  const arrays = Object.entries({ train: 8 * classes, val: 4 * classes, test: 4 * classes }).flatMap(
    ([part, count]) => [
      [`${part}_images.npy`, npyBytes([count, ...shape])] as const,
      [`${part}_labels.npy`, npyBytes([count, 1], labels(count, classes))] as const,
    ],
  );
  return zipSync(Object.fromEntries(arrays));
}

test('MedMNIST of 28 and 64 pixels, grey and in colour, of 2 to 11 classes is read in three parts and in two', async () => {
  for (const [shape, classes] of [
    [[28, 28], 2],
    [[28, 28, 3], 9],
    [[64, 64], 11],
    [[64, 64, 3], 8],
  ] as const) {
    const files = [{ name: 'med.npz', bytes: medMnist(shape, classes) }];
    const three = await threePartsFromFiles(files, { seed: 7 });
    assert.deepEqual(
      [three.classNames.length, three.splits.val.count, three.splits.train.height, three.splits.train.channels],
      [classes, 4 * classes, shape[0], shape.length === 3 ? 3 : 1],
    );
    const two = await twoPartsFromFiles(files);
    assert.deepEqual([two.train.count, two.test.count, two.classNames.length], [8 * classes, 4 * classes, classes]);
  }
});

test('MedMNIST’s volumes and its sets of several labels an image are refused with a reason', async () => {
  const volumes = [{ name: 'organmnist3d.npz', bytes: medMnist([28, 28, 28], 4) }];
  await assert.rejects(twoPartsFromFiles(volumes), { code: 'data-mismatch' });
});

test('CIFAR-10’s planes become pixels of three colours, in the parts of its files', () => {
  const batch = (name: string, count: number) => ({ name, bytes: cifarBytes(labels(count, 10)) });
  const {
    train,
    test: part,
    classNames,
  } = imageDatasetFromFiles([
    batch('test_batch.bin', 10),
    batch('data_batch_2.bin', 20),
    batch('data_batch_1.bin', 10),
  ]);
  assert.deepEqual([train.count, part.count, train.height, train.channels], [30, 10, 32, 3]);
  assert.deepEqual([classNames[3], train.labels[3]], ['cat', 3]);
  // The planes of an image are filled with 1, 2 and 3, and their first pixel with 11, 12 and 13.
  assert.deepEqual([...imagePixels(train, 3).subarray(0, 6)], [11, 12, 13, 1, 2, 3]);
});

test('EMNIST stands upright, and its labels are called by their characters', () => {
  const name = (part: string) => `emnist-letters-${part}-idx-ubyte`;
  const image = Uint8Array.from({ length: 8 * 6 }, (_, i) => i % 6);
  const { train, classNames } = imageDatasetFromFiles([
    { name: name('train-images'), bytes: idxBytes([8, 2, 3], image) },
    { name: name('train-labels'), bytes: idxBytes([8], labels(8, 2, 1)) },
    { name: name('test-images'), bytes: idxBytes([4, 2, 3], image.subarray(0, 24)) },
    { name: name('test-labels'), bytes: idxBytes([4], labels(4, 2, 1)) },
  ]);
  assert.deepEqual(classNames, ['A', 'B']);
  assert.deepEqual([train.height, train.width, ...imagePixels(train, 0)], [3, 2, 0, 3, 1, 4, 2, 5]);
});

test('KMNIST is IDX, and gets a validation part from its training part where three are needed', async () => {
  const files = [
    { name: 'train-images-idx3-ubyte', bytes: idxBytes([60, 4, 4]) },
    { name: 'train-labels-idx1-ubyte', bytes: idxBytes([60], labels(60, 5)) },
    { name: 't10k-images-idx3-ubyte', bytes: idxBytes([20, 4, 4]) },
    { name: 't10k-labels-idx1-ubyte', bytes: idxBytes([20], labels(20, 5)) },
  ];
  const { splits } = await threePartsFromFiles(files, { seed: 7 });
  assert.deepEqual([splits.train.count, splits.val.count, splits.test.count], [50, 10, 20]);
});

test('one .npy of drawings a class is a set of its classes, and other shapes are refused', () => {
  const drawing = (name: string, count: number) => ({
    name: `full_numpy_bitmap_${name}.npy`,
    bytes: npyBytes([count, 784]),
  });
  const { classNames, train, test: part } = imageDatasetFromFiles([drawing('owl', 12), drawing('cat', 12)]);
  assert.deepEqual(classNames, ['cat', 'owl']);
  assert.deepEqual([train.count, part.count, train.height], [20, 4, 28]);
  assert.throws(() => imageDatasetFromFiles([drawing('owl', 12)]), { code: 'data-mismatch' });
  const wrong = { name: 'x.npy', bytes: npyBytes([12, 100]) };
  assert.throws(() => imageDatasetFromFiles([drawing('owl', 12), wrong]), { code: 'data-malformed' });
});
