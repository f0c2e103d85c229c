import { LabError } from '../errors.js';

/** An IDX file's array: `shape` and the numbers in row-major order, as a view of the file's bytes. */
export interface IdxArray {
  readonly type: 'uint8';
  /** One to four sizes, slowest first: `[60000, 28, 28]` for images, `[60000]` for labels. */
  readonly shape: number[];
  readonly values: Uint8Array;
}

const UINT8 = 0x08;
const MAX_DIMENSIONS = 4;
const TYPE_NAMES: Readonly<Record<number, string>> = {
  9: 'int8',
  11: 'int16',
  12: 'int32',
  13: 'float32',
  14: 'float64',
};

/** True when the bytes start as an IDX file does: two zeros, a known type, and one to four dimensions. */
export function isIdx(bytes: Uint8Array): boolean {
  const [zero, alsoZero, type, dimensions] = bytes;
  const knownType = type === UINT8 || type in TYPE_NAMES;
  return (
    bytes.length >= 4 && zero === 0 && alsoZero === 0 && knownType && dimensions >= 1 && dimensions <= MAX_DIMENSIONS
  );
}

/**
 * Reads an IDX file of unsigned bytes, the format of MNIST and Fashion-MNIST. Nothing is copied or
 * allocated: `values` is a view of `bytes`.
 *
 * Layout (http://yann.lecun.com/exdb/mnist/): two zero bytes, a type byte, the number of dimensions,
 * each dimension as a big-endian 32-bit integer, then the numbers.
 *
 * @throws LabError `data-malformed` when the magic, the type, the dimensions or the length are wrong
 */
export function decodeIdx(bytes: Uint8Array): IdxArray {
  const dimensions = readMagic(bytes);
  const start = 4 + 4 * dimensions;
  if (bytes.length < start) {
    throw malformed(`its header needs ${start} bytes, but the file has ${bytes.length}; load it again`);
  }
  const header = new DataView(bytes.buffer, bytes.byteOffset, start);
  const shape = Array.from({ length: dimensions }, (_, axis) => header.getUint32(4 + 4 * axis));
  // Beyond 2^53 the product is inexact, but then it is also far beyond any length it is compared with.
  const expected = shape.reduce((product, size) => product * size, 1);
  const found = bytes.length - start;
  if (expected !== found) {
    const cause = found < expected ? 'cut short' : 'followed by other bytes';
    throw malformed(
      `its header announces ${shape.join(' × ')} = ${expected} bytes, but ${found} follow: the file is ${cause}; load it again`,
      { expected, found },
    );
  }
  return { type: 'uint8', shape, values: bytes.subarray(start) };
}

/** Checks the first four bytes and returns the number of dimensions. */
function readMagic(bytes: Uint8Array): number {
  if (bytes.length < 4) throw malformed(`it has ${bytes.length} bytes, fewer than the 4 of an IDX magic number`);
  const [zero, alsoZero, type, dimensions] = bytes;
  if (zero !== 0 || alsoZero !== 0) {
    const magic = Array.from(bytes.subarray(0, 4), (byte) => byte.toString(16).padStart(2, '0')).join(' ');
    throw malformed(`it starts with ${magic}, and an IDX file starts with 00 00; choose an IDX file`);
  }
  if (type !== UINT8) {
    const name = TYPE_NAMES[type] ?? `unknown type ${type}`;
    throw malformed(`it holds numbers of ${name}, and only uint8 (type 8) can be read; ${adviceFor(name)}`);
  }
  if (dimensions < 1 || dimensions > MAX_DIMENSIONS) {
    throw malformed(`it has ${dimensions} dimensions, and 1 to ${MAX_DIMENSIONS} can be read`);
  }
  return dimensions;
}

function adviceFor(type: string): string {
  if (!type.startsWith('float')) return 'save numbers from 0 to 255 as uint8';
  return 'save pixels from 0 to 1 times 255, rounded, as uint8';
}

function malformed(reason: string, detail: Readonly<Record<string, string | number>> = {}): LabError {
  return new LabError('data-malformed', `Not a readable IDX file: ${reason}.`, { format: 'IDX', reason, ...detail });
}
