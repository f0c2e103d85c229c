import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPermalink, withoutPermalink, writePermalink } from '../../../src/settings/permalink.js';
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

  it('is read after mailers and chats have escaped it, written it as HTML, or put signs around it', () => {
    const damaged = [
      '#triplet=v1&amp;seed=11&amp;mining=batch-hard',
      '#triplet%3Dv1%26seed%3D11%26mining%3Dbatch-hard',
      '#triplet=v1%26seed=11%26mining=batch-hard',
      '#triplet%3Dv1&seed%3D11&mining%3Dbatch-hard',
      '#triplet%253Dv1%2526seed%253D11%2526mining%253Dbatch-hard',
      '#triplet=v1%26amp%3Bseed=11%26amp%3Bmining=batch-hard',
      '#triplet=v1&seed%3D11&mining=batch-hard.',
      '#triplet=v1&seed=11)&mining=batch-hard%3E',
      '#triplet=v1&seed=11%C2%A0&mining=batch-hard%E2%80%8B',
      '#triplet=v1&seed=11&mining=batch-hard:~:text=hello',
      '#triplet=v1;seed=11;mining=batch-hard',
      '#/triplet=v1&seed=11&mining=batch-hard',
      '#%23triplet=v1&seed=11&mining=batch-hard',
    ];
    for (const hash of damaged) {
      assert.deepEqual(read(hash), { values: { seed: 11, mining: 'batch-hard' }, notices: [] }, hash);
    }
  });

  it('is noticed where it was cut or changed past reading', () => {
    assert.deepEqual(read('#triplet=v1&seed=11&mini')?.notices[0].key, 'mini');
    for (const hash of ['#triplet=v', '#TRIPLET=V1&SEED=11']) {
      assert.equal(read(hash)?.notices[0].code, 'other-version', hash);
    }
  });

  it('keeps the data’s address as it is, whatever signs it has', () => {
    for (const source of ['https://example.org/a;b&amp;c/', 'data/(1)/', 'v1', 'a%3Db%26c/']) {
      const link = writePermalink('triplet', tripletFields, { ...defaultTripletSettings, source });
      assert.deepEqual(read(`#${link}&epochs=3`)?.values, { seed: 7, source, epochs: 3 });
    }
  });

  it('can be written of settings that hold half a character', () => {
    const link = writePermalink('triplet', tripletFields, { ...defaultTripletSettings, source: 'data/\ud83d/' });
    assert.equal(read(`#${link}`)?.values.source, 'data/\ufffd/');
  });

  it('answers a hash of a hundred thousand pairs, or of one sign alone, at once', () => {
    const started = performance.now();
    for (const hash of [
      `triplet=v1${'&x=1'.repeat(100_000)}`,
      '%'.repeat(200_000),
      `triplet=v1&seed=${')'.repeat(1e5)}`,
    ]) {
      const notices = read(hash)?.notices.length ?? 0;
      assert.ok(notices <= 100);
    }
    assert.ok(performance.now() - started < 1000);
  });

  it('leaves what belongs to other labs, broken escapes among it, where its own part is taken out', () => {
    const hash = '%E0%A4%A=v1&x=1&triplet=v1&seed=3&other=v1&seed=4';
    assert.deepEqual(withoutPermalink(hash, 'triplet'), ['%E0%A4%A=v1', 'x=1', 'other=v1', 'seed=4']);
    assert.deepEqual(withoutPermalink('triplet%3Dv1%26seed%3D3', 'triplet'), []);
  });
});
