import { LabError } from '../errors.js';

/** The most that a data set may take, unzipped: 512 MB, nine times MNIST. */
export const MAX_DATA_BYTES = 512 * 1024 * 1024;

/** How far bytes are taken from a stream. */
export interface ReadingOptions {
  /** More than this ends the reading with `data-too-large`. */
  readonly maxBytes: number;
  /** Told the size of each piece as it arrives. */
  readonly onBytes?: (count: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * All bytes of a stream in one array. It stops at the first piece that goes beyond `maxBytes`, so a
 * wrong address or a gzip bomb never fills the memory.
 *
 * @throws LabError `data-too-large`; the signal's reason when aborted
 */
export async function readAllBytes(stream: ReadableStream<Uint8Array>, options: ReadingOptions): Promise<Uint8Array> {
  const reader = stream.getReader();
  const abandon = () => void reader.cancel(options.signal?.reason).catch(() => {});
  options.signal?.addEventListener('abort', abandon);
  try {
    const pieces = await readPieces(reader, options);
    options.signal?.throwIfAborted();
    return joinBytes(pieces);
  } catch (error) {
    abandon();
    throw error;
  } finally {
    options.signal?.removeEventListener('abort', abandon);
  }
}

async function readPieces(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  { maxBytes, onBytes, signal }: ReadingOptions,
): Promise<Uint8Array[]> {
  const pieces: Uint8Array[] = [];
  let total = 0;
  for (;;) {
    signal?.throwIfAborted();
    const { done, value } = await reader.read();
    if (done) return pieces;
    total += value.length;
    if (total > maxBytes) throw tooLarge(maxBytes);
    onBytes?.(value.length);
    pieces.push(value);
  }
}

/** One array of all pieces, in order; a single piece is returned as it is. */
export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  if (pieces.length === 1) return pieces[0];
  const joined = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let offset = 0;
  for (const piece of pieces) {
    joined.set(piece, offset);
    offset += piece.length;
  }
  return joined;
}

/**
 * A stream that gives `bytes`, or what `source` gives, in slices of at most `sliceBytes`, made only
 * when asked for.
 */
export function slicedStream(
  source: Uint8Array | ReadableStream<Uint8Array>,
  sliceBytes: number,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const reader = source instanceof Uint8Array ? null : source.getReader();
  let rest = source instanceof Uint8Array ? source : new Uint8Array(0);
  return new ReadableStream({
    async pull(controller) {
      while (rest.length === 0) {
        const next = (await reader?.read()) ?? { done: true, value: undefined };
        if (next.done || !next.value) return controller.close();
        rest = next.value;
      }
      controller.enqueue(rest.subarray(0, sliceBytes) as Uint8Array<ArrayBuffer>);
      rest = rest.subarray(sliceBytes);
    },
    cancel: (reason) => reader?.cancel(reason),
  });
}

export function tooLarge(maxBytes: number): LabError {
  const megabytes = Math.round(maxBytes / 1048576);
  return new LabError(
    'data-too-large',
    `The data is larger than the limit of ${maxBytes} bytes (${megabytes} MB); take a smaller part of it.`,
    { maxBytes, megabytes },
  );
}
