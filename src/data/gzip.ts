import { isLabError, LabError } from '../errors.js';
import { BitInput } from './bit-input.js';
import { joinBytes, type ReadingOptions, readAllBytes, slicedStream } from './byte-stream.js';
import { Crc32 } from './crc32.js';
import { Inflater } from './inflate.js';

/** So much of a source that stands whole in memory is looked at at once. */
const SLICE_BYTES = 256 * 1024;

/** Bits of a header's flags, and the fields that they announce (RFC 1952, 2.3.1). */
const FLAGS = { headerChecksum: 2, extra: 4, name: 8, comment: 16, reserved: 224 } as const;

/** A file's name or a comment; no system has longer ones. */
const LONGEST_TEXT = 64 * 1024;

const MAGIC = [0x1f, 0x8b, 0x08] as const;

/** True when the bytes start with gzip's magic number and its one method, deflate (RFC 1952). */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes.length >= MAGIC.length && MAGIC.every((byte, i) => bytes[i] === byte);
}

/**
 * Unzips a whole file: all its members, as `cat a.gz b.gz` and bgzip make several, and zeros behind the last one,
 * as tapes and some servers leave them. The platform's own DecompressionStream takes one member and nothing more.
 *
 * @param options `maxBytes` bounds the unzipped size; `onBytes` hears of unzipped bytes
 * @throws LabError `data-too-large` at the first piece beyond `maxBytes`; `data-malformed` when the
 *   gzip data are broken or cut short; the signal's reason when aborted
 */
export async function gunzip(
  source: Uint8Array | ReadableStream<Uint8Array>,
  options: ReadingOptions,
): Promise<Uint8Array> {
  try {
    return await readAllBytes(gunzippedStream(source), options);
  } catch (error) {
    options.signal?.throwIfAborted();
    if (isLabError(error)) throw error;
    throw brokenGzip(error);
  }
}

/**
 * All bytes of a stream, unzipped when it starts as gzip does: names and headers say nothing
 * certain, since a server may unzip a `.gz` file on the way.
 *
 * @param options `maxBytes` bounds the result; `onBytes` hears of bytes as they arrive, zipped or not
 * @throws as {@link gunzip} does
 */
export async function readUnzipped(
  stream: ReadableStream<Uint8Array>,
  { maxBytes, onBytes, signal }: ReadingOptions,
): Promise<Uint8Array> {
  const { whole, isZipped } = await tellGzip(stream, onBytes);
  return isZipped ? gunzip(whole, { maxBytes, signal }) : readAllBytes(whole, { maxBytes, signal });
}

/**
 * The same as a stream, for files that are too large to be held whole. Reading it throws a
 * RangeError where the gzip data are broken; {@link brokenGzip} words that for a person.
 *
 * @param onBytes hears of bytes as they arrive, zipped or not
 */
export async function unzippedStream(
  stream: ReadableStream<Uint8Array>,
  onBytes: (count: number) => void,
): Promise<{ readonly bytes: ReadableStream<Uint8Array>; readonly isZipped: boolean }> {
  const { whole, isZipped } = await tellGzip(stream, onBytes);
  if (!isZipped) return { bytes: whole, isZipped };
  return { bytes: gunzippedStream(whole), isZipped };
}

/** The error for gzip data that could not be unzipped. */
export function brokenGzip(error: unknown): LabError {
  const reason = (error instanceof Error ? error.message : String(error)).replace(/\.+$/, '');
  return new LabError('data-malformed', `The gzip data are broken or cut short (${reason}); load the file again.`, {
    format: 'gzip',
    reason,
  });
}

function gunzippedStream(source: Uint8Array | ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  const input = new BitInput(source instanceof Uint8Array ? slicedStream(source, SLICE_BYTES) : source);
  const pieces = members(input);
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => input.cancel(reason),
  });
}

/** @throws RangeError where the data are broken */
async function* members(input: BitInput): AsyncGenerator<Uint8Array, void> {
  await input.fill();
  do {
    await skipHeader(input);
    const inflater = new Inflater(input);
    const crc = new Crc32();
    let size = 0;
    for (let piece = await inflater.next(); piece; piece = await inflater.next()) {
      crc.update(piece);
      size += piece.length;
      yield piece;
    }
    await checkTrailer(input, { crc: crc.value, size });
  } while (await findsMember(input));
}

async function skipHeader(input: BitInput): Promise<void> {
  const isMember = MAGIC.every((byte) => input.take(8) === byte);
  if (!isMember) throw new RangeError('other bytes follow the data');
  const flags = input.take(8);
  if (flags & FLAGS.reserved) throw new RangeError('its header is of an unknown kind');
  for (let i = 0; i < 6; i++) input.take(8);
  if (flags & FLAGS.extra) await skipBytes(input, input.take(16));
  if (flags & FLAGS.name) await skipText(input);
  if (flags & FLAGS.comment) await skipText(input);
  if (flags & FLAGS.headerChecksum) input.take(16);
  await input.fill();
}

async function skipBytes(input: BitInput, count: number): Promise<void> {
  for (let i = 0; i < count; i++) await nextByte(input);
}

async function skipText(input: BitInput): Promise<void> {
  for (let length = 0; (await nextByte(input)) !== 0; length++) {
    if (length > LONGEST_TEXT) throw new RangeError('its header is too long');
  }
}

async function nextByte(input: BitInput): Promise<number> {
  await input.fill();
  if (input.isAtEnd) throw new RangeError('the header ends too early');
  return input.take(8);
}

/** Each member ends with the checksum and the length of what it holds, modulo 2³². */
async function checkTrailer(input: BitInput, { crc, size }: { crc: number; size: number }): Promise<void> {
  input.align();
  await input.fill();
  const number = () => (input.take(16) | (input.take(16) << 16)) >>> 0;
  const [statedCrc, statedSize] = [number(), number()];
  if (input.isOverrun) throw new RangeError('the data end too early');
  if (statedCrc !== crc || statedSize !== size % 2 ** 32) throw new RangeError('its checksum does not fit');
}

/** Skips zeros; true where something else follows them. */
async function findsMember(input: BitInput): Promise<boolean> {
  for (;;) {
    await input.fill();
    if (input.isAtEnd) return false;
    if (input.bytes[input.at] !== 0) return true;
    while (input.bytes[input.at] === 0) input.at++;
  }
}

async function tellGzip(
  stream: ReadableStream<Uint8Array>,
  onBytes?: (count: number) => void,
): Promise<{ whole: ReadableStream<Uint8Array>; isZipped: boolean }> {
  const reader = stream.getReader();
  const start = await readStart(reader);
  onBytes?.(start.length);
  const whole = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(start),
    async pull(controller) {
      const { done, value } = await reader.read();
      if (done) return controller.close();
      onBytes?.(value.length);
      controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
  return { whole, isZipped: isGzip(start) };
}

/** The first piece of a stream, joined with the next ones until it is long enough to tell gzip. */
async function readStart(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<Uint8Array> {
  let start: Uint8Array = new Uint8Array(0);
  while (start.length < 3) {
    const { done, value } = await reader.read();
    if (done) break;
    start = joinBytes([start, value]);
  }
  return start;
}
