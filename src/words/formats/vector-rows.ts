import { LabError } from '../../errors.js';
import { KeyedVectors } from '../keyed-vectors.js';
import type { NewWordMatrix } from '../word-matrix.js';

/** Rows in a block: large enough to be few, small enough not to waste memory. */
const BLOCK_ROWS = 4096;

/** The most that vectors may take: what a tab can hold beside everything else. */
const MAX_VECTOR_BYTES = 1024 * 1024 * 1024;

const MAX_DIMENSIONS = 4096;

/** Words and vectors while a file is read and their number is not known yet. */
export class VectorRows {
  readonly words: string[] = [];
  readonly #seen = new Set<string>();
  readonly #blocks: Float32Array[] = [];

  /** @throws LabError `data-malformed` for a size that no word vector has */
  constructor(readonly dimensions: number) {
    if (dimensions >= 1 && dimensions <= MAX_DIMENSIONS) return;
    throw malformedVectors(`a vector would have ${dimensions} numbers, and 1 to ${MAX_DIMENSIONS} can be read`);
  }

  has(word: string): boolean {
    return this.#seen.has(word);
  }

  /** Room for the next row's numbers; it counts only once {@link keep} names its word. */
  next(): { readonly block: Float32Array; readonly offset: number } {
    const index = Math.floor(this.words.length / BLOCK_ROWS);
    if (index === this.#blocks.length) this.#addBlock();
    return { block: this.#blocks[index], offset: (this.words.length % BLOCK_ROWS) * this.dimensions };
  }

  keep(word: string): void {
    this.#seen.add(word);
    this.words.push(word);
  }

  /** All rows in one matrix; the blocks are let go of one by one, so that memory is not taken twice. */
  toKeyedVectors(newMatrix: NewWordMatrix): KeyedVectors {
    const matrix = newMatrix(this.words.length, this.dimensions);
    const { values } = matrix;
    for (let offset = 0; offset < values.length; offset += BLOCK_ROWS * this.dimensions) {
      const block = this.#blocks.shift();
      if (block) values.set(block.subarray(0, values.length - offset), offset);
    }
    return new KeyedVectors(this.words, matrix);
  }

  #addBlock(): void {
    const bytes = 4 * this.dimensions * BLOCK_ROWS * (this.#blocks.length + 1);
    if (bytes > MAX_VECTOR_BYTES) {
      const megabytes = MAX_VECTOR_BYTES / 1_048_576;
      throw new LabError(
        'data-too-large',
        `The vectors take more than ${megabytes} MB; read fewer words (the setting word-limit).`,
        { maxBytes: MAX_VECTOR_BYTES, megabytes },
      );
    }
    this.#blocks.push(new Float32Array(BLOCK_ROWS * this.dimensions));
  }
}

/** A `data-malformed` error about a file of word vectors; `reason` completes "These are no word vectors: …". */
export function malformedVectors(reason: string, line?: number): LabError {
  const place = line === undefined ? '' : ` (line ${line})`;
  return new LabError(
    'data-malformed',
    `The word vectors cannot be read: ${reason}${place}. Expected are GloVe or word2vec files: a word and its numbers on each line.`,
    { format: 'word vectors', reason: `${reason}${place}`, ...(line === undefined ? {} : { line }) },
  );
}
