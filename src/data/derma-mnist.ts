import { mismatch } from './dataset-checks.js';
import type { ImageSet } from './image-set.js';
import { checkedSplits, classCounts, SPLITS, type Split, type SplitDataset } from './image-splits.js';
import type { ByteArray } from './npy.js';
import { decodeNpz, type NpzOptions } from './npz.js';
import { classesOfLabels } from './own-labels.js';
import { readSplitTable } from './split-table.js';

/** DermaMNIST, as MedMNIST v2 describes it (Yang et al. 2023; photographs from HAM10000). */
export const DERMA_MNIST = {
  name: 'dermamnist',
  classNames: ['akiec', 'bcc', 'bkl', 'df', 'mel', 'nv', 'vasc'],
  licence: 'CC BY-NC 4.0',
  origin:
    'DermaMNIST, MedMNIST v2 (Yang et al. 2023), of HAM10000 (Tschandl, Rosendahl, Kittler 2018), https://doi.org/10.5281/zenodo.5208230',
  /** Where the raw file may lie, seen from its folder, besides `dermamnist.npz` in it; and the table of its lesions. */
  rawFiles: ['dermamnist_28.npz', 'dermamnist_28_rebuilt.npz', '../dermamnist.npz'],
  lesionTable: 'dermamnist_split.csv',
  publisherUrl: 'https://zenodo.org/records/10519652/files/dermamnist.npz',
  /** Images of each class. */
  counts: {
    train: [228, 359, 769, 80, 779, 4693, 99],
    val: [33, 52, 110, 12, 111, 671, 14],
    test: [66, 103, 220, 23, 223, 1341, 29],
  },
} as const;

/** Checksums of data sets that have DermaMNIST's counts, but not its bytes. */
const REBUILT_SHA256 = new Set(['1d022eb9009242dea4f6734bb0783e7d005875f26cea04721fe1c9480018077b']);

/** `train_images` and `train_labels`, and so on: MedMNIST's names. */
const ARRAY_NAMES = SPLITS.flatMap((split) => [`${split}_images`, `${split}_labels`]);

/** The files of a data set in three parts: one .npz, and perhaps the table that says which lesion is where. */
export interface SplitFiles {
  readonly name: string;
  readonly npz: Uint8Array;
  /** A CSV with the columns split, label and lesion_id, in the order of the arrays. */
  readonly table: string | null;
}

/**
 * Reads a data set of MedMNIST's form: arrays `train_images`, `train_labels`, `val_…` and `test_…` of
 * unsigned bytes, images count × height × width (× channels), labels count × 1 or count.
 *
 * @throws LabError `data-malformed`, `data-too-large`, `data-mismatch`
 */
export async function splitsFromNpz(files: SplitFiles, options: NpzOptions = {}): Promise<SplitDataset> {
  const arrays = await decodeNpz(files.npz, ARRAY_NAMES, options);
  const set = (split: Split) =>
    imageSet(split, arrays.get(`${split}_images`) as ByteArray, arrays.get(`${split}_labels`) as ByteArray);
  const splits = { train: set('train'), val: set('val'), test: set('test') };
  const found = classesOfLabels(splits);
  const lesions = files.table === null ? null : readSplitTable(files.table, splits);
  const dataset = {
    name: files.name.slice(0, 100),
    origin: 'own files',
    licence: 'unknown',
    classNames: found.classNames,
    splits: found.parts,
    lesions,
  };
  return named(checkedSplits(dataset));
}

/** A set with DermaMNIST's class counts in every part is called by its name. */
export function named(dataset: SplitDataset): SplitDataset {
  if (!hasDermaCounts(dataset)) return dataset;
  const { name, origin, licence, classNames } = DERMA_MNIST;
  const rebuilt = REBUILT_SHA256.has(dataset.sha256);
  return {
    ...dataset,
    name: rebuilt ? `${name}-rebuilt` : name,
    origin: rebuilt ? `${origin}; pixels made again from HAM10000, not the official bytes` : origin,
    licence,
    classNames,
  };
}

function hasDermaCounts(dataset: SplitDataset): boolean {
  const counts = classCounts(dataset);
  const { height, width, channels } = dataset.splits.train;
  const fits = SPLITS.every((split) => counts[split].join() === DERMA_MNIST.counts[split].join());
  return fits && height === width && channels === 3;
}

function imageSet(split: Split, images: ByteArray, labels: ByteArray): ImageSet {
  const [count, height, width, channels = 1] = images.shape;
  if (images.shape.length < 3) {
    throw mismatch(`${split}_images has the shape ${images.shape.join(' × ')}; count × height × width is needed.`);
  }
  if (labels.values.length !== count) {
    throw mismatch(`There are ${count} ${split} images, but ${labels.values.length} labels; each image needs one.`);
  }
  return { pixels: images.values, labels: labels.values, count, height, width, channels };
}
