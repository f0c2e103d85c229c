import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPermalink, writePermalink } from '../../../src/settings/permalink.js';
import { defaultTripletSettings, tripletFields } from '../../../src/triplet/triplet-settings.js';

const read = (hash: string, key = 'triplet') => readPermalink(hash, key, tripletFields);

describe('permalink', () => {
  it('names the seed and what differs from the defaults, nothing else', () => {
    const link = writePermalink('triplet', tripletFields, { ...defaultTripletSettings, mining: 'batch-hard' });
    assert.equal(link, 'triplet=v1&seed=7&mining=batch-hard');
  });

  it('gives back the settings that it was written from', () => {
    const settings = { ...defaultTripletSettings, seed: 3, margin: 0.25, source: 'https://example.org/a b&c=d/' };
    const reading = read(`#${writePermalink('triplet', tripletFields, settings)}`);
    assert.deepEqual({ ...defaultTripletSettings, ...reading?.values }, settings);
    assert.deepEqual(reading?.notices, []);
  });

  it('clamps values out of range and says so', () => {
    const reading = read('#triplet=v1&epochs=900');
    assert.equal(reading?.values.epochs, 50);
    assert.deepEqual(reading?.notices, [{ code: 'clamped', key: 'epochs', given: '900', used: '50' }]);
  });

  it('ignores nonsense and unknown keys and says so', () => {
    const reading = read('#triplet=v1&margin=much&noise=2000&mining=luck');
    assert.deepEqual(
      reading?.notices.map(({ code, key }) => [code, key]),
      [
        ['ignored', 'margin'],
        ['unknown-key', 'noise'],
        ['ignored', 'mining'],
      ],
    );
  });

  it('keeps several labs of a page apart', () => {
    const hash = '#first=v1&seed=1&triplet=v1&seed=2';
    assert.equal(read(hash, 'first')?.values.seed, 1);
    assert.equal(read(hash, 'triplet')?.values.seed, 2);
  });

  it('is absent where the hash belongs to something else, and survives broken escapes', () => {
    assert.equal(read('#chapter-2'), null);
    assert.equal(read('#triplet=v1&src=%E0%A4%A')?.values.source, '%E0%A4%A');
  });

  it('reads a link of another version as well as it can, with a notice', () => {
    const reading = read('#triplet=v9&seed=5');
    assert.equal(reading?.values.seed, 5);
    assert.equal(reading?.notices[0].code, 'other-version');
  });
});
