import { MAX_CLASSES } from '../../src/data/dataset-checks.js';
import type { DatasetDescription, NamedBytes } from '../../src/data/image-set-from-files.js';
import { IDX_FILE_NAMES } from '../../src/data/known-datasets.js';
import { isLabError, LabError } from '../../src/errors.js';
import { ownAddress } from '../../src/settings/own-address.js';
import { scriptOrigin } from '../files/script-origin.js';
import { type LoadingOptions, lastSegment, openAddress, openAll, readResponses, unreachable } from './download.js';

/** A data set's files as they came, and what is known of them besides. */
export interface RemoteFiles {
  readonly files: readonly NamedBytes[];
  readonly description: DatasetDescription;
  /** The checksum that a manifest states: of the data set, as `npx labtags data` writes it, or of its one file. */
  readonly sha256?: string;
}

/** Files that have answered, and whose bodies wait to be read. */
export interface OpenFiles {
  readonly addresses: readonly URL[];
  readonly responses: readonly Response[];
  readonly description: DatasetDescription;
  /** The checksum that a manifest states. */
  readonly sha256?: string;
}

const MAX_MANIFEST_FILES = 4;

/**
 * The address that a page's `src` means: on the page's server, or on the one that labtags came from.
 *
 * @param ownOrigin the server of labtags' scripts
 * @throws LabError `data-unreachable` when it is no address or leads to another server: a shared link
 *   can set it, so it must never make a student's browser call a third party
 */
export function resolveAddress(source: string, baseUrl: string | URL, ownOrigin = scriptOrigin()): URL {
  let address: URL | null;
  try {
    address = ownAddress(source, baseUrl, ownOrigin);
  } catch {
    throw unreachable(source.slice(0, 200), 'it is not an address');
  }
  if (address) return address;
  const { host } = new URL(baseUrl);
  throw unreachable(
    new URL(source, baseUrl),
    `it lies on another server than the page (${host}) and its scripts; copy the data beside the page`,
  );
}

/**
 * Loads the files behind an address: a `.lab` or `.npz` file, a `manifest.json` (or other `.json`) that lists
 * files, or a folder that holds `manifest.json`, `<folder>.lab`, four IDX files, plain or `.gz`, or
 * `<folder>.npz`.
 *
 * @throws LabError `data-unreachable`, `data-malformed`, `data-too-large`; the signal's reason
 */
export async function fetchFiles(address: URL, options: LoadingOptions): Promise<RemoteFiles> {
  const { addresses, responses, description, sha256 } = await openFiles(address, options);
  return { files: await readResponses(addresses, responses, options), description, sha256 };
}

function openFiles(address: URL, options: LoadingOptions): Promise<OpenFiles> {
  const path = address.pathname;
  if (/\.(lab|npz)$/.test(path)) return openOneFile(address, options);
  if (path.endsWith('.json')) return openManifest(address, options);
  if (path.endsWith('/')) return openFolder(address, options);
  throw unreachable(address, 'an address ends in “/”, “.lab”, “.npz” or “.json”');
}

async function openOneFile(address: URL, { signal }: LoadingOptions): Promise<OpenFiles> {
  return { addresses: [address], responses: [await openAddress(address, signal)], description: {} };
}

/** Tries what a folder may hold, in turn; what answers first is taken. */
async function openFolder(folder: URL, options: LoadingOptions): Promise<OpenFiles> {
  const oneFile = (name: string): [string, () => Promise<OpenFiles>] => [
    name,
    () => openOneFile(new URL(`./${name}`, folder), options),
  ];
  const ways: [name: string, open: () => Promise<OpenFiles>][] = [
    ['manifest.json', () => openManifest(new URL('manifest.json', folder), options)],
    oneFile(`${lastSegment(folder)}.lab`),
    [IDX_FILE_NAMES[0], () => openIdxFiles(folder, '', options)],
    [`${IDX_FILE_NAMES[0]}.gz`, () => openIdxFiles(folder, '.gz', options)],
    oneFile(`${lastSegment(folder)}.npz`),
  ];
  const reasons: string[] = [];
  for (const [name, open] of ways) {
    try {
      return await open();
    } catch (error) {
      if (!isLabError(error) || error.code !== 'data-unreachable') throw error;
      reasons.push(`${name}: ${error.detail.reason}`);
    }
  }
  throw unreachable(folder, `nothing there can be read (${reasons.join('; ')})`);
}

/** The first file alone decides whether there are such files, so that a miss costs one request. */
async function openIdxFiles(folder: URL, ending: string, { signal }: LoadingOptions): Promise<OpenFiles> {
  const addresses = IDX_FILE_NAMES.map((name) => new URL(name + ending, folder));
  const first = await openAddress(addresses[0], signal);
  const others = await openAll(addresses.slice(1), signal);
  const description = { name: lastSegment(folder), origin: folder.href };
  return { addresses, responses: [first, ...others], description };
}

/**
 * Opens the files that a manifest lists; their bodies wait to be read.
 *
 * @throws LabError `data-unreachable`, `data-malformed`; the signal's reason
 */
export async function openManifest(address: URL, options: LoadingOptions): Promise<OpenFiles> {
  const response = await openAddress(address, options.signal);
  const [{ bytes }] = await readResponses([address], [response], { ...options, onBytes: () => {} });
  const manifest = parseManifest(bytes, address);
  const addresses = manifest.files.map((file) => resolveAddress(file, address));
  const { description, sha256 } = manifest;
  return { addresses, responses: await openAll(addresses, options.signal), description, sha256 };
}

interface Manifest {
  readonly files: readonly string[];
  readonly description: DatasetDescription;
  readonly sha256: string | undefined;
}

function parseManifest(bytes: Uint8Array, address: URL): Manifest {
  let manifest: unknown;
  try {
    manifest = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw badManifest(address, 'it is not JSON');
  }
  const { files, name, licence, origin, classNames, sha256 } = (manifest ?? {}) as Record<string, unknown>;
  if (!isTexts(files) || files.length < 1 || files.length > MAX_MANIFEST_FILES) {
    throw badManifest(address, `“files” must list 1 to ${MAX_MANIFEST_FILES} file names`);
  }
  if (classNames !== undefined && (!isTexts(classNames) || classNames.length > MAX_CLASSES)) {
    throw badManifest(address, `“classNames” must list at most ${MAX_CLASSES} texts`);
  }
  if (sha256 !== undefined && !isChecksum(sha256)) throw badManifest(address, '“sha256” must be 64 hexadecimal digits');
  const description = { name: textOf(name), licence: textOf(licence), origin: textOf(origin), classNames };
  return { files, description, sha256: sha256?.toLowerCase() };
}

function badManifest(address: URL, reason: string): LabError {
  return new LabError('data-malformed', `The manifest at ${address} cannot be used: ${reason}; correct it.`, {
    address: address.href,
    format: 'manifest',
    reason: `the manifest that lists it is wrong: ${reason}`,
  });
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string' && entry.length <= 500);
}

function isChecksum(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/i.test(value);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value.slice(0, 500) : undefined;
}
