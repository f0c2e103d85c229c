import { MAX_DATA_BYTES, readAllBytes } from '../../src/data/byte-stream.js';
import { brokenGzip, readUnzipped, unzippedStream } from '../../src/data/gzip.js';
import { Sha256, sha256OfBytes } from '../../src/data/sha256.js';
import { isLabError, LabError } from '../../src/errors.js';
import { decodeCompactVectors, type VectorSource } from '../../src/words/formats/compact-vectors.js';
import type { ReadingReport } from '../../src/words/formats/reading-report.js';
import { DETECTION_BYTES, detectWordFormat, openVectorReader } from '../../src/words/formats/word-format.js';
import type { KeyedVectors } from '../../src/words/keyed-vectors.js';
import type { NewWordMatrix } from '../../src/words/word-matrix.js';
import { writeCached } from './dataset-cache.js';
import { unreachable } from './download.js';
import { type OpenedWords, openWords, type WordSource } from './open-words.js';
import { wrongChecksum } from './wrong-checksum.js';

export interface WordLoading {
  readonly signal: AbortSignal;
  /** Bytes that have arrived (before unzipping), all there are, and words read so far. */
  readonly onProgress: (done: number, total: number | null, words: number) => void;
  /** Words that are read at most. */
  readonly limit: number;
  readonly newMatrix: NewWordMatrix;
}

/** Vectors, or a text to train on. */
export type LoadedWords = LoadedVectors | LoadedText;

export interface LoadedVectors {
  readonly kind: 'vectors';
  readonly vectors: KeyedVectors;
  readonly source: VectorSource;
  /** Words in the file; null where it was not read to its end. */
  readonly totalWords: number | null;
  readonly report: ReadingReport | null;
}

export interface LoadedText {
  readonly kind: 'text';
  readonly text: string;
  readonly source: VectorSource;
}

/** A text of so many bytes is some fifty novels; more would train for too long. */
const MAX_TEXT_BYTES = 32 * 1024 * 1024;

/**
 * Loads words from wherever they are. Nothing leaves the browser, and no server but the page's own is
 * asked. A compact file is kept in Cache Storage, so that it loads without a network later.
 *
 * @throws LabError with a `data-…` code; the signal's reason when aborted
 */
export async function loadWords(from: WordSource, loading: WordLoading): Promise<LoadedWords> {
  loading.signal.throwIfAborted();
  loading.onProgress(0, null, 0);
  return readWords(await openWords(from, loading.signal), loading);
}

/**
 * A small text, as a file of word tests, from the student's own file or from an address.
 *
 * @throws as {@link loadWords} does
 */
export async function loadSmallText(from: WordSource, signal: AbortSignal): Promise<string> {
  const { body, source } = await openWords(from, signal);
  return decodeText(await readUnzipped(body, { maxBytes: MAX_TEXT_BYTES, signal }), source.name);
}

async function readWords(opened: OpenedWords, loading: WordLoading): Promise<LoadedWords> {
  const { signal } = loading;
  const arrival = { done: 0, words: 0, lost: false };
  let isZipped = false;
  try {
    const unzipped = await unzippedStream(watched(opened.body, arrival), (count) => {
      arrival.done += count;
      loading.onProgress(arrival.done, opened.total, arrival.words);
    });
    isZipped = unzipped.isZipped;
    return await readFormat(opened, { bytes: unzipped.bytes, arrival, loading });
  } catch (error) {
    signal.throwIfAborted();
    if (isLabError(error)) throw error;
    if (arrival.lost) throw unreachable(opened.address ?? opened.source.name, 'the connection was lost');
    throw isZipped ? brokenGzip(error) : error;
  }
}

interface Arrival {
  /** Bytes before unzipping. */
  done: number;
  words: number;
  /** The source itself failed, and not what reads it. */
  lost: boolean;
}

