import { LabError } from '../errors.js';
import { MAX_DATA_BYTES, tooLarge } from './byte-stream.js';
import { type ByteArray, malformedNpy, type NpyHeader, readNpyHeader } from './npy.js';
import { unzipEntry, type ZipEntry, zipEntries } from './zip.js';

/** How a reading is bounded and stopped. */
export interface NpzOptions {
  /** The most that all wanted arrays may take together; 512 MB unless given. */
  readonly maxBytes?: number;
  readonly signal?: AbortSignal;
}

/**
 * Reads the named arrays of an .npz file (a zip of .npy files). Each is unzipped as a stream straight into
 * an array of its announced size, so no more memory is taken than the arrays need, and nothing at all
 * before the sizes are known to be within bounds. Other arrays are not touched.
 *
 * @param names without “.npy”
 * @throws LabError `data-malformed` where the archive or an array is damaged, missing or of another
 *   type than uint8 in row-major order; `data-too-large` beyond `maxBytes`
 */
export async function decodeNpz(
  bytes: Uint8Array,
  names: readonly string[],
  { maxBytes = MAX_DATA_BYTES, signal }: NpzOptions = {},
): Promise<Map<string, ByteArray>> {
  const entries = zipEntries(bytes);
  const wanted = names.map((name) => ({ name, entry: findEntry(entries, name) }));
  const total = wanted.reduce((sum, { entry }) => sum + entry.size, 0);
  if (total > maxBytes) throw tooLarge(maxBytes);
  const arrays = new Map<string, ByteArray>();
  for (const { name, entry } of wanted) {
    signal?.throwIfAborted();
    arrays.set(name, await readArray(bytes, name, entry));
  }
  return arrays;
}

/** Names of the arrays in an .npz file, without “.npy”. */
export function npzNames(bytes: Uint8Array): string[] {
  return zipEntries(bytes).map(({ name }) => name.replace(/\.npy$/, ''));
}

function findEntry(entries: readonly ZipEntry[], name: string): ZipEntry {
  const entry = entries.find((candidate) => candidate.name === `${name}.npy`);
  if (entry) return entry;
  const found = entries.map((candidate) => candidate.name.slice(0, 40)).join(', ') || 'nothing';
  throw new LabError('data-malformed', `The .npz file has no array “${name}”; it holds ${found}.`, {
    format: 'NPZ',
    array: name,
    reason: `no array “${name}”`,
  });
}

async function readArray(bytes: Uint8Array, name: string, entry: ZipEntry): Promise<ByteArray> {
  const array = new ArrayInProgress(name, entry.size);
  await unzipEntry(bytes, entry, (piece) => array.take(piece));
  return array.finish();
}

/** One .npy file that comes in pieces: its header first, then its numbers. */
class ArrayInProgress {
  readonly #name: string;
  readonly #size: number;
  #start: Uint8Array = new Uint8Array(0);
  #header: NpyHeader | null = null;
  #values = new Uint8Array(0);
  #filled = 0;

  constructor(name: string, size: number) {
    this.#name = name;
    this.#size = size;
  }

  take(piece: Uint8Array): void {
    if (this.#header) {
      this.#fill(piece);
      return;
    }
    const start = new Uint8Array(this.#start.length + piece.length);
    start.set(this.#start);
    start.set(piece, this.#start.length);
    this.#start = start;
    this.#header = readNpyHeader(this.#name, start);
    if (!this.#header) return;
    this.#allocate(this.#header);
    this.#fill(start.subarray(this.#header.bytes));
    this.#start = new Uint8Array(0);
  }

  finish(): ByteArray {
    if (!this.#header) throw malformedNpy(this.#name, 'it ends within its header');
    return { shape: this.#header.shape, values: this.#values };
  }

  /** The entry's size, which is bounded, has the last word: a shape alone never allocates. */
  #allocate({ shape, bytes }: NpyHeader): void {
    const expected = shape.reduce((product, size) => product * size, 1);
    const found = this.#size - bytes;
    if (expected !== found) {
      throw malformedNpy(this.#name, `its shape ${shape.join(' × ')} needs ${expected} bytes, and ${found} follow`);
    }
    this.#values = new Uint8Array(expected);
  }

  #fill(piece: Uint8Array): void {
    this.#values.set(piece, this.#filled);
    this.#filled += piece.length;
  }
}
