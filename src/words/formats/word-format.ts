import { isLabFile } from '../../data/lab-container.js';
import { LabError } from '../../errors.js';
import { BinaryVectorReader } from './binary-reader.js';
import { TextVectorReader } from './text-reader.js';
import type { VectorReader } from './vector-reader.js';

/** `text` is what is no word vectors: a text to train on. */
export type WordFileFormat = 'lab' | 'vector-text' | 'vector-binary' | 'text';

/** How a number begins, as a vector's line has it; whatever follows is for the reader to judge. */
const NUMBER = /^[+-]?(\d|\.\d|nan|inf)/i;
const FRACTION = /^[+-]?\d*\.\d/;

/** So many fractions in a row are in no prose, even if the lines beside it are broken. */
const LONG_VECTOR = 8;

/** So many bytes of a file's start, unzipped, are enough to tell what it is. */
export const DETECTION_BYTES = 64 * 1024;

/**
 * What a file is, by its first bytes.
 *
 * @throws LabError `data-malformed` for UTF-16 and for archives, which could only be misread
 */
export function detectWordFormat(start: Uint8Array): WordFileFormat {
  if (isLabFile(start)) return 'lab';
  refuseOtherFormats(start);
  const firstEnd = start.indexOf(10);
  const first = lineText(start, 0, firstEnd < 0 ? start.length : firstEnd);
  if (/^\d+[ \t]\d+\s*$/.test(first)) return hasTextRow(start, firstEnd + 1) ? 'vector-text' : 'vector-binary';
  const lines = [first, ...nextLines(start, firstEnd)].map((line) => line.trimEnd().split(/[ \t]+/));
  return lines.every(isVector) || lines.some(isLongVector) ? 'vector-text' : 'text';
}

/** The reader for a format of vectors. */
export function openVectorReader(format: 'vector-text' | 'vector-binary', limit: number): VectorReader {
  return format === 'vector-text' ? new TextVectorReader(limit) : new BinaryVectorReader(limit);
}

/** Words read of a whole file in memory. */
export function readVectorBytes(bytes: Uint8Array, limit = Number.POSITIVE_INFINITY) {
  const format = detectWordFormat(bytes.subarray(0, DETECTION_BYTES));
  const reader = openVectorReader(format === 'vector-binary' ? format : 'vector-text', limit);
  reader.push(bytes);
  return reader.end();
}

function refuseOtherFormats(start: Uint8Array): void {
  const [a, b] = start;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) {
    throw unreadable('it is UTF-16, and UTF-8 is needed; save it again as UTF-8');
  }
  if (a === 0x50 && b === 0x4b) throw unreadable('it is a zip archive; unpack it first');
  if (start.length === 0) throw unreadable('it is empty');
}

function unreadable(reason: string): LabError {
  return new LabError('data-malformed', `The file cannot be read: ${reason}.`, { format: 'words', reason });
}

/** A word and at least one number. */
function isVector(fields: readonly string[]): boolean {
  return fields.length > 1 && fields[0] !== '' && NUMBER.test(fields[fields.length - 1]);
}

function isLongVector(fields: readonly string[]): boolean {
  let row = 0;
  for (const field of fields.slice(1)) {
    row = FRACTION.test(field) ? row + 1 : 0;
    if (row === LONG_VECTOR) return true;
  }
  return false;
}

/** Up to three whole lines behind the first. */
function nextLines(start: Uint8Array, firstEnd: number): string[] {
  const lines: string[] = [];
  let from = firstEnd + 1;
  for (
    let end = start.indexOf(10, from);
    firstEnd >= 0 && end >= 0 && lines.length < 3;
    end = start.indexOf(10, from)
  ) {
    if (end > from + 1) lines.push(lineText(start, from, end));
    from = end + 1;
  }
  return lines;
}

function lineText(bytes: Uint8Array, from: number, to: number): string {
  return new TextDecoder().decode(bytes.subarray(from, to));
}

/** In text there are figures behind the first word, no control characters, and whole UTF-8. */
function hasTextRow(bytes: Uint8Array, from: number): boolean {
  const newline = bytes.indexOf(10, from);
  if (newline < 0 && bytes.length === from) return true;
  const row = bytes.subarray(from, newline < 0 ? bytes.length : newline);
  try {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells binary from text
    return !/[\0-\x08\x0b\x0c\x0e-\x1f]|^\S*\s[^\d]*$/.test(new TextDecoder('utf-8', { fatal: true }).decode(row));
  } catch {
    // Text whose word is not UTF-8 still has nothing but ASCII behind it.
    const blank = row.indexOf(32);
    return blank >= 0 && row.subarray(blank).every((byte) => byte >= 32 && byte < 127) && row.length > blank + 1;
  }
}
