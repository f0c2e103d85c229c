import { decodeLabContents, type LabArray, labFilePieces, malformedLab } from '../../data/lab-container.js';
import { KeyedVectors } from '../keyed-vectors.js';
import type { NewWordMatrix } from '../word-matrix.js';

const KIND = 'word-vectors';
const MAX_TEXT = 500;
const LARGEST_INT8 = 127;

/** Where vectors come from; shown with them. */
export interface VectorSource {
  readonly name: string;
  readonly origin: string;
  readonly licence: string;
}

export interface CompactOptions {
  /**
   * `int8`: each number in a byte, with one scale a word, a quarter of the size; `float32`: exact.
   */
  readonly precision: 'int8' | 'float32';
}

/** A `.lab` file of word vectors, in pieces. */
export function encodeCompactVectors(
  vectors: KeyedVectors,
  source: VectorSource,
  { precision }: CompactOptions,
): Uint8Array[] {
  const shape = [vectors.size, vectors.dimensions];
  const words = new TextEncoder().encode(vectors.words.join('\n'));
  const { name, origin, licence } = source;
  const numbers: LabArray[] =
    precision === 'float32'
      ? [{ name: 'vectors', type: 'float32', shape, values: vectors.matrix.values }]
      : quantise(vectors);
  return labFilePieces({
    kind: KIND,
    about: { name, origin, licence },
    arrays: [{ name: 'words', type: 'uint8', shape: [words.length], values: words }, ...numbers],
  });
}

/**
 * Reads a `.lab` file of word vectors.
 *
 * @param limit words that are taken at most, the first ones
 * @throws LabError `data-malformed`
 */
export function decodeCompactVectors(
  bytes: Uint8Array,
  newMatrix: NewWordMatrix,
  limit = Number.POSITIVE_INFINITY,
): { readonly vectors: KeyedVectors; readonly source: VectorSource; readonly storedWords: number } {
  const { kind, about, arrays } = decodeLabContents(bytes);
  if (kind !== KIND) throw malformedLab(`it holds “${kind.slice(0, 40)}”, and “${KIND}” is needed`);
  const array = (name: string) => arrays.find((candidate) => candidate.name === name);
  const words = readWords(array('words'));
  const numbers = array('vectors');
  const [rows, dimensions] = numbers?.shape ?? [];
  if (numbers?.shape.length !== 2 || rows !== words.length || dimensions < 1) {
    throw malformedLab(`its ${words.length} words and its vectors do not fit each other`);
  }
  const kept = Math.min(limit, words.length);
  const matrix = newMatrix(kept, dimensions);
  fill(matrix.values, numbers, array('scales'));
  const source = { name: textOf(about.name), origin: textOf(about.origin), licence: textOf(about.licence) };
  return { vectors: new KeyedVectors(words.slice(0, kept), matrix), source, storedWords: words.length };
}

/** Each vector by its largest number over 127, so that no number leaves int8's range. */
function quantise({ matrix, size, dimensions }: KeyedVectors): LabArray[] {
  const values = new Int8Array(size * dimensions);
  const scales = new Float32Array(size);
  for (let row = 0; row < size; row++) {
    const vector = matrix.values.subarray(row * dimensions, (row + 1) * dimensions);
    const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    scales[row] = largest / LARGEST_INT8;
    for (let i = 0; i < dimensions; i++) values[row * dimensions + i] = Math.round(vector[i] / (scales[row] || 1));
  }
  return [
    { name: 'vectors', type: 'int8', shape: [size, dimensions], values },
    { name: 'scales', type: 'float32', shape: [size], values: scales },
  ];
}

function fill(target: Float32Array, { values, type, shape }: LabArray, scales: LabArray | undefined): void {
  if (type === 'float32') {
    if (!values.every(Number.isFinite)) throw malformedLab('a vector holds NaN or infinity');
    target.set(values.subarray(0, target.length));
    return;
  }
  const [rows, dimensions] = shape;
  if (type !== 'int8' || scales?.type !== 'float32' || scales.values.length !== rows) {
    throw malformedLab('its vectors must be float32, or int8 with one float32 scale each');
  }
  for (let row = 0; row * dimensions < target.length; row++) {
    const scale = scales.values[row];
    // −128 times the scale must still be a number in 32 bits.
    if (!Number.isFinite(Math.fround(128 * scale))) throw malformedLab(`the scale of word ${row + 1} is ${scale}`);
    for (let i = row * dimensions; i < (row + 1) * dimensions; i++) target[i] = values[i] * scale;
  }
}

function readWords(array: LabArray | undefined): string[] {
  if (!(array?.values instanceof Uint8Array)) throw malformedLab('it has no array “words”');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(array.values);
  } catch {
    throw malformedLab('its words are not UTF-8');
  }
  const words = text === '' ? [] : text.split('\n');
  if (words.length === 0) throw malformedLab('it holds no words');
  if (new Set(words).size !== words.length) throw malformedLab('a word stands in it twice');
  return words;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, MAX_TEXT) : '';
}
