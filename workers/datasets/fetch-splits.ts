import { DERMA_MNIST } from '../../src/data/derma-mnist.js';
import { LesionsInProgress } from '../../src/data/drawn-lesions.js';
import type { NamedBytes } from '../../src/data/image-set-from-files.js';
import type { SplitDataset } from '../../src/data/image-splits.js';
import { threePartsFromFiles } from '../../src/data/own-files.js';
import { threeParts } from '../../src/data/own-parts.js';
import { encodeSplitPieces } from '../../src/data/split-file.js';
import { splitsFromFiles } from '../../src/data/splits-from-files.js';
import { isZip } from '../../src/data/zip.js';
import { isLabError, LabError } from '../../src/errors.js';
import type { ImbalanceSettings } from '../../src/imbalance/imbalance-settings.js';
import { defaultPictureForm, type PictureForm } from '../../src/pictures/picture-form.js';
import { ownPictures } from '../pictures/own-pictures.js';
import { forgetCached, readCached, writeCached } from './dataset-cache.js';
import { type LoadingOptions, openAddress, readFiles, readResponses } from './download.js';
import { fetchFiles, resolveAddress } from './remote-files.js';
import { checkStated } from './wrong-checksum.js';

/** Which data in three parts a lab asks for. */
export interface SplitSource extends Pick<ImbalanceSettings, 'source' | 'seed' | 'size'> {
  /** The page's address; a known name lies in `data/<name>/` beside it. */
  readonly baseUrl: string;
  /** Files that the student gave by hand; they go before `source`. */
  readonly files: readonly File[] | null;
  /** The form of own pictures. */
  readonly form?: PictureForm;
}

/** Images drawn between two looks at the clock and the signal. */
const DRAWING_CHUNK = 150;
const KNOWN_NAMES = ['drawn', DERMA_MNIST.name];

/**
 * Loads a data set in three parts from wherever it is. Nothing leaves the browser, and no server but the
 * page's own is asked; what came over the network is kept in Cache Storage for later visits without one.
 *
 * @throws LabError with a `data-…` code; the signal's reason when aborted
 */
export async function loadSplits(source: SplitSource, options: LoadingOptions): Promise<SplitDataset> {
  options.signal.throwIfAborted();
  options.onBytes(0, null);
  if (source.files && source.files.length > 0) {
    const pictures = await ownPictures(source.files, source.form ?? defaultPictureForm, options);
    if (pictures) return threeParts(pictures, source.seed);
    return threePartsFromFiles(await readFiles(source.files, options), { seed: source.seed, signal: options.signal });
  }
  if (source.source === 'drawn') return draw(source, options);
  if (/\/|\.(lab|npz|json)$/.test(source.source)) {
    return loadAddress(resolveAddress(source.source, source.baseUrl), options);
  }
  if (source.source !== DERMA_MNIST.name) throw unknown(source.source);
  const address = resolveAddress(`data/${DERMA_MNIST.name}/`, source.baseUrl);
  const dataset = await loadDermaMnist(address, options);
  if (dataset.name.startsWith(DERMA_MNIST.name)) return dataset;
  throw notDermaMnist(address);
}

/** What `npx labtags data` writes, or else the raw file and its table. The first failure says what is missing. */
async function loadDermaMnist(folder: URL, options: LoadingOptions): Promise<SplitDataset> {
  const { rawFiles, lesionTable } = DERMA_MNIST;
  let missing: unknown = null;
  for (const place of [folder, ...rawFiles.map((name) => new URL(name, folder))]) {
    try {
      return await loadAddress(place, options, lesionTable);
    } catch (error) {
      if (!isUnreachable(error)) throw error;
      missing ??= error;
    }
  }
  throw missing;
}

/** @param table of lesions, which may lie beside a raw file */
async function loadAddress(address: URL, options: LoadingOptions, table?: string): Promise<SplitDataset> {
  try {
    const { files: found, sha256 } = await fetchFiles(address, options);
    const isRaw = found.length === 1 && isZip(found[0].bytes);
    const files = isRaw && table ? [...found, ...(await tableBeside(new URL(table, address), options))] : found;
    const dataset = await splitsFromFiles(files, { signal: options.signal });
    checkStated(sha256, dataset, { address, files });
    await writeCached(address, encodeSplitPieces(dataset));
    return dataset;
  } catch (error) {
    if (!isUnreachable(error)) throw error;
    const cached = await loadCached(address, options);
    if (cached) return cached;
    throw error;
  }
}

function isUnreachable(error: unknown): boolean {
  return isLabError(error) && error.code === 'data-unreachable';
}

async function tableBeside(address: URL, options: LoadingOptions): Promise<readonly NamedBytes[]> {
  try {
    const response = await openAddress(address, options.signal);
    return await readResponses([address], [response], { ...options, onBytes: () => {} });
  } catch (error) {
    if (isUnreachable(error)) return [];
    throw error;
  }
}

async function loadCached(address: URL, { signal, onBytes }: LoadingOptions): Promise<SplitDataset | null> {
  const bytes = await readCached(address);
  signal.throwIfAborted();
  if (!bytes) return null;
  onBytes(bytes.length, bytes.length);
  const file: NamedBytes = { name: address.href, bytes };
  try {
    return await splitsFromFiles([file]);
  } catch {
    await forgetCached(address);
    return null;
  }
}

/** Draws the lesions in chunks, so that the worker hears a stop in between. */
async function draw({ seed, size }: SplitSource, { signal, onBytes }: LoadingOptions): Promise<SplitDataset> {
  const drawing = new LesionsInProgress({ seed, size });
  while (drawing.drawn < drawing.total) {
    drawing.step(DRAWING_CHUNK);
    onBytes(drawing.drawn * drawing.imageBytes, drawing.total * drawing.imageBytes);
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
  }
  return drawing.dataset();
}

function unknown(name: string): LabError {
  const given = name.slice(0, 80);
  const known = KNOWN_NAMES.join(', ');
  return new LabError(
    'data-unknown',
    `No data set is named “${given}”. Known names are ${known}; an address ends in “/”, “.npz”, “.lab” or “manifest.json”.`,
    { name: given, known },
  );
}

function notDermaMnist(address: URL): LabError {
  const { name } = DERMA_MNIST;
  return new LabError(
    'data-checksum',
    `The data at ${address} are not ${name}: the images of each class are others. Make them again with \`npx labtags data ${name}\`, or use their address instead of the name.`,
    { name, address: address.href },
  );
}