/** The same stream; a failure of its own is noted, since a stream behind it passes it on as if it were its own. */
function watched(body: ReadableStream<Uint8Array>, arrival: Arrival): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  return new ReadableStream({
    async pull(controller) {
      const piece = await reader.read().catch((error) => {
        arrival.lost = true;
        throw error;
      });
      if (piece.done) controller.close();
      else controller.enqueue(piece.value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
}

interface Reading {
  readonly bytes: ReadableStream<Uint8Array>;
  readonly arrival: Arrival;
  readonly loading: WordLoading;
}

async function readFormat(opened: OpenedWords, { bytes, arrival, loading }: Reading): Promise<LoadedWords> {
  const { start, rest } = await readStart(bytes);
  const format = detectWordFormat(start);
  if (format === 'lab') return readCompact(opened, rest, loading);
  if (format === 'text') return readText(opened, rest, loading.signal);
  const reader = openVectorReader(format, loading.limit);
  const onWords = (count: number) => {
    arrival.words = count;
  };
  return readVectors(opened, { reader, rest, onWords, loading });
}

interface VectorReading {
  readonly reader: ReturnType<typeof openVectorReader>;
  readonly rest: ReadableStream<Uint8Array>;
  readonly onWords: (count: number) => void;
  readonly loading: WordLoading;
}

async function readVectors(
  opened: OpenedWords,
  { reader, rest, onWords, loading }: VectorReading,
): Promise<LoadedVectors> {
  const pieces = rest.getReader();
  const sha = opened.sha256 ? new Sha256() : null;
  for (;;) {
    loading.signal.throwIfAborted();
    const { done, value } = await pieces.read();
    if (done) break;
    // The piece behind the last word that is wanted tells whether the file goes on.
    const wasFull = reader.isFull;
    sha?.update(value);
    if (!wasFull || !sha) reader.push(value);
    onWords(reader.wordCount);
    if (!wasFull || sha) continue;
    // What follows is not needed, unless its checksum is to be looked at: a file of gigabytes is not read to its end.
    void pieces.cancel().catch(() => {});
    break;
  }
  if (sha) refuseOthers(sha.hex(), opened);
  const { source } = opened;
  const { rows, report } = reader.end();
  const totalWords = report.declaredWords ?? (report.limited ? null : rows.words.length);
  return { kind: 'vectors', vectors: rows.toKeyedVectors(loading.newMatrix), source, totalWords, report };
}

async function readCompact(
  opened: OpenedWords,
  rest: ReadableStream<Uint8Array>,
  { signal, limit, newMatrix }: WordLoading,
): Promise<LoadedVectors> {
  const bytes = await readAllBytes(rest, { maxBytes: MAX_DATA_BYTES, signal });
  const { source, address } = opened;
  if (opened.sha256) refuseOthers(sha256OfBytes(bytes), opened);
  const { vectors, source: stored, storedWords } = decodeCompactVectors(bytes, newMatrix, limit);
  if (address) await writeCached(address, [bytes]);
  const told = Object.fromEntries(Object.entries(stored).filter(([, text]) => text !== ''));
  return { kind: 'vectors', vectors, source: { ...source, ...told }, totalWords: storedWords, report: null };
}

/** What a manifest describes must be what it lists. */
function refuseOthers(found: string, { source: { name }, address, sha256: expected }: OpenedWords): void {
  if (expected && found !== expected) throw wrongChecksum(name, address ?? name, { found, expected });
}

async function readText(
  opened: OpenedWords,
  rest: ReadableStream<Uint8Array>,
  signal: AbortSignal,
): Promise<LoadedText> {
  const bytes = await readAllBytes(rest, { maxBytes: MAX_TEXT_BYTES, signal });
  const { source } = opened;
  if (opened.sha256) refuseOthers(sha256OfBytes(bytes), opened);
  const text = decodeText(bytes, source.name);
  // A server's page for what it does not have is no text to learn from.
  if (/^\s*<(!doctype|html)/i.test(text)) throw unreachable(source.origin, 'a web page instead of words');
  return { kind: 'text', text, source };
}

/** Enough of the start to tell the format, and a stream of everything. */
async function readStart(
  stream: ReadableStream<Uint8Array>,
): Promise<{ start: Uint8Array; rest: ReadableStream<Uint8Array> }> {
  const reader = stream.getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  while (length < DETECTION_BYTES) {
    const { done, value } = await reader.read();
    if (done) break;
    pieces.push(value);
    length += value.length;
  }
  const start = new Uint8Array(length);
  let offset = 0;
  for (const piece of pieces) {
    start.set(piece, offset);
    offset += piece.length;
  }
  const rest = new ReadableStream<Uint8Array>({
    start: (controller) => {
      if (length > 0) controller.enqueue(start);
    },
    async pull(controller) {
      const { done, value } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
  return { start, rest };
}

function decodeText(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const reason = `“${name}” is not UTF-8; save it again as UTF-8`;
    throw new LabError('data-malformed', `The text cannot be read: ${reason}.`, { format: 'text', reason });
  }
}
