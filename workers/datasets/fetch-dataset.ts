import { DigitDrawing } from '../../src/data/drawn-digits.js';
import type { ImageDrawing } from '../../src/data/image-drawing.js';
import type { ImageDataset } from '../../src/data/image-set.js';
import { imageDatasetFromFiles } from '../../src/data/image-set-from-files.js';
import { type KnownDataset, knownDataset } from '../../src/data/known-datasets.js';
import { encodeLabPieces } from '../../src/data/lab-file.js';
import { twoPartsFromFiles } from '../../src/data/own-files.js';
import { twoParts } from '../../src/data/own-parts.js';
import { sha256OfDataset } from '../../src/data/sha256.js';
import { tableText } from '../../src/data/split-table.js';
import { tableDataset } from '../../src/data/tables/table-dataset.js';
import { isLabError } from '../../src/errors.js';
import { defaultPictureForm, type PictureForm } from '../../src/pictures/picture-form.js';
import { ownPictures } from '../pictures/own-pictures.js';
import { forgetCached, readCached, writeCached } from './dataset-cache.js';
import { type LoadingOptions, readFiles } from './download.js';
import { fetchFiles, resolveAddress } from './remote-files.js';
import { checkStated, wrongChecksum } from './wrong-checksum.js';

export type { LoadingOptions } from './download.js';

/** Which data a lab asks for. */
export interface DatasetSource {
  /** `drawn`, a known name, or an address: a folder (`…/`), a `.lab` file, a `manifest.json`. */
  readonly source: string;
  /** The page's address; a known name lies in `data/<name>/` beside it. */
  readonly baseUrl: string;
  /** Files that the student gave by hand; they go before `source`. */
  readonly files: readonly File[] | null;
  /** Seed of what is drawn, and of how own pictures are divided. */
  readonly seed: number;
  /** The form of own pictures. */
  readonly form?: PictureForm;
  /** The target column of own tables; left out where a lab takes none. */
  readonly target?: string;
  /** What `drawn` means for the lab; digits when left out. */
  readonly draw?: (options: { readonly seed: number }) => ImageDrawing;
}

/** Images drawn between two looks at the clock and the signal: some 35 ms of work. */
const DRAWING_CHUNK = 500;

/**
 * Loads a data set from wherever it is. Nothing leaves the browser, and no server but the page's own
 * is asked. What came over the network is kept in Cache Storage, so that it loads without one later:
 * a known set is then never asked for again, since its checksum says that it is complete; other
 * addresses are asked first, since their data may have changed.
 *
 * @throws LabError with a `data-…` code; the signal's reason when aborted
 */
export async function loadImageDataset(source: DatasetSource, options: LoadingOptions): Promise<ImageDataset> {
  options.signal.throwIfAborted();
  options.onBytes(0, null);
  if (source.files && source.files.length > 0) return loadOwnFiles(source.files, source, options);
  if (source.source === 'drawn') return drawDataset(source, options);
  if (/\/|\.lab$|\.json$/.test(source.source)) {
    return loadAddress(resolveAddress(source.source, source.baseUrl), options);
  }
  const known = knownDataset(source.source);
  return loadKnown(known, resolveAddress(`data/${known.name}/`, source.baseUrl), options);
}

async function loadOwnFiles(
  files: readonly File[],
  { form = defaultPictureForm, seed, target }: DatasetSource,
  options: LoadingOptions,
): Promise<ImageDataset> {
  const pictures = await ownPictures(files, form, options);
  if (pictures) return twoParts(pictures, seed);
  const read = await readFiles(files, options);
  const [{ name, bytes }] = read;
  const isTable = target !== undefined && read.length === 1 && /\.(csv|tsv)$/i.test(name);
  return isTable ? tableDataset(tableText(bytes), { name, target, seed }) : twoPartsFromFiles(read, options);
}

async function loadKnown(known: KnownDataset, address: URL, options: LoadingOptions): Promise<ImageDataset> {
  const cached = await loadCached(address, options);
  if (cached?.sha256 === known.sha256) return cached;
  const dataset = await download(address, options);
  if (dataset.sha256 !== known.sha256) {
    throw wrongChecksum(known.name, address, { found: dataset.sha256, expected: known.sha256 });
  }
  await writeCached(address, encodeLabPieces(dataset));
  return dataset;
}

async function loadAddress(address: URL, options: LoadingOptions): Promise<ImageDataset> {
  try {
    const dataset = await download(address, options);
    await writeCached(address, encodeLabPieces(dataset));
    return dataset;
  } catch (error) {
    if (!isLabError(error) || error.code !== 'data-unreachable') throw error;
    const cached = await loadCached(address, options);
    if (cached) return cached;
    throw error;
  }
}

async function download(address: URL, options: LoadingOptions): Promise<ImageDataset> {
  const { files, description, sha256 } = await fetchFiles(address, options);
  options.signal.throwIfAborted();
  const dataset = imageDatasetFromFiles(files, description);
  checkStated(sha256, dataset, { address, files });
  return dataset;
}

async function loadCached(address: URL, { signal, onBytes }: LoadingOptions): Promise<ImageDataset | null> {
  const bytes = await readCached(address);
  signal.throwIfAborted();
  if (!bytes) return null;
  onBytes(bytes.length, bytes.length);
  try {
    return imageDatasetFromFiles([{ name: address.href, bytes }]);
  } catch {
    await forgetCached(address);
    return null;
  }
}

/** Draws in chunks, so that the worker hears a stop in between. */
async function drawDataset(
  { seed, draw = (options) => new DigitDrawing(options) }: DatasetSource,
  { signal, onBytes }: LoadingOptions,
): Promise<ImageDataset> {
  const drawing = draw({ seed });
  const imageBytes = drawing.train.height * drawing.train.width;
  while (!drawing.done) {
    drawing.step(DRAWING_CHUNK);
    onBytes(drawing.drawn * imageBytes, drawing.total * imageBytes);
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
  }
  const { train, test, classNames } = drawing;
  return {
    name: 'drawn',
    origin: `drawn by labtags from seed ${seed}`,
    licence: 'MIT',
    sha256: sha256OfDataset(drawing),
    classNames,
    train,
    test,
  };
}
