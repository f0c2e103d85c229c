import { joinBytes } from './byte-stream.js';
import { checkDataset, type UncheckedDataset } from './dataset-checks.js';
import type { ImageSet } from './image-set.js';
import { decodeLabContents, type LabArray, type LabContents, labFilePieces, malformedLab } from './lab-container.js';

const KIND = 'images';
/** Characters; longer texts would only break a page's layout. */
const MAX_TEXT = 500;
/** Labels are bytes. */
const MAX_NAMES = 256;

/**
 * Both parts of a data set, and where it comes from, as one `.lab` file.
 *
 * @throws LabError `data-mismatch` when the parts do not fit each other
 */
export function encodeLabFile(dataset: UncheckedDataset): Uint8Array {
  return joinBytes(encodeLabPieces(dataset));
}

/** The same file in pieces that are views of the data set's own arrays, for writing without a copy. */
export function encodeLabPieces(dataset: UncheckedDataset): Uint8Array[] {
  checkDataset(dataset);
  const { name, origin, licence, classNames, train, test } = dataset;
  return labFilePieces({
    kind: KIND,
    about: { name, origin, licence, classNames },
    arrays: [...partArrays('train', train), ...partArrays('test', test)],
  });
}

/**
 * Reads a `.lab` file of images; pixels and labels are views of `bytes`. The checksum is left to
 * whoever needs it.
 *
 * @throws LabError `data-malformed` when the container or its description is wrong, `data-mismatch`
 *   when the parts do not fit each other
 */
export function decodeLabFile(bytes: Uint8Array): UncheckedDataset {
  const contents = decodeLabContents(bytes);
  const { kind, about } = contents;
  if (kind !== KIND) throw malformedLab(`it holds “${kind.slice(0, 40)}”, and “${KIND}” is needed`);
  const dataset = {
    name: readText(about.name, 'name'),
    origin: readText(about.origin, 'origin'),
    licence: readText(about.licence, 'licence'),
    classNames: readClassNames(about.classNames),
    train: readPart(contents, 'train'),
    test: readPart(contents, 'test'),
  };
  checkDataset(dataset);
  return dataset;
}

function partArrays(part: 'train' | 'test', set: ImageSet): LabArray[] {
  const { count, height, width, channels, pixels, labels } = set;
  return [
    { name: `${part}-pixels`, type: 'uint8', shape: [count, height, width, channels], values: pixels },
    { name: `${part}-labels`, type: 'uint8', shape: [count], values: labels },
  ];
}

function readPart({ arrays }: LabContents, part: 'train' | 'test'): ImageSet {
  const pixels = readBytes(arrays, `${part}-pixels`, 4);
  const labels = readBytes(arrays, `${part}-labels`, 1);
  const [count, height, width, channels] = pixels.shape;
  return { pixels: pixels.values, labels: labels.values, count, height, width, channels };
}

export function readBytes(arrays: readonly LabArray[], name: string, dimensions: number) {
  const array = arrays.find((candidate) => candidate.name === name);
  if (!array) throw malformedLab(`it has no array “${name}”`);
  const { shape, values } = array;
  if (shape.length !== dimensions || !(values instanceof Uint8Array)) {
    throw malformedLab(
      `array “${name}” must be uint8 with ${dimensions} sizes, and is ${array.type} with ${shape.length}`,
    );
  }
  return { shape, values };
}

export function readText(value: unknown, field: string): string {
  if (typeof value === 'string' && value.length <= MAX_TEXT) return value;
  throw malformedLab(`its ${field} must be a text of at most ${MAX_TEXT} characters`);
}

export function readClassNames(value: unknown): string[] {
  if (!Array.isArray(value) || value.length < 1 || value.length > MAX_NAMES) {
    throw malformedLab(`it must name 1 to ${MAX_NAMES} classes`);
  }
  return value.map((name) => readText(name, 'class names'));
}
