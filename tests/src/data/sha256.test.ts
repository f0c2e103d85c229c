import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { Sha256, sha256OfBytes, sha256OfDataset } from '../../../src/data/sha256.js';

const message = Uint8Array.from({ length: 1000 }, (_, i) => (i * 37) % 251);
const expected = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('sha256', () => {
  it('gives the published digest of “abc” (FIPS 180-4)', () => {
    const digest = sha256OfBytes(new TextEncoder().encode('abc'));
    assert.equal(digest, 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('agrees with the platform at every length around the block borders', () => {
    for (let length = 0; length < 200; length++) {
      const bytes = message.subarray(3, 3 + length);
      assert.equal(sha256OfBytes(bytes), expected(bytes), `length ${length}`);
    }
  });

  it('does not depend on the pieces in which the message comes', () => {
    for (const cut of [0, 1, 63, 64, 65, 500, 1000]) {
      const digest = new Sha256().update(message.subarray(0, cut)).update(message.subarray(cut)).hex();
      assert.equal(digest, expected(message));
    }
  });

  it('covers pixels and labels of both parts of a data set, in their order', () => {
    const set = (pixels: number[], labels: number[]) => ({
      pixels: Uint8Array.from(pixels),
      labels: Uint8Array.from(labels),
      count: labels.length,
      height: 1,
      width: 1,
      channels: 1,
    });
    const digest = sha256OfDataset({ train: set([10, 20], [0, 1]), test: set([30], [1]) });
    assert.equal(digest, expected(Uint8Array.from([10, 20, 0, 1, 30, 1])));
  });
});
