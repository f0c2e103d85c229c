import { MAX_DATA_BYTES, tooLarge } from '../../src/data/byte-stream.js';
import { readUnzipped } from '../../src/data/gzip.js';
import type { NamedBytes } from '../../src/data/image-set-from-files.js';
import { isAbortError, isLabError, LabError } from '../../src/errors.js';
import { carriedFiles } from '../files/build-file.js';
import { ownServersOnly } from '../files/script-origin.js';
import type { LoadingOptions } from '../pictures/loading-options.js';

export type { LoadingOptions };

/**
 * Starts the request of one file and waits for its head.
 *
 * @throws LabError `data-unreachable` when there is no answer, an error status or a web page
 */
export async function openAddress(address: URL, signal: AbortSignal): Promise<Response> {
  let response: Response;
  try {
    const carried = carriedData(address);
    response = carried
      ? await fetch(carried, { signal })
      : await fetch(address, { signal, ...ownServersOnly(address) });
  } catch (error) {
    signal.throwIfAborted();
    throw unreachable(address, `no answer (${error instanceof Error ? error.message : String(error)})`);
  }
  const isPage = response.headers.get('content-type')?.startsWith('text/html');
  if (response.ok && !isPage) return response;
  void response.body?.cancel().catch(() => {});
  throw unreachable(address, response.ok ? 'a web page instead of data' : `status ${response.status}`);
}

/** What a page that holds everything carries of the data beside it: `data/NAME/FILE`. */
function carriedData({ href }: URL): string | undefined {
  return Object.entries(carriedFiles()).find(([name]) => href.endsWith(`/${name}`))?.[1];
}

/** Starts the requests of several files; when one fails, the others are given up. */
export async function openAll(addresses: readonly URL[], signal: AbortSignal): Promise<Response[]> {
  const settled = await Promise.allSettled(addresses.map((address) => openAddress(address, signal)));
  const failed = settled.find((result) => result.status === 'rejected');
  const responses = settled.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  if (!failed) return responses;
  for (const response of responses) void response.body?.cancel().catch(() => {});
  throw failed.reason;
}

/** Reads opened files one after the other, unzipped, telling how many bytes have arrived. */
export async function readResponses(
  addresses: readonly URL[],
  responses: readonly Response[],
  { signal, onBytes }: LoadingOptions,
): Promise<NamedBytes[]> {
  const total = totalLength(responses);
  let done = 0;
  let room = MAX_DATA_BYTES;
  const files: NamedBytes[] = [];
  for (const [i, response] of responses.entries()) {
    const bytes = await readBody(addresses[i], response, {
      maxBytes: room,
      signal,
      onBytes(count) {
        done += count;
        onBytes(done, total);
      },
    });
    room -= bytes.length;
    files.push({ name: lastSegment(addresses[i]), bytes });
  }
  return files;
}

/**
 * Reads files that the student gave by hand, one after the other, unzipped.
 *
 * @throws LabError `data-too-large`, `data-malformed`; the signal's reason when aborted
 */
export async function readFiles(files: readonly File[], { signal, onBytes }: LoadingOptions): Promise<NamedBytes[]> {
  const total = files.reduce((sum, file) => sum + file.size, 0);
  if (total > MAX_DATA_BYTES) throw tooLarge(MAX_DATA_BYTES);
  let done = 0;
  let room = MAX_DATA_BYTES;
  const read: NamedBytes[] = [];
  for (const file of files) {
    const bytes = await readUnzipped(file.stream(), {
      maxBytes: room,
      signal,
      onBytes(count) {
        done += count;
        onBytes(done, total);
      },
    });
    room -= bytes.length;
    read.push({ name: file.name, bytes });
  }
  return read;
}

/** The last part of an address's path: a file's name, or a folder's. */
export function lastSegment(address: URL): string {
  const segments = address.pathname.split('/').filter(Boolean);
  return segments.at(-1) ?? address.hostname;
}

/** A `data-unreachable` error; `reason` completes "… could not be loaded: …". */
export function unreachable(address: URL | string, reason: string): LabError {
  const text = String(address);
  return new LabError(
    'data-unreachable',
    `The data at ${text} could not be loaded: ${reason}. Check the address and the network.`,
    { address: text, reason },
  );
}

async function readBody(
  address: URL,
  response: Response,
  options: { maxBytes: number; signal: AbortSignal; onBytes: (count: number) => void },
): Promise<Uint8Array> {
  try {
    const bytes = response.body ? await readUnzipped(response.body, options) : new Uint8Array(0);
    if (!startsAsMarkup(bytes)) return bytes;
  } catch (error) {
    options.signal.throwIfAborted();
    if (isLabError(error) || isAbortError(error)) throw error;
    throw unreachable(address, 'the connection was lost');
  }
  throw unreachable(address, 'a web page instead of data');
}

/** No data file starts with "<", and a page that stands in for a missing file does. */
function startsAsMarkup(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.subarray(0, 200)).trimStart().startsWith('<');
}

/** Sum of the announced lengths; unknown where a server zips on the way, or says nothing. */
function totalLength(responses: readonly Response[]): number | null {
  const lengths = responses.map(({ headers }) => {
    return headers.get('content-encoding') ? Number.NaN : Number(headers.get('content-length') ?? Number.NaN);
  });
  const total = lengths.reduce((sum, length) => sum + length, 0);
  return Number.isFinite(total) ? total : null;
}
