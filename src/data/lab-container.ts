import { LabError } from '../errors.js';
import { joinBytes } from './byte-stream.js';

/**
 * The container of `.lab` files: the magic `LABTAGS1`, the header's length as a little-endian 32-bit
 * integer, the header as JSON, then arrays, each starting at a multiple of 8 bytes. What the header
 * says besides its list of arrays belongs to the kind of file: images, later word vectors.
 */
const MAGIC = 'LABTAGS1';
const PREFIX_BYTES = MAGIC.length + 4;
const MAX_HEADER_BYTES = 64 * 1024;
const MAX_ARRAYS = 64;
const MAX_DIMENSIONS = 4;
const ALIGNMENT = 8;

const ARRAY_TYPES = {
  uint8: Uint8Array,
  int8: Int8Array,
  uint16: Uint16Array,
  int16: Int16Array,
  uint32: Uint32Array,
  int32: Int32Array,
  float32: Float32Array,
} as const;

export type LabArrayType = keyof typeof ARRAY_TYPES;

type TypedArray = Uint8Array | Int8Array | Uint16Array | Int16Array | Uint32Array | Int32Array | Float32Array;

/** A named array of a `.lab` file; `values` has as many numbers as the product of `shape`. */
export interface LabArray {
  readonly name: string;
  readonly type: LabArrayType;
  readonly shape: readonly number[];
  readonly values: TypedArray;
}

/** What a `.lab` file holds. Numbers are little-endian, as on every machine with a browser. */
export interface LabContents {
  /** `images`, or what a later lab stores. */
  readonly kind: string;
  /** The header's own fields, as parsed from JSON: check before use. */
  readonly about: Readonly<Record<string, unknown>>;
  readonly arrays: readonly LabArray[];
}

/** True when the bytes start with the magic of a `.lab` file. */
export function isLabFile(bytes: Uint8Array): boolean {
  return bytes.length >= MAGIC.length && Array.from(MAGIC).every((letter, i) => bytes[i] === letter.charCodeAt(0));
}

/** The file in pieces, so that it can be written without a copy of the arrays. */
export function labFilePieces({ kind, about, arrays }: LabContents): Uint8Array[] {
  const entries: object[] = [];
  const body: Uint8Array[] = [];
  let offset = 0;
  for (const { name, type, shape, values } of arrays) {
    entries.push({ name, type, shape, offset });
    const padding = new Uint8Array(paddingAfter(values.byteLength));
    body.push(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), padding);
    offset += values.byteLength + padding.length;
  }
  return [headerBytes(JSON.stringify({ kind, about, arrays: entries })), ...body];
}

/** The whole file in one array. */
export function encodeLabContents(contents: LabContents): Uint8Array {
  return joinBytes(labFilePieces(contents));
}

/**
 * Reads a `.lab` file. The arrays are views of `bytes` (copied only where `bytes` itself does not
 * start at a multiple of 8).
 *
 * @throws LabError `data-malformed` naming what was found and what was expected
 */
export function decodeLabContents(bytes: Uint8Array): LabContents {
  const { header, start } = readHeader(bytes);
  const { kind, about, arrays: entries } = header;
  if (typeof kind !== 'string') throw malformedLab('its header does not say which kind of data it holds');
  if (!isRecord(about)) throw malformedLab('its header has no description of the data');
  if (!Array.isArray(entries) || entries.length > MAX_ARRAYS) {
    throw malformedLab(`its header must list at most ${MAX_ARRAYS} arrays`);
  }
  const body = bytes.subarray(start);
  const arrays: LabArray[] = [];
  let end = 0;
  for (const entry of entries) {
    const array = readArray(entry, body, end);
    arrays.push(array.array);
    end = array.end;
  }
  if (end !== body.length)
    throw malformedLab(`${end} bytes of arrays are listed, but ${body.length} follow the header`);
  return { kind, about, arrays };
}

