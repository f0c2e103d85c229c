import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { KNOWN_DATASETS, knownDataset, knownDatasetByChecksum } from '../../../src/data/known-datasets.js';
import { isLabError } from '../../../src/errors.js';

describe('known data sets', () => {
  it('are found by name and by checksum', () => {
    for (const dataset of KNOWN_DATASETS) {
      assert.equal(knownDataset(dataset.name), dataset);
      assert.equal(knownDatasetByChecksum(dataset.sha256), dataset);
    }
    assert.equal(knownDatasetByChecksum('0'.repeat(64)), null);
  });

  it('names every known one when asked for another', () => {
    assert.throws(
      () => knownDataset('minst'),
      (error) =>
        isLabError(error) &&
        error.code === 'data-unknown' &&
        /“minst”.*drawn, mnist, fashion-mnist/.test(error.message),
    );
  });

  it('state file sizes that hold their counts and image size', () => {
    for (const { files, trainCount, testCount, height, width, channels } of KNOWN_DATASETS) {
      const size = height * width * channels;
      const expected = [16 + trainCount * size, 8 + trainCount, 16 + testCount * size, 8 + testCount];
      assert.deepEqual(
        files.map((file) => file.bytes),
        expected,
      );
    }
  });
});
