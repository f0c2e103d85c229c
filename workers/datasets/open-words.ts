import { isLabError, LabError } from '../../src/errors.js';
import type { VectorSource } from '../../src/words/formats/compact-vectors.js';
import { GENERATED_NAMES } from '../../src/words/generated-texts.js';
import { readCached } from './dataset-cache.js';
import { lastSegment, openAddress } from './download.js';
import { openManifest, resolveAddress } from './remote-files.js';

/** Which words a lab asks for. */
export interface WordSource {
  /** A known name, or an address: a folder or `manifest.json`, or a file of vectors or of text. */
  readonly source: string;
  /** The page's address; a known name lies in `data/<name>/` beside it. */
  readonly baseUrl: string;
  /** A file that the student gave by hand; it goes before `source`. */
  readonly file: File | null;
}

const KNOWN_NAMES = ['glove'];

/** A file of words that has answered, and whose bytes wait to be read. */
export interface OpenedWords {
  readonly body: ReadableStream<Uint8Array>;
  readonly total: number | null;
  readonly source: VectorSource;
  /** Where a compact file is kept for visits without a network; null for the student's own. */
  readonly address: URL | null;
  /** SHA-256 of a compact file, where a manifest states it. */
  readonly sha256?: string;
}

/**
 * Opens the file of words that is asked for; without a network, the copy that was kept of it.
 *
 * @throws LabError `data-unknown`, `data-unreachable`; `data-malformed` for a manifest
 */
export async function openWords({ source, baseUrl, file }: WordSource, signal: AbortSignal): Promise<OpenedWords> {
  if (file) {
    const facts = { name: file.name.slice(0, 100), origin: 'own files', licence: 'unknown' };
    return { body: file.stream(), total: file.size, source: facts, address: null };
  }
  const isName = !/[/.]/.test(source);
  if (isName) return openKnown(source, baseUrl, signal);
  const address = resolveAddress(source, baseUrl);
  if (address.pathname.endsWith('/')) return openListed(new URL('manifest.json', address), signal);
  return address.pathname.endsWith('.json') ? openListed(address, signal) : openFile(address, signal);
}

/** @throws LabError `data-unreachable` with the `name`, where the site has no such data */
async function openKnown(name: string, baseUrl: string, signal: AbortSignal): Promise<OpenedWords> {
  if (!KNOWN_NAMES.includes(name)) throw unknownName(name);
  try {
    return await openListed(resolveAddress(`data/${name}/manifest.json`, baseUrl), signal);
  } catch (error) {
    if (!isUnreachable(error) || !/status 404|web page/.test(String(error.detail.reason))) throw error;
    const advice = `Make the data with \`npx labtags data ${name}\`.`;
    throw new LabError('data-unreachable', `${error.message} ${advice}`, { ...error.detail, name });
  }
}

async function openFile(address: URL, signal: AbortSignal): Promise<OpenedWords> {
  const source = { name: lastSegment(address), origin: address.href, licence: 'unknown' };
  try {
    return openedResponse(await openAddress(address, signal), { source, address });
  } catch (error) {
    const cached = isUnreachable(error) ? await readCached(address) : null;
    if (!cached) throw error;
    return { body: streamOf(cached), total: cached.length, source, address: null };
  }
}

/** The one file that a manifest lists. */
async function openListed(manifest: URL, signal: AbortSignal): Promise<OpenedWords> {
  const source = { name: lastSegment(new URL('.', manifest)), origin: manifest.href, licence: 'unknown' };
  try {
    const { responses, description, sha256 } = await openManifest(manifest, { signal, onBytes: () => {} });
    const told = { name: description.name, origin: description.origin, licence: description.licence };
    const known = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));
    return openedResponse(responses[0], { source: { ...source, ...known }, address: manifest, sha256 });
  } catch (error) {
    const cached = isUnreachable(error) ? await readCached(manifest) : null;
    if (!cached) throw error;
    return { body: streamOf(cached), total: cached.length, source, address: null };
  }
}

function openedResponse(response: Response, rest: Omit<OpenedWords, 'body' | 'total'>): OpenedWords {
  const { headers, body } = response;
  const length = headers.get('content-encoding') ? Number.NaN : Number(headers.get('content-length') ?? Number.NaN);
  return { body: body ?? streamOf(new Uint8Array(0)), total: Number.isFinite(length) ? length : null, ...rest };
}

function isUnreachable(error: unknown): error is LabError {
  return isLabError(error) && error.code === 'data-unreachable';
}

function streamOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new Blob([bytes as Uint8Array<ArrayBuffer>]).stream();
}

function unknownName(name: string): LabError {
  const known = [...GENERATED_NAMES, ...KNOWN_NAMES].join(', ');
  const given = name.slice(0, 80);
  return new LabError(
    'data-unknown',
    `No vectors are named “${given}”. Known names are ${known}; an address has a “/” or an ending, as “my-vectors.txt”.`,
    { name: given, known },
  );
}
