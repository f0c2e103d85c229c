import { isLabError, LabError } from '../errors.js';
import { slicedStream } from './byte-stream.js';
import { Crc32 } from './crc32.js';

/** A file inside a zip archive, as the central directory describes it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: 'stored' | 'deflated';
  readonly compressedSize: number;
  /** As announced; {@link unzipEntry} makes sure that it is true. */
  readonly size: number;
  readonly crc32: number;
  readonly localHeader: number;
}

/** PKWARE's APPNOTE 6.3.10: signatures, fixed sizes, and the values that mean "see the zip64 field". */
const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const DIRECTORY_SIGNATURE = 0x02014b50;
const DIRECTORY_BYTES = 46;
const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_BYTES = 30;
const ZIP64_FIELD = 0x0001;
const IN_ZIP64 = 0xffffffff;
const LONGEST_COMMENT = 65_535;
const MAX_ENTRIES = 64;
const METHODS: Readonly<Record<number, ZipEntry['method']>> = { 0: 'stored', 8: 'deflated' };

/** Deflate grows at most 1,032 times, so one slice unzips to at most 16 MB before the limit is looked at. */
const SLICE_BYTES = 16 * 1024;

/** True when the bytes start with a zip archive's first local header, or are an empty archive. */
export function isZip(bytes: Uint8Array): boolean {
  const start = [0x50, 0x4b];
  return bytes.length >= 4 && start.every((byte, i) => bytes[i] === byte) && (bytes[2] === 3 || bytes[2] === 5);
}

/**
 * The files of an archive, from its central directory. Nothing is unzipped.
 *
 * @throws LabError `data-malformed` where the archive is cut short, encrypted, or uses another method
 *   than deflate
 */
export function zipEntries(bytes: Uint8Array, mostEntries = MAX_ENTRIES): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let offset = view.getUint32(end + 16, true);
  if (count > mostEntries) throw malformedZip(`it holds ${count} files, more than ${mostEntries}`);
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i++) {
    if (offset + DIRECTORY_BYTES > end || view.getUint32(offset, true) !== DIRECTORY_SIGNATURE) {
      throw malformedZip('its directory is damaged');
    }
    const lengths = [28, 30, 32].map((at) => view.getUint16(offset + at, true));
    const next = offset + DIRECTORY_BYTES + lengths[0] + lengths[1] + lengths[2];
    if (next > end) throw malformedZip('its directory is damaged');
    entries.push(readEntry(view, offset, lengths[0], lengths[1]));
    offset = next;
  }
  return entries;
}

/**
 * Unzips one entry piece by piece, so that the caller can refuse it after its first bytes. It ends at
 * the first byte beyond the announced size: a bomb never gets farther.
 *
 * @throws LabError `data-malformed` where the data are damaged or not of the announced size
 */
export async function unzipEntry(bytes: Uint8Array, entry: ZipEntry, take: (piece: Uint8Array) => void): Promise<void> {
  const reader = entryStream(bytes, entry).getReader();
  const crc = new Crc32();
  let total = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      total += value.length;
      if (total > entry.size) throw malformedZip(`“${entry.name}” is larger than the ${entry.size} bytes it announces`);
      crc.update(value);
      take(value);
    }
  } catch (error) {
    void reader.cancel().catch(() => {});
    throw isLabError(error) ? error : malformedZip(`“${entry.name}” is damaged or cut short (${String(error)})`);
  }
  if (total !== entry.size) throw malformedZip(`“${entry.name}” has ${total} of the ${entry.size} bytes it announces`);
  if (crc.value !== entry.crc32) throw malformedZip(`“${entry.name}” is damaged: its checksum does not fit`);
}

function entryStream(bytes: Uint8Array, entry: ZipEntry): ReadableStream<Uint8Array> {
  const start = dataStart(bytes, entry);
  const packed = slicedStream(bytes.subarray(start, start + entry.compressedSize), SLICE_BYTES);
  return entry.method === 'stored' ? packed : packed.pipeThrough(new DecompressionStream('deflate-raw'));
}

/** The local header repeats name and extra field, with lengths of its own. */
function dataStart(bytes: Uint8Array, entry: ZipEntry): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const at = entry.localHeader;
  if (at + LOCAL_BYTES > bytes.length || view.getUint32(at, true) !== LOCAL_SIGNATURE) {
    throw malformedZip(`“${entry.name}” is not where the directory says`);
  }
  const start = at + LOCAL_BYTES + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + entry.compressedSize > bytes.length) throw malformedZip(`“${entry.name}” is cut short`);
  return start;
}

/** The end record stands last, before a comment; a file that was cut short has none. */
function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_BYTES - LONGEST_COMMENT);
  for (let at = view.byteLength - END_BYTES; at >= lowest; at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  throw malformedZip('its end is missing, so it was cut short');
}

function readEntry(view: DataView, offset: number, nameLength: number, extraLength: number): ZipEntry {
  const nameStart = offset + DIRECTORY_BYTES;
  const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + nameStart, nameLength));
  const method = METHODS[view.getUint16(offset + 10, true)];
  if (view.getUint16(offset + 8, true) & 1) throw malformedZip(`“${name}” is encrypted`);
  if (!method) throw malformedZip(`“${name}” is not packed by deflate`);
  const sizes = {
    size: view.getUint32(offset + 24, true),
    compressedSize: view.getUint32(offset + 20, true),
    localHeader: view.getUint32(offset + 42, true),
  };
  const wide = Object.values(sizes).includes(IN_ZIP64) ? zip64(view, nameStart + nameLength, extraLength) : [];
  for (const key of ['size', 'compressedSize', 'localHeader'] as const) {
    if (sizes[key] === IN_ZIP64) sizes[key] = wide.shift() ?? IN_ZIP64;
  }
  return { name, method, crc32: view.getUint32(offset + 16, true), ...sizes };
}

/** The 64-bit numbers of the zip64 extra field, in their order. */
function zip64(view: DataView, start: number, length: number): number[] {
  for (let at = start; at + 4 <= start + length; ) {
    const size = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === ZIP64_FIELD && at + 4 + size <= start + length) {
      return Array.from({ length: size >> 3 }, (_, i) => Number(view.getBigUint64(at + 4 + 8 * i, true)));
    }
    at += 4 + size;
  }
  return [];
}

function malformedZip(reason: string): LabError {
  return new LabError('data-malformed', `Not a readable zip archive: ${reason}; load the file again.`, {
    format: 'zip',
    reason,
  });
}
