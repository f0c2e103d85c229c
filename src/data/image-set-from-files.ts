import { LabError } from '../errors.js';
import { checkDataset, mismatch, type UncheckedDataset } from './dataset-checks.js';
import { CIFAR10_NAMES, isCifar, readCifar } from './formats/cifar.js';
import { emnistCharacters, turnedUpright } from './formats/emnist.js';
import { isNpy, readQuickDraw } from './formats/quick-draw.js';
import { holdOut } from './held-out.js';
import { decodeIdx, type IdxArray, isIdx } from './idx.js';
import type { ImageDataset, ImageSet } from './image-set.js';
import { knownDatasetByChecksum } from './known-datasets.js';
import { isLabFile } from './lab-container.js';
import { decodeLabFile } from './lab-file.js';
import type { NamedBytes } from './named-bytes.js';
import { classesOfLabels } from './own-labels.js';
import { sha256OfDataset } from './sha256.js';
import { shuffledImages } from './shuffled-images.js';

const OWN_FILES = { origin: 'own files', licence: 'unknown' } as const;

export type { NamedBytes };

/** What is known of the files besides their bytes. */
export type DatasetDescription = Partial<Pick<ImageDataset, 'name' | 'origin' | 'licence' | 'classNames'>>;

interface IdxFile extends IdxArray {
  readonly name: string;
}

/** One file of images and the file of their labels. */
interface IdxPair {
  readonly images: IdxFile;
  readonly labels: IdxFile;
}

/**
 * Makes a data set of one `.lab` file, of CIFAR-10's binary files, of one `.npy` file a class, of four IDX files in any order, or of two IDX files (images
 * and labels), which are divided 5/6 to 1/6, class by class, into training and test. Pixels and labels are views of
 * the files' bytes, except where a division has to copy.
 *
 * A set that is byte for byte a known one gets its name, origin, licence and classes; otherwise
 * `description` wins over what a `.lab` file says of itself.
 *
 * @throws LabError `data-malformed` when a file cannot be read, `data-mismatch` when the files do
 *   not fit each other
 */
export function imageDatasetFromFiles(
  files: readonly NamedBytes[],
  description: DatasetDescription = {},
): ImageDataset {
  const dataset = { ...readFiles(files, description), ...definedFields(description) };
  checkDataset(dataset);
  const sha256 = sha256OfDataset(dataset);
  const known = knownDatasetByChecksum(sha256);
  if (!known) return { ...dataset, sha256 };
  const { name, origin, licence, classNames } = known;
  return { ...dataset, name, origin, licence, classNames, sha256 };
}

function readFiles(files: readonly NamedBytes[], { classNames }: DatasetDescription): UncheckedDataset {
  const labFile = files.find((file) => isLabFile(file.bytes));
  if (!labFile) {
    const other = readOtherFormats(files);
    if (other) return other;
    const { train, test, name } = readIdxFiles(files);
    const characters = emnistCharacters(name);
    if (characters) return emnist({ train, test, name }, characters);
    const found = classNames ? { parts: { train, test }, classNames } : classesOfLabels({ train, test });
    return { name, ...OWN_FILES, classNames: found.classNames, ...found.parts };
  }
  if (files.length > 1) throw mismatch(`${files.length} files were given; a .lab file stands alone.`);
  return decodeLabFile(labFile.bytes);
}

/** Formats that need no more than their bytes; null where the files are of none of them. */
function readOtherFormats(files: readonly NamedBytes[]): UncheckedDataset | null {
  if (files.length > 0 && files.every(isNpy)) {
    const { set, classNames } = readQuickDraw(files);
    return { ...OWN_FILES, name: files[0].name.slice(0, 100), classNames, ...holdOut(shuffledImages(set, 1)) };
  }
  if (files.length === 0 || !files.every(isCifar)) return null;
  const { train, test } = readCifar(files);
  const parts = test ? { train, test } : holdOut(train);
  return { ...OWN_FILES, name: 'cifar-10', classNames: CIFAR10_NAMES, ...parts };
}

function emnist({ train, test, name }: { name: string; train: ImageSet; test: ImageSet }, characters: string) {
  const { parts, classNames } = classesOfLabels({ train: turnedUpright(train), test: turnedUpright(test) });
  return { ...OWN_FILES, name, classNames: classNames.map((label) => characters[Number(label)] ?? label), ...parts };
}

function readIdxFiles(files: readonly NamedBytes[]): { name: string; train: ImageSet; test: ImageSet } {
  const arrays = files.map(readIdxFile);
  const labels = arrays.filter((array) => array.shape.length === 1);
  const images = arrays.filter((array) => array.shape.length >= 3);
  const complete = images.length === labels.length && images.length + labels.length === files.length;
  if (!complete || images.length < 1 || images.length > 2) {
    throw mismatch(
      `Of ${files.length} files, ${images.length} hold images and ${labels.length} labels. Needed are one .lab file, ` +
        'or the IDX files of images and labels: for one part, or for training and test.',
    );
  }
  const { train, test } =
    images.length === 1 ? holdOut(toImageSet({ images: images[0], labels: labels[0] })) : pairParts(images, labels);
  return { name: images[0].name.slice(0, 100), train, test };
}

function readIdxFile({ name, bytes }: NamedBytes): IdxFile {
  if (!isIdx(bytes)) {
    const label = name.slice(0, 100);
    const reason = `“${label}” is neither a .lab file nor an IDX file (plain or .gz); choose such files`;
    throw new LabError('data-malformed', `${reason}.`, { file: label, reason });
  }
  return { name, ...decodeIdx(bytes) };
}

/** Which of two image files is the training part: by its name, else the larger one. */
function pairParts(images: IdxFile[], labels: IdxFile[]): { train: ImageSet; test: ImageSet } {
  const [trainImages, testImages] = trainFirst(images);
  const [trainLabels, testLabels] = trainFirst(labels);
  return {
    train: toImageSet({ images: trainImages, labels: trainLabels }),
    test: toImageSet({ images: testImages, labels: testLabels }),
  };
}

function trainFirst([first, second]: IdxFile[]): [IdxFile, IdxFile] {
  const parts = [partInName(first.name), partInName(second.name)];
  if (parts[0] === parts[1] && first.shape[0] === second.shape[0]) {
    throw mismatch(
      `Neither the names nor the counts tell which of “${first.name}” and “${second.name}” is for training; ` +
        'put “train” and “test” into the names.',
    );
  }
  const byName = parts[0] !== parts[1];
  const firstIsTrain = byName ? parts[0] === 'train' || parts[1] === 'test' : first.shape[0] > second.shape[0];
  return firstIsTrain ? [first, second] : [second, first];
}

function partInName(name: string): 'train' | 'test' | null {
  if (/train/i.test(name)) return 'train';
  return /t10k|test|val/i.test(name) ? 'test' : null;
}

/** Shape count × height × width (grey) or count × height × width × channels. */
function toImageSet({ images, labels }: IdxPair): ImageSet {
  const [count, height, width, channels = 1] = images.shape;
  if (count !== labels.values.length) {
    throw mismatch(
      `“${images.name}” holds ${count} images, but “${labels.name}” ${labels.values.length} labels; ` +
        'choose the two files of one part.',
    );
  }
  return { pixels: images.values, labels: labels.values, count, height, width, channels };
}

function definedFields(description: DatasetDescription): DatasetDescription {
  return Object.fromEntries(Object.entries(description).filter(([, value]) => value !== undefined));
}
