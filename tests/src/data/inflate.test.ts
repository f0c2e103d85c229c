import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { constants, deflateRawSync } from 'node:zlib';
import { BitInput } from '../../../src/data/bit-input.js';
import { joinBytes } from '../../../src/data/byte-stream.js';
import { Inflater } from '../../../src/data/inflate.js';
import { SeededRandom } from '../../../src/random.js';
import { mutate, streamOf } from './byte-files.js';

async function inflated(bytes: Uint8Array, pieceBytes = 1000): Promise<Uint8Array> {
  const inflater = new Inflater(new BitInput(streamOf(bytes, pieceBytes)));
  const pieces: Uint8Array[] = [];
  for (let piece = await inflater.next(); piece; piece = await inflater.next()) pieces.push(piece);
  return joinBytes(pieces);
}

/** Noise, few letters, repetitions from afar, and zeros: what makes stored, fixed and dynamic blocks. */
function sample(kind: number, random: SeededRandom): Uint8Array {
  const bytes = new Uint8Array(random.integer(150_000));
  for (let i = 0; i < bytes.length && kind < 3; i++) {
    bytes[i] = kind === 1 ? random.integer(3) : random.integer(256);
    if (kind === 2 && i > 400) bytes[i] = bytes[i - 1 - random.integer(400)];
  }
  return bytes;
}

describe('Inflater', () => {
  it('gives back what zlib packed, by every strategy and level, in pieces of any size', async () => {
    const random = new SeededRandom(3);
    const { Z_DEFAULT_STRATEGY, Z_FIXED, Z_HUFFMAN_ONLY, Z_RLE, Z_FILTERED } = constants;
    for (const strategy of [Z_DEFAULT_STRATEGY, Z_FIXED, Z_HUFFMAN_ONLY, Z_RLE, Z_FILTERED]) {
      for (const level of [0, 1, 6, 9]) {
        for (const kind of [0, 1, 2, 3]) {
          const bytes = sample(kind, random);
          const packed = new Uint8Array(deflateRawSync(bytes, { level, strategy }));
          const read = await inflated(packed, 1 + random.integer(5000));
          assert.ok(Buffer.from(read).equals(bytes), `strategy ${strategy}, level ${level}, sample ${kind}`);
        }
      }
    }
  });

  it('leaves what follows the stream to the next reader', async () => {
    const input = new BitInput(streamOf(Uint8Array.from([...deflateRawSync(Buffer.from('anchor')), 65, 66]), 3));
    const inflater = new Inflater(input);
    assert.equal(new TextDecoder().decode((await inflater.next()) ?? undefined), 'anchor');
    assert.equal(await inflater.next(), null);
    input.align();
    assert.deepEqual([input.take(8), input.take(8)], [65, 66]);
    assert.ok(input.isAtEnd);
  });

  it('says of damaged data that they are, and never reads on for ever', async () => {
    const random = new SeededRandom(4);
    const packed = new Uint8Array(deflateRawSync(Buffer.from('positive, negative; '.repeat(400))));
    for (let i = 0; i < 500; i++) {
      await inflated(mutate(packed, random)).catch((error) => assert.ok(error instanceof RangeError, String(error)));
    }
  });
});
