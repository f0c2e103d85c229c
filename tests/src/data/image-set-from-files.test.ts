import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { indicesByClass } from '../../../src/data/image-set.js';
import { imageDatasetFromFiles, type NamedBytes } from '../../../src/data/image-set-from-files.js';
import { IDX_FILE_NAMES, knownDataset } from '../../../src/data/known-datasets.js';
import { encodeLabFile } from '../../../src/data/lab-file.js';
import { sha256OfBytes } from '../../../src/data/sha256.js';
import { isLabError } from '../../../src/errors.js';
import { SeededRandom } from '../../../src/random.js';
import { idxBytes, mutate } from './byte-files.js';

const DATA = process.env.LABTAGS_DATA ?? '../shared/data';

const images = (name: string, count: number): NamedBytes => ({ name, bytes: idxBytes([count, 2, 2]) });
const labels = (name: string, count: number, classes = 3): NamedBytes => {
  return {
    name,
    bytes: idxBytes(
      [count],
      Uint8Array.from({ length: count }, (_, i) => i % classes),
    ),
  };
};
const four = [
  images('train-images', 12),
  labels('train-labels', 12),
  images('t10k-images', 6),
  labels('t10k-labels', 6),
];

const refuses = (files: NamedBytes[], code: string, text: RegExp, classNames?: string[]) =>
  assert.throws(
    () => imageDatasetFromFiles(files, { classNames }),
    (error) => isLabError(error) && error.code === code && text.test(error.message),
  );

