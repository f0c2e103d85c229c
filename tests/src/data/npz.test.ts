import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { Crc32 } from '../../../src/data/crc32.js';
import { decodeNpz, npzNames } from '../../../src/data/npz.js';
import { npzFile, test_images, train_images, train_labels } from './npz-files.js';

const NAMES = ['train_images', 'train_labels', 'test_images'];
const refused = (message: RegExp) => ({ name: 'LabError', code: 'data-malformed', message });

/** An archive of one file, with any announced size. */
function zipOf(name: string, content: Uint8Array, announced = content.length): Uint8Array {
  const packed = deflateRawSync(content);
  const local = Buffer.alloc(30 + name.length);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(name.length, 26);
  local.write(name, 30);
  const directory = Buffer.alloc(46 + name.length);
  directory.writeUInt32LE(0x02014b50, 0);
  directory.writeUInt16LE(8, 10);
  directory.writeUInt32LE(checksum(content), 16);
  directory.writeUInt32LE(packed.length, 20);
  directory.writeUInt32LE(announced, 24);
  directory.writeUInt16LE(name.length, 28);
  directory.write(name, 46);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(local.length + packed.length, 16);
  return Uint8Array.from(Buffer.concat([local, packed, directory, end]));
}

/** The start of an .npy file of bytes of this shape. */
function npy(shape: string, values: Uint8Array): Uint8Array {
  const text = `{'descr': '|u1', 'fortran_order': False, 'shape': (${shape}), }\n`;
  const start = Buffer.concat([Buffer.from([0x93]), Buffer.from('NUMPY'), Buffer.from([1, 0, text.length, 0])]);
  return Uint8Array.from(Buffer.concat([start, Buffer.from(text), values]));
}

function checksum(bytes: Uint8Array): number {
  const crc = new Crc32();
  crc.update(bytes);
  return crc.value;
}

describe('decodeNpz', () => {
  it('reads what NumPy saved: plain, compressed, and written to a pipe', async () => {
    for (const file of ['stored', 'compressed', 'piped']) {
      const arrays = await decodeNpz(npzFile(file), NAMES);
      assert.deepEqual(arrays.get('train_images')?.shape, [6, 4, 4, 3]);
      assert.deepEqual([...(arrays.get('train_images')?.values ?? [])], train_images);
      assert.deepEqual(arrays.get('train_labels')?.shape, [6, 1]);
      assert.deepEqual([...(arrays.get('train_labels')?.values ?? [])], train_labels);
      assert.deepEqual([...(arrays.get('test_images')?.values ?? [])], test_images);
    }
  });

  it('lists the arrays', () => {
    assert.deepEqual(npzNames(npzFile('stored')).slice(0, 3), ['train_images', 'train_labels', 'val_images']);
  });

  it('refuses other numbers, Fortran order, pickled objects and records, each by its name', async () => {
    await assert.rejects(decodeNpz(npzFile('float'), NAMES), refused(/“train_images”.*<f8.*astype/));
    await assert.rejects(decodeNpz(npzFile('float'), NAMES), refused(/x \* 255.*of pixels from 0 to 1/));
    await assert.rejects(decodeNpz(npzFile('fortran'), NAMES), refused(/“train_images”.*Fortran order/));
    await assert.rejects(decodeNpz(npzFile('pickled'), NAMES), refused(/“train_images”.*pickled Python objects/));
    await assert.rejects(decodeNpz(npzFile('records'), NAMES), refused(/“train_images”.*records/));
  });

  it('says which array is missing, and which there are', async () => {
    await assert.rejects(decodeNpz(npzFile('missing'), ['val_labels']), refused(/no array “val_labels”.*val_images/));
  });

  it('refuses a file cut short at any place, and one that is no archive', async () => {
    const whole = npzFile('compressed');
    for (const length of [0, 3, 21, 100, whole.length >> 1, whole.length - 1]) {
      await assert.rejects(decodeNpz(whole.subarray(0, length), NAMES), refused(/cut short/));
    }
    await assert.rejects(decodeNpz(new Uint8Array(5000).fill(7), NAMES), refused(/cut short/));
  });

  it('refuses damaged data', async () => {
    const damaged = npzFile('stored');
    damaged[200] ^= 1;
    await assert.rejects(decodeNpz(damaged, NAMES), refused(/damaged/));
  });

  it('refuses a bomb by what it announces, before anything is unzipped', async () => {
    const bomb = zipOf('train_images.npy', npy('300, 1000, 1000', new Uint8Array(300e6)));
    assert.ok(bomb.length < 400_000, 'this bomb is small on disk');
    const before = process.memoryUsage().arrayBuffers;
    await assert.rejects(decodeNpz(bomb, ['train_images'], { maxBytes: 64e6 }), { code: 'data-too-large' });
    assert.ok(process.memoryUsage().arrayBuffers - before < 32e6);
  });

  it('stops a bomb that announces less than it holds at its first piece beyond', async () => {
    const bomb = zipOf('a.npy', npy('1, 1000, 1000', new Uint8Array(200e6)), 1_000_070);
    const before = process.memoryUsage().arrayBuffers;
    await assert.rejects(decodeNpz(bomb, ['a']), refused(/larger than the 1000070 bytes it announces|needs 1000000/));
    assert.ok(process.memoryUsage().arrayBuffers - before < 100e6, 'it never was unzipped as a whole');
  });

  it('takes no memory for a shape that its file does not hold', async () => {
    const liar = zipOf('a.npy', npy('60000, 60000', new Uint8Array(10)));
    await assert.rejects(decodeNpz(liar, ['a']), refused(/needs 3600000000 bytes, and 10 follow/));
  });

  it('stops when it is told to', async () => {
    const signal = AbortSignal.abort();
    await assert.rejects(decodeNpz(npzFile('stored'), NAMES, { signal }), { name: 'AbortError' });
  });
});
