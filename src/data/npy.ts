import { LabError } from '../errors.js';

/** An array of unsigned bytes, as NumPy saved it. */
export interface ByteArray {
  /** Sizes, slowest first. */
  readonly shape: readonly number[];
  readonly values: Uint8Array;
}

/** What an .npy file says before its numbers. */
export interface NpyHeader {
  readonly shape: readonly number[];
  /** Bytes of the header, after which the numbers follow. */
  readonly bytes: number;
}

const MAGIC = [0x93, ...Array.from('NUMPY', (letter) => letter.charCodeAt(0))];
const PREFIX_BYTES = 12;
const MAX_HEADER_BYTES = 64 * 1024;
const MAX_DIMENSIONS = 4;
const BYTE_TYPES = ['|u1', '<u1', '>u1'];

/**
 * Reads the header of an .npy file (NumPy Enhancement Proposal 1) of unsigned bytes in row-major order.
 *
 * @param start the file's first bytes
 * @returns null where `start` ends before the header does
 * @throws LabError `data-malformed` naming the array: pickled objects, another number type, column-major
 */
export function readNpyHeader(name: string, start: Uint8Array): NpyHeader | null {
  if (MAGIC.some((byte, i) => i < start.length && start[i] !== byte)) throw malformedNpy(name, 'it is no .npy file');
  if (start.length < PREFIX_BYTES) return null;
  const view = new DataView(start.buffer, start.byteOffset, start.length);
  const [version] = start.subarray(6);
  if (version < 1 || version > 3) throw malformedNpy(name, `it is of the unknown version ${version}`);
  const prefix = version === 1 ? 10 : PREFIX_BYTES;
  const length = version === 1 ? view.getUint16(8, true) : view.getUint32(8, true);
  if (length > MAX_HEADER_BYTES) throw malformedNpy(name, `its header has ${length} bytes`);
  const bytes = prefix + length;
  if (start.length < bytes) return null;
  const text = new TextDecoder('latin1').decode(start.subarray(prefix, bytes));
  checkType(name, text);
  return { shape: readShape(name, text), bytes };
}

/** A `data-malformed` error about one array. */
export function malformedNpy(name: string, reason: string): LabError {
  return new LabError('data-malformed', `The array “${name}” cannot be read: ${reason}.`, {
    format: 'NPZ',
    array: name,
    reason: `its array “${name}” cannot be read, since ${reason}`,
  });
}

function checkType(name: string, text: string): void {
  const type = /'descr'\s*:\s*'([^']*)'/.exec(text)?.[1];
  if (type === undefined) throw malformedNpy(name, 'its numbers are records, and only uint8 can be read');
  if (type.includes('O')) {
    throw malformedNpy(
      name,
      'it holds pickled Python objects, which can run code and are never opened; save it as uint8',
    );
  }
  if (!BYTE_TYPES.includes(type)) {
    throw malformedNpy(name, `its numbers are “${type.slice(0, 20)}”, and only uint8 can be read; ${adviceFor(type)}`);
  }
  if (!/'fortran_order'\s*:\s*False/.test(text)) {
    throw malformedNpy(name, 'it is in Fortran order (column by column); save numpy.ascontiguousarray(…)');
  }
}

/** `astype("uint8")` makes a black picture of pixels between 0 and 1, and two values of true and false. */
function adviceFor(type: string): string {
  if (/^[<>=|]?f/.test(type)) {
    return 'save (x * 255).round().astype("uint8") of pixels from 0 to 1, and x.round().astype("uint8") of 0 to 255';
  }
  if (/^[<>=|]?b/.test(type)) return 'save x.astype("uint8") * 255';
  if (/^[<>=|]?[iu]/.test(type)) return 'save x.astype("uint8"), if all are from 0 to 255';
  return 'save numbers from 0 to 255 as uint8';
}

function readShape(name: string, text: string): number[] {
  const inside = /'shape'\s*:\s*\(([\d\s,]*)\)/.exec(text)?.[1];
  const shape =
    inside
      ?.split(',')
      .map((size) => size.trim())
      .filter(Boolean)
      .map(Number) ?? [];
  if (shape.length < 1 || shape.length > MAX_DIMENSIONS || !shape.every(Number.isSafeInteger)) {
    throw malformedNpy(name, `its shape must have 1 to ${MAX_DIMENSIONS} sizes`);
  }
  return shape;
}