describe('imageDatasetFromFiles', () => {
  it('makes the same data set of four IDX files in any order', () => {
    const { train, test, classNames, sha256 } = imageDatasetFromFiles(four);
    assert.deepEqual([train.count, test.count, train.height, train.width, train.channels], [12, 6, 2, 2, 1]);
    assert.deepEqual(classNames, ['0', '1', '2']);
    for (const order of [
      [3, 2, 1, 0],
      [2, 0, 3, 1],
    ]) {
      const again = imageDatasetFromFiles(order.map((i) => four[i]));
      assert.equal(again.sha256, sha256);
    }
  });

  it('takes the larger part for training when the names do not tell', () => {
    const dataset = imageDatasetFromFiles([images('a', 6), labels('b', 12), images('c', 12), labels('d', 6)]);
    assert.deepEqual([dataset.train.count, dataset.test.count], [12, 6]);
  });

  it('believes the names rather than the counts', () => {
    const dataset = imageDatasetFromFiles([images('test-x', 12), labels('test-y', 12), images('x', 6), labels('y', 6)]);
    assert.deepEqual([dataset.train.count, dataset.test.count], [6, 12]);
  });

  it('asks for names when neither names nor counts tell the parts apart', () => {
    refuses(
      [images('a', 6), labels('b', 6), images('c', 6), labels('d', 6)],
      'data-mismatch',
      /put “train” and “test”/,
    );
  });

  it('divides a single part 5/6 to 1/6, always alike, losing and doubling nothing', () => {
    const pixels = Uint8Array.from({ length: 60 }, (_, i) => i);
    const files = [
      { name: 'x', bytes: idxBytes([60, 1, 1], pixels) },
      {
        name: 'y',
        bytes: idxBytes(
          [60],
          pixels.map((i) => Math.floor(i / 20)),
        ),
      },
    ];
    const { train, test, sha256 } = imageDatasetFromFiles(files);
    assert.deepEqual([train.count, test.count], [50, 10]);
    assert.deepEqual(Array.from([...train.pixels, ...test.pixels].sort((a, b) => a - b)), Array.from(pixels));
    train.pixels.forEach((pixel, i) => {
      assert.equal(train.labels[i], Math.floor(pixel / 20));
    });
    assert.equal(new Set(test.labels).size, 3, 'a file sorted by class must leave every class in the test part');
    assert.equal(imageDatasetFromFiles(files).sha256, sha256);
  });

  it('leaves two images of each class in both parts, where a class has four', () => {
    for (const [classes, each] of [
      [2, 4],
      [2, 15],
      [4, 6],
      [5, 10],
      [10, 15],
    ]) {
      const sorted = Uint8Array.from({ length: classes * each }, (_, i) => Math.floor(i / each));
      for (const values of [sorted, sorted.map((_, i) => i % classes)]) {
        const files = [images('x', values.length), { name: 'y', bytes: idxBytes([values.length], values) }];
        const { train, test } = imageDatasetFromFiles(files);
        for (const { labels } of [train, test]) {
          const counts = indicesByClass(labels, classes).map((indices) => indices.length);
          assert.ok(
            counts.every((count) => count >= 2),
            `${classes} × ${each}: ${counts}`,
          );
        }
      }
    }
  });

  it('names the classes that there are, where labels count from 1 or leave numbers out', () => {
    const values = Uint8Array.from({ length: 18 }, (_, i) => [1, 2, 255][i % 3]);
    const files = [images('x', 18), { name: 'y', bytes: idxBytes([18], values) }];
    const dataset = imageDatasetFromFiles(files);
    assert.deepEqual(dataset.classNames, ['1', '2', '255']);
    assert.deepEqual([...new Set(dataset.train.labels)].sort(), [0, 1, 2]);
    refuses(files, 'data-mismatch', /Label 255/, ['a', 'b', 'c']);
    const fromOne = [images('x', 6), { name: 'y', bytes: idxBytes([6], [1, 2, 1, 2, 1, 2]) }];
    refuses(fromOne, 'data-mismatch', /count from 1: subtract 1/, ['a', 'b']);
  });

  it('refuses sizes that would make a page stand still, with what to do', () => {
    const large = { name: 'x', bytes: idxBytes([6, 200, 10]) };
    refuses([large, labels('y', 6)], 'data-mismatch', /200 × 10 × 1.*Scale larger ones down/);
    const many = Uint8Array.from({ length: 202 }, (_, i) => i % 101);
    const files = [images('x', 202), { name: 'y', bytes: idxBytes([202], many) }];
    refuses(files, 'data-mismatch', /101 classes, and at most 100/);
    refuses(four, 'data-mismatch', /20000 classes/, Array(20_000).fill('name'));
  });

  it('reads colour images of four dimensions', () => {
    const dataset = imageDatasetFromFiles([{ name: 'x', bytes: idxBytes([6, 2, 2, 3]) }, labels('y', 6)]);
    assert.equal(dataset.train.channels, 3);
    refuses([{ name: 'x', bytes: idxBytes([6, 2, 2, 4]) }, labels('y', 6)], 'data-mismatch', /1 or 3 channels/);
  });

  it('reads one .lab file and keeps what it says of itself', () => {
    const { name, origin, licence, classNames, train, test } = imageDatasetFromFiles(four, { name: 'mine' });
    const bytes = encodeLabFile({ name, origin, licence, classNames, train, test });
    const again = imageDatasetFromFiles([{ name: 'any.lab', bytes }]);
    assert.equal(again.name, 'mine');
    refuses([{ name: 'any.lab', bytes }, four[0]], 'data-mismatch', /stands alone/);
  });

  it('says which counts differ', () => {
    refuses([images('x', 6), labels('y', 7)], 'data-mismatch', /“x” holds 6 images, but “y” 7 labels/);
  });

  it('refuses labels beyond the classes, empty parts and parts of two sizes', () => {
    refuses(four, 'data-mismatch', /Label 2 of training image 2 is beyond the 2 classes/, ['a', 'b']);
    refuses([images('x', 0), labels('y', 0)], 'data-mismatch', /no training image/);
    refuses([images('x', 1), labels('y', 1)], 'data-mismatch', /no training image/);
    const wide = { name: 't10k-images', bytes: idxBytes([6, 4, 4]) };
    refuses([four[0], four[1], wide, four[3]], 'data-mismatch', /training images are 2 × 2 × 1/);
  });

  it('says what it needs when files are missing, too many, or of another kind', () => {
    refuses([], 'data-mismatch', /Of 0 files/);
    refuses(four.slice(0, 3), 'data-mismatch', /2 hold images and 1 labels/);
    refuses([...four, four[0], four[1]], 'data-mismatch', /3 hold images and 3 labels/);
    const png = { name: 'cat.png', bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47]) };
    refuses([png, four[1]], 'data-malformed', /“cat.png” is neither/);
  });

  it('answers a thousand sets of damaged files with a data set or with a LabError', () => {
    const random = new SeededRandom(5);
    for (let i = 0; i < 1000; i++) {
      const files = four.map((file) => ({
        ...file,
        bytes: random.next() < 0.4 ? mutate(file.bytes, random) : file.bytes,
      }));
      try {
        imageDatasetFromFiles(files);
      } catch (error) {
        assert.ok(isLabError(error), String(error));
      }
    }
  });

  for (const name of ['mnist', 'fashion-mnist']) {
    it(`recognises ${name} by its content, with the published checksums and counts`, (test) => {
      if (!existsSync(join(DATA, name))) return test.diagnostic('skipped: no data');
      const known = knownDataset(name);
      const files = IDX_FILE_NAMES.map((file, i) => {
        const zipped = readFileSync(join(DATA, name, `${file}.gz`));
        const bytes = new Uint8Array(gunzipSync(zipped));
        assert.equal(sha256OfBytes(zipped), known.files[i].gzipSha256);
        assert.equal(sha256OfBytes(bytes), known.files[i].sha256);
        assert.equal(bytes.length, known.files[i].bytes);
        return { name: `part ${i}`, bytes };
      });
      const dataset = imageDatasetFromFiles(files);
      assert.equal(dataset.sha256, known.sha256);
      assert.equal(dataset.name, name);
      assert.deepEqual(dataset.classNames, known.classNames);
      assert.deepEqual([dataset.train.count, dataset.test.count], [known.trainCount, known.testCount]);
      assert.equal(dataset.train.pixels.buffer, files[0].bytes.buffer, 'the pixels must not be copied');
    });
  }
});
