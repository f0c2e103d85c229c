import { joinBytes } from '../../data/byte-stream.js';
import { IssueList, type ReadingReport } from './reading-report.js';
import type { VectorReader } from './vector-reader.js';
import { malformedVectors, VectorRows } from './vector-rows.js';
import { decodeWord } from './word-decoder.js';

const [NEWLINE, SPACE] = [10, 32];
const MAX_WORD_BYTES = 4096;

/**
 * Reads word2vec's binary format as it arrives: a text line with the number of words and of
 * dimensions, then for each word its bytes, a blank, and little-endian 32-bit floats. The original
 * tool puts a newline before each next word.
 */
export class BinaryVectorReader implements VectorReader {
  readonly #limit: number;
  readonly #issues = new IssueList();
  #rows: VectorRows | null = null;
  #declared = 0;
  #record = 0;
  #rest: Uint8Array = new Uint8Array(0);
  #limited = false;

  /** @param limit words that are read at most */
  constructor(limit: number) {
    this.#limit = limit;
  }

  get wordCount(): number {
    return this.#rows?.words.length ?? 0;
  }

  get isFull(): boolean {
    return this.wordCount >= this.#limit || (this.#rows !== null && this.#record >= this.#declared);
  }

  push(bytes: Uint8Array): void {
    const all = this.#rest.length > 0 ? joinBytes([this.#rest, bytes]) : bytes;
    let at = this.#rows ? 0 : this.#readHeader(all);
    if (this.#rows) {
      for (let next = at; next >= 0 && !this.isFull; ) {
        next = this.#readRecord(this.#rows, all, at);
        if (next >= 0) at = next;
      }
    }
    this.#limited = this.wordCount >= this.#limit && this.#record < this.#declared;
    // A copy: the caller may fill its bytes anew, and a slice of Node's Buffer would be a view.
    this.#rest = new Uint8Array(all.subarray(at));
  }

  end(): { readonly rows: VectorRows; readonly report: ReadingReport } {
    const rows = this.#rows;
    if (!rows || rows.words.length === 0) throw malformedVectors('the binary file holds no whole word', 1);
    if (!this.isFull) this.#issues.add('cut-short', this.#record, `${this.#record} of ${this.#declared}`);
    const { issues, count } = this.#issues;
    return { rows, report: { issues, issueCount: count, declaredWords: this.#declared, limited: this.#limited } };
  }

  #readHeader(bytes: Uint8Array): number {
    const end = bytes.indexOf(NEWLINE);
    if (end < 0) return 0;
    const header = /^(\d+) (\d+)\s*$/.exec(String.fromCharCode(...bytes.subarray(0, Math.min(end, 64))));
    if (!header || Number(header[1]) < 1) throw malformedVectors('the first line is not “words dimensions”', 1);
    this.#declared = Number(header[1]);
    this.#rows = new VectorRows(Number(header[2]));
    return end + 1;
  }

  /** @returns where the next record starts; −1 where this one is not all there yet */
  #readRecord(rows: VectorRows, bytes: Uint8Array, start: number): number {
    const from = bytes[start] === NEWLINE ? start + 1 : start;
    const blank = bytes.indexOf(SPACE, from);
    if ((blank < 0 ? bytes.length : blank) - from > MAX_WORD_BYTES) {
      throw malformedVectors(`word ${this.#record + 1} has no end`, this.#record + 1);
    }
    const end = blank + 1 + 4 * rows.dimensions;
    if (blank < 0 || end > bytes.length) return -1;
    this.#record++;
    this.#keep(rows, decodeWord(bytes, from, blank), bytes.subarray(blank + 1, end));
    return end;
  }

  #keep(rows: VectorRows, word: string | null, numbers: Uint8Array): void {
    const values = new Float32Array(new Uint8Array(numbers).buffer);
    if (word === null) this.#issues.add('encoding', this.#record, '');
    else if (rows.has(word)) this.#issues.add('duplicate', this.#record, word);
    else if (!values.every(Number.isFinite)) this.#issues.add('not-finite', this.#record, word);
    else {
      const { block, offset } = rows.next();
      block.set(values, offset);
      rows.keep(word);
    }
  }
}
