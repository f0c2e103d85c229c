import { joinBytes } from '../../data/byte-stream.js';
import { NumberScanner } from './number-scanner.js';
import { IssueList, type ReadingIssueKind, type ReadingReport } from './reading-report.js';
import type { VectorReader } from './vector-reader.js';
import { malformedVectors, VectorRows } from './vector-rows.js';
import { decodeWord } from './word-decoder.js';

const [NEWLINE, RETURN, SPACE, TAB] = [10, 13, 32, 9];

/** No line of word vectors is longer: 4,096 numbers of 20 characters, and a word. */
const MAX_LINE_BYTES = 128 * 1024;

/** After so many lines it is known whether a file is of this kind at all. */
const PROBATION_LINES = 200;

/**
 * Reads GloVe and word2vec text as it arrives: a word and its numbers on each line, and before them,
 * in word2vec and fastText files, a line with the number of words and of dimensions.
 *
 * More is read than gensim does (tabs, several blanks, words with blanks), and a broken line is left
 * out and reported where gensim gives up; a vector with NaN or infinity is broken too.
 */
export class TextVectorReader implements VectorReader {
  readonly #limit: number;
  readonly #issues = new IssueList();
  readonly #scanner = new NumberScanner();
  #rows: VectorRows | null = null;
  #declared: number | null = null;
  #line = 0;
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
    const { wordCount } = this;
    return wordCount >= this.#limit || (this.#declared !== null && this.#line > this.#declared);
  }

  /** @throws LabError `data-malformed` as soon as it is clear that these are no word vectors */
  push(bytes: Uint8Array): void {
    let start = 0;
    if (this.#rest.length > 0) {
      const end = bytes.indexOf(NEWLINE);
      const line = joinBytes([this.#rest, end < 0 ? bytes : bytes.subarray(0, end)]);
      this.#rest = line;
      if (end < 0) {
        this.#checkLineLength();
        return;
      }
      this.#readLine(line, 0, line.length);
      start = end + 1;
    }
    for (let end = bytes.indexOf(NEWLINE, start); end >= 0; end = bytes.indexOf(NEWLINE, start)) {
      if (this.#full()) return;
      this.#readLine(bytes, start, end);
      start = end + 1;
    }
    // A copy: the caller may fill its bytes anew, and a slice of Node's Buffer would be a view.
    this.#rest = new Uint8Array(bytes.subarray(start));
    this.#checkLineLength();
  }

  end(): { readonly rows: VectorRows; readonly report: ReadingReport } {
    if (this.#rest.length > 0 && !this.#full()) this.#readLine(this.#rest, 0, this.#rest.length);
    this.#rest = new Uint8Array(0);
    const rows = this.#rows;
    if (!rows || rows.words.length === 0) throw this.#nothingRead();
    const read = rows.words.length + this.#issues.count;
    if (this.#declared !== null && read < Math.min(this.#declared, this.#limit)) {
      this.#issues.add('cut-short', this.#line, `${read} of ${this.#declared}`);
    }
    const { issues, count } = this.#issues;
    return { rows, report: { issues, issueCount: count, declaredWords: this.#declared, limited: this.#limited } };
  }

  #full(): boolean {
    if (!this.isFull) return false;
    this.#limited = this.wordCount >= this.#limit && this.wordCount !== this.#declared;
    this.#rest = new Uint8Array(0);
    return true;
  }

  #readLine(bytes: Uint8Array, from: number, to: number): void {
    this.#line++;
    const end = trimmedEnd(bytes, from, to);
    if (end === from) this.#issues.add('blank', this.#line, '');
    else if (this.#rows) this.#readRow(this.#rows, bytes, { from, to: end });
    else this.#readFirstLine(bytes, from, end);
    if (this.#line === PROBATION_LINES && this.#issues.count > this.wordCount) throw this.#nothingRead();
  }

  /** A header, or else the first row, whose numbers tell the dimensions. */
  #readFirstLine(bytes: Uint8Array, from: number, end: number): void {
    const text = String.fromCharCode(...bytes.subarray(from, Math.min(end, from + 64)));
    const header = /^(\d+)[ \t]+(\d+)$/.exec(text);
    if (header) {
      this.#declared = Number(header[1]);
      this.#rows = new VectorRows(Number(header[2]));
      if (this.#declared === 0) throw malformedVectors('the header states 0 words', this.#line);
      return;
    }
    const dimensions = trailingNumbers(bytes, from, end);
    if (dimensions === 0) throw malformedVectors(`“${text.slice(0, 40)}” is not a word and its numbers`, this.#line);
    this.#rows = new VectorRows(dimensions);
    this.#readRow(this.#rows, bytes, { from, to: end });
  }

  #readRow(rows: VectorRows, bytes: Uint8Array, { from, to: end }: Stretch): void {
    const { block, offset } = rows.next();
    const wordEnd = nextBlank(bytes, from, end);
    let at = wordEnd;
    let numbers = 0;
    let allFinite = true;
    for (; numbers < rows.dimensions && at < end; numbers++) {
      while (isBlank(bytes[at])) at++;
      at = this.#scanner.scan(bytes, at, end);
      block[offset + numbers] = this.#scanner.value;
      // As it is kept: what a double holds may be infinite in 32 bits.
      const kept = block[offset + numbers];
      if (kept - kept !== 0) allFinite = false;
    }
    if (numbers === rows.dimensions && at === end && allFinite) this.#keep(rows, bytes, { from, to: wordEnd });
    else this.#readOddRow(rows, bytes, { from, to: end });
  }

  /** A row that is not one word and its numbers: a word with blanks in it, or a broken line. */
  #readOddRow(rows: VectorRows, bytes: Uint8Array, stretch: Stretch): void {
    const starts = fieldStarts(bytes, stretch.from, stretch.to);
    const first = starts.length - rows.dimensions;
    const word = fieldText(bytes, stretch);
    const isTooLong = first > 1 && isNumber(this.#scanner, bytes, { from: starts[first - 1], to: stretch.to });
    const fault: Fault | null =
      first < 1 || isTooLong
        ? { kind: 'wrong-length', found: `${word}: ${starts.length - 1}` }
        : this.#fill(rows, bytes, { ...stretch, starts: starts.slice(first) });
    if (fault) this.#issues.add(fault.kind, this.#line, fault.found || word);
    else this.#keep(rows, bytes, { from: stretch.from, to: blankBefore(bytes, starts[first]) });
  }

  /** Reads the numbers at `starts` into the next row; what is wrong with them, if anything is. */
  #fill(rows: VectorRows, bytes: Uint8Array, { to, starts }: Stretch & { starts: number[] }): Fault | null {
    const { block, offset } = rows.next();
    let fault: Fault | null = null;
    for (const [i, from] of starts.entries()) {
      if (!isNumber(this.#scanner, bytes, { from, to })) {
        return { kind: 'no-number', found: fieldText(bytes, { from, to }) };
      }
      block[offset + i] = this.#scanner.value;
      if (!Number.isFinite(block[offset + i])) fault = { kind: 'not-finite', found: '' };
    }
    return fault;
  }

  #keep(rows: VectorRows, bytes: Uint8Array, { from, to }: Stretch): void {
    const word = decodeWord(bytes, from, to);
    if (word === null) this.#issues.add('encoding', this.#line, String.fromCharCode(...bytes.subarray(from, to)));
    else if (rows.has(word)) this.#issues.add('duplicate', this.#line, word);
    else rows.keep(word);
  }

  #checkLineLength(): void {
    if (this.#rest.length <= MAX_LINE_BYTES) return;
    throw malformedVectors(`a line is longer than ${MAX_LINE_BYTES} bytes`, this.#line + 1);
  }

  #nothingRead() {
    const [first] = this.#issues.issues;
    if (!first) return malformedVectors('the file is empty');
    return malformedVectors(`most lines are broken, the first one by “${first.kind}” at “${first.found}”`, first.line);
  }
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

interface Fault {
  readonly kind: ReadingIssueKind;
  /** Empty where the word itself says it. */
  readonly found: string;
}

function isBlank(byte: number): boolean {
  return byte === SPACE || byte === TAB || byte === RETURN;
}

/** Where a line ends without the blanks behind it, a non-breaking one (U+00A0) among them. */
function trimmedEnd(bytes: Uint8Array, from: number, to: number): number {
  let end = to;
  for (;;) {
    if (end > from && isBlank(bytes[end - 1])) end--;
    else if (end > from + 1 && bytes[end - 2] === 0xc2 && bytes[end - 1] === 0xa0) end -= 2;
    else return end;
  }
}

function nextBlank(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && bytes[at] !== SPACE && bytes[at] !== TAB) at++;
  return at;
}

function fieldStarts(bytes: Uint8Array, from: number, end: number): number[] {
  const starts: number[] = [];
  for (let at = from; at < end; at++) {
    if (!isBlank(bytes[at]) && (at === from || isBlank(bytes[at - 1]))) starts.push(at);
  }
  return starts;
}

/** How many of the last fields are numbers; the first field is always the word. */
function trailingNumbers(bytes: Uint8Array, from: number, end: number): number {
  const starts = fieldStarts(bytes, from, end);
  const scanner = new NumberScanner();
  let first = starts.length;
  while (first > 1 && isNumber(scanner, bytes, { from: starts[first - 1], to: end })) first--;
  return starts.length - first;
}

function isNumber(scanner: NumberScanner, bytes: Uint8Array, { from, to }: Stretch): boolean {
  scanner.scan(bytes, from, to);
  return !Number.isNaN(scanner.value) || /^[+-]?nan$/i.test(fieldText(bytes, { from, to }));
}

function fieldText(bytes: Uint8Array, { from, to }: Stretch): string {
  return decodeWord(bytes, from, nextBlank(bytes, from, to)) ?? '';
}

function blankBefore(bytes: Uint8Array, start: number): number {
  let end = start;
  while (isBlank(bytes[end - 1])) end--;
  return end;
}
