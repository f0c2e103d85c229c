import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { gunzip, isGzip } from '../../../src/data/gzip.js';
import { isAbortError, isLabError } from '../../../src/errors.js';
import { SeededRandom } from '../../../src/random.js';
import { mutate, streamOf } from './byte-files.js';

const text = new TextEncoder().encode('anchor, positive, negative; '.repeat(2000));
const zipped = new Uint8Array(gzipSync(text));

describe('gunzip', () => {
  it('knows gzip by its first bytes', () => {
    assert.ok(isGzip(zipped));
    assert.ok(!isGzip(text));
    assert.ok(!isGzip(zipped.subarray(0, 2)));
  });

  it('unzips an array, and a stream in small pieces, to the same bytes', async () => {
    assert.deepEqual(await gunzip(zipped, { maxBytes: 1e6 }), text);
    assert.deepEqual(await gunzip(streamOf(zipped, 7), { maxBytes: 1e6 }), text);
  });

  it('tells the unzipped bytes on the way', async () => {
    let told = 0;
    await gunzip(zipped, { maxBytes: 1e6, onBytes: (count) => (told += count) });
    assert.equal(told, text.length);
  });

  it('takes exactly the limit and refuses one byte more', async () => {
    assert.equal((await gunzip(zipped, { maxBytes: text.length })).length, text.length);
    const tooMuch = gunzip(zipped, { maxBytes: text.length - 1 });
    await assert.rejects(tooMuch, (error) => isLabError(error) && error.code === 'data-too-large');
  });

  it('stops a gzip bomb early, in time and in memory', async () => {
    const bomb = new Uint8Array(gzipSync(Buffer.alloc(200_000_000)));
    let told = 0;
    const started = performance.now();
    const unzipping = gunzip(bomb, { maxBytes: 1_000_000, onBytes: (count) => (told += count) });
    await assert.rejects(unzipping, (error) => isLabError(error) && error.code === 'data-too-large');
    assert.ok(told <= 1_000_000, `${told} bytes were unzipped`);
    assert.ok(performance.now() - started < 1000);
  });

  it('says that a file cut short, or changed, is broken', async () => {
    const damaged = zipped.slice();
    damaged[damaged.length - 6] ^= 1;
    for (const bytes of [zipped.subarray(0, 60), zipped.subarray(0, 12), damaged]) {
      const unzipping = gunzip(bytes, { maxBytes: 1e6 });
      await assert.rejects(unzipping, (error) => isLabError(error) && /broken or cut short/.test(error.message));
    }
  });

  it('reads every member, and zeros behind the last one', async () => {
    const twice = Buffer.concat([zipped, zipped]);
    for (const source of [twice, Buffer.concat([twice, Buffer.alloc(70_000)])]) {
      for (const bytes of [new Uint8Array(source), streamOf(new Uint8Array(source), 1000)]) {
        const read = await gunzip(bytes, { maxBytes: 1e6 });
        assert.deepEqual(Buffer.from(read), Buffer.concat([text, text]));
      }
    }
  });

  it('refuses what follows the last member and is no member', async () => {
    for (const tail of ['<!doctype html>', 'PK']) {
      const unzipping = gunzip(new Uint8Array(Buffer.concat([zipped, Buffer.from(tail)])), { maxBytes: 1e6 });
      await assert.rejects(unzipping, (error) => isLabError(error) && /other bytes follow/.test(error.message));
    }
  });

  it('passes over name, comment, extra field and checksum of a header', async () => {
    const fields = [0x1f, 0x8b, 8, 2 + 4 + 8 + 16, 0, 0, 0, 0, 0, 3, 5, 0, 1, 2, 3, 4, 5];
    const texts = [...Buffer.from('vectors.txt'), 0, ...Buffer.from('by hand'), 0];
    const file = Uint8Array.from([...fields, ...texts, 7, 7, ...zipped.subarray(10)]);
    assert.deepEqual(await gunzip(file, { maxBytes: 1e6 }), text);
  });

  it('ends with an AbortError when aborted', async () => {
    const abort = new AbortController();
    const unzipping = gunzip(streamOf(zipped, 1), { maxBytes: 1e6, signal: abort.signal });
    abort.abort();
    await assert.rejects(unzipping, isAbortError);
  });

  it('passes the failure of its source on as a broken file', async () => {
    const failing = new ReadableStream<Uint8Array>({ pull: (controller) => controller.error(new Error('line lost')) });
    await assert.rejects(
      gunzip(failing, { maxBytes: 10 }),
      (error) => isLabError(error) && /line lost/.test(error.message),
    );
  });

  it('answers five hundred damaged files with bytes or with a LabError', async () => {
    const random = new SeededRandom(2);
    for (let i = 0; i < 500; i++) {
      try {
        const bytes = await gunzip(mutate(zipped, random), { maxBytes: 1e6 });
        assert.ok(bytes.length <= 1e6);
      } catch (error) {
        assert.ok(isLabError(error), String(error));
      }
    }
  });
});
