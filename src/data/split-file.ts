import type { ImageSet } from './image-set.js';
import { type BySplit, checkedSplits, SPLITS, type Split, type SplitDataset } from './image-splits.js';
import { decodeLabContents, type LabArray, type LabContents, labFilePieces, malformedLab } from './lab-container.js';
import { readBytes, readClassNames, readText } from './lab-file.js';

const KIND = 'image-splits';

/** A data set in three parts as one `.lab` file, in pieces that are views of its own arrays. */
export function encodeSplitPieces({ name, origin, licence, classNames, splits, lesions }: SplitDataset): Uint8Array[] {
  const arrays = SPLITS.flatMap((split) => splitArrays(split, splits[split], lesions?.[split] ?? null));
  return labFilePieces({ kind: KIND, about: { name, origin, licence, classNames }, arrays });
}

/**
 * Reads a `.lab` file of three parts.
 *
 * @throws LabError `data-malformed`, `data-mismatch`
 */
export function decodeSplitFile(bytes: Uint8Array): SplitDataset {
  const contents = decodeLabContents(bytes);
  const { kind, about } = contents;
  if (kind !== KIND) throw malformedLab(`it holds “${kind.slice(0, 40)}”, and “${KIND}” is needed`);
  const of = <T>(read: (split: Split) => T): BySplit<T> => ({
    train: read('train'),
    val: read('val'),
    test: read('test'),
  });
  const hasLesions = contents.arrays.some(({ name }) => name === 'train-lesions');
  return checkedSplits({
    name: readText(about.name, 'name'),
    origin: readText(about.origin, 'origin'),
    licence: readText(about.licence, 'licence'),
    classNames: readClassNames(about.classNames),
    splits: of((split) => readSplit(contents, split)),
    lesions: hasLesions ? of((split) => readLesions(contents, split)) : null,
  });
}

function splitArrays(split: Split, set: ImageSet, lesions: Uint32Array | null): LabArray[] {
  const { count, height, width, channels, pixels, labels } = set;
  const arrays: LabArray[] = [
    { name: `${split}-pixels`, type: 'uint8', shape: [count, height, width, channels], values: pixels },
    { name: `${split}-labels`, type: 'uint8', shape: [count], values: labels },
  ];
  return lesions ? [...arrays, { name: `${split}-lesions`, type: 'uint32', shape: [count], values: lesions }] : arrays;
}

function readSplit({ arrays }: LabContents, split: Split): ImageSet {
  const pixels = readBytes(arrays, `${split}-pixels`, 4);
  const labels = readBytes(arrays, `${split}-labels`, 1);
  const [count, height, width, channels] = pixels.shape;
  return { pixels: pixels.values, labels: labels.values, count, height, width, channels };
}

function readLesions({ arrays }: LabContents, split: Split): Uint32Array {
  const images = arrays.find(({ name }) => name === `${split}-labels`)?.values.length;
  const array = arrays.find(({ name }) => name === `${split}-lesions`);
  if (array?.values instanceof Uint32Array && array.values.length === images) return array.values;
  throw malformedLab(`array “${split}-lesions” must be uint32 with one number an image`);
}
