import { isLabError, LabError } from '../errors.js';
import { joinBytes, type ReadingOptions, readAllBytes, slicedStream } from './byte-stream.js';

/** Deflate grows at most 1,032 times, so one slice unzips to at most 16 MB before the limit is looked at. */
const SLICE_BYTES = 16 * 1024;

/** True when the bytes start with gzip's magic number and its one method, deflate (RFC 1952). */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes.length >= 3 && bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 0x08;
}

/**
 * Unzips by the platform's own DecompressionStream.
 *
 * @param options `maxBytes` bounds the unzipped size; `onBytes` hears of unzipped bytes
 * @throws LabError `data-too-large` at the first piece beyond `maxBytes`; `data-malformed` when the
 *   gzip data are broken or cut short; the signal's reason when aborted
 */
export async function gunzip(
  source: Uint8Array | ReadableStream<Uint8Array>,
  options: ReadingOptions,
): Promise<Uint8Array> {
  const unzipped = slicedStream(source, SLICE_BYTES).pipeThrough(new DecompressionStream('gzip'));
  try {
    return await readAllBytes(unzipped, options);
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
 * The same as a stream, for files that are too large to be held whole. Reading it throws whatever the
 * platform says of broken gzip data; {@link brokenGzip} words that for a person.
 *
 * @param onBytes hears of bytes as they arrive, zipped or not
 */
export async function unzippedStream(
  stream: ReadableStream<Uint8Array>,
  onBytes: (count: number) => void,
): Promise<{ readonly bytes: ReadableStream<Uint8Array>; readonly isZipped: boolean }> {
  const { whole, isZipped } = await tellGzip(stream, onBytes);
  if (!isZipped) return { bytes: whole, isZipped };
  return { bytes: slicedStream(whole, SLICE_BYTES).pipeThrough(new DecompressionStream('gzip')), isZipped };
}

/** The error for gzip data that the platform could not unzip. */
export function brokenGzip(error: unknown): LabError {
  const reason = error instanceof Error ? error.message : String(error);
  return new LabError('data-malformed', `The gzip data are broken or cut short (${reason}); load the file again.`, {
    format: 'gzip',
    reason,
  });
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