/** A `data-malformed` error about a `.lab` file; `reason` completes "Not a readable .lab file: …". */
export function malformedLab(reason: string): LabError {
  const advice = 'make it again with `npx labtags data`';
  return new LabError('data-malformed', `Not a readable .lab file: ${reason}; ${advice}.`, { format: '.lab', reason });
}

function headerBytes(json: string): Uint8Array {
  const text = new TextEncoder().encode(json);
  const length = text.length + paddingAfter(PREFIX_BYTES + text.length);
  if (length > MAX_HEADER_BYTES) throw malformedLab(`its header would have ${length} of ${MAX_HEADER_BYTES} bytes`);
  const header = new Uint8Array(PREFIX_BYTES + length).fill(' '.charCodeAt(0));
  header.set(new TextEncoder().encode(MAGIC));
  new DataView(header.buffer).setUint32(MAGIC.length, length, true);
  header.set(text, PREFIX_BYTES);
  return header;
}

function readHeader(bytes: Uint8Array): { header: Record<string, unknown>; start: number } {
  if (!isLabFile(bytes) || bytes.length < PREFIX_BYTES) throw malformedLab(`it does not start with ${MAGIC}`);
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(MAGIC.length, true);
  const start = PREFIX_BYTES + length;
  if (length > MAX_HEADER_BYTES) throw malformedLab(`its header has ${length} bytes, more than ${MAX_HEADER_BYTES}`);
  if (start > bytes.length) throw malformedLab(`its header needs ${start} bytes, but the file has ${bytes.length}`);
  if (start % ALIGNMENT !== 0)
    throw malformedLab(`its header ends at byte ${start}, not at a multiple of ${ALIGNMENT}`);
  let header: unknown;
  try {
    header = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(PREFIX_BYTES, start)));
  } catch {
    throw malformedLab('its header is not JSON');
  }
  if (!isRecord(header)) throw malformedLab('its header is not a JSON object');
  return { header, start };
}

/** Reads one array, which must start where the one before ended; that leaves no room for overlaps. */
function readArray(entry: unknown, body: Uint8Array, expectedOffset: number): { array: LabArray; end: number } {
  if (!isRecord(entry) || typeof entry.name !== 'string') throw malformedLab('an array of its header has no name');
  const { name, type, offset } = entry;
  const label = JSON.stringify(name.slice(0, 40));
  if (!isArrayType(type))
    throw malformedLab(`array ${label} has the unknown type ${JSON.stringify(type)?.slice(0, 40)}`);
  const shape = readShape(entry.shape, label);
  if (offset !== expectedOffset)
    throw malformedLab(`array ${label} starts at ${offset}, and ${expectedOffset} was expected`);
  const ArrayOfType = ARRAY_TYPES[type];
  const length = shape.reduce((product, size) => product * size, 1);
  const byteLength = length * ArrayOfType.BYTES_PER_ELEMENT;
  const end = expectedOffset + byteLength + paddingAfter(byteLength);
  if (!(end <= body.length)) throw malformedLab(`array ${label} ends at byte ${end}, but the file has ${body.length}`);
  const start = body.byteOffset + expectedOffset;
  const values =
    start % ALIGNMENT === 0
      ? new ArrayOfType(body.buffer as ArrayBuffer, start, length)
      : new ArrayOfType(body.slice(expectedOffset, expectedOffset + byteLength).buffer);
  return { array: { name, type, shape, values }, end };
}

function readShape(shape: unknown, label: string): number[] {
  const isShape =
    Array.isArray(shape) &&
    shape.length >= 1 &&
    shape.length <= MAX_DIMENSIONS &&
    shape.every((size) => Number.isSafeInteger(size) && size >= 0);
  if (!isShape) throw malformedLab(`array ${label} must have 1 to ${MAX_DIMENSIONS} sizes, each 0 or more`);
  return shape;
}

function isArrayType(type: unknown): type is LabArrayType {
  return typeof type === 'string' && Object.hasOwn(ARRAY_TYPES, type);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function paddingAfter(byteLength: number): number {
  return (ALIGNMENT - (byteLength % ALIGNMENT)) % ALIGNMENT;
}
