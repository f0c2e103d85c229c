import { type CsvRows, readCsv } from './csv.js';
import { mismatch } from './dataset-checks.js';
import type { ImageSet } from './image-set.js';
import { type BySplit, SPLITS, type Split } from './image-splits.js';

/** Longest table that is read; DermaMNIST's has 10,015 rows. */
const MAX_ROWS = 200_000;

const COLUMNS = ['split', 'label', 'lesion_id'] as const;

/** What pandas and R write where a lesion is not known. */
const UNKNOWN = ['', 'na', 'nan', 'null', 'none'];

/**
 * Reads which lesion each image shows: a CSV with the columns `split`, `label` and `lesion_id`, whose
 * rows stand in the order of the images of each part. An image without a lesion's name counts as a lesion of its own.
 *
 * @throws LabError `data-mismatch` where columns are missing or rows do not fit the images
 */
export function readSplitTable(text: string, splits: BySplit<ImageSet>): BySplit<Uint32Array> {
  const [header = [], ...rows] = tableRows(text);
  const columns = COLUMNS.map((name) => columnOf(header, name));
  const numbers = new LesionNumbers();
  const found: BySplit<number[]> = { train: [], val: [], test: [] };
  for (const row of rows) {
    const [split, label, lesion] = columns.map((column) => row[column] ?? '');
    const part = split.toLowerCase();
    if (!isSplit(part)) throw mismatch(`The table names the part “${split.slice(0, 20)}”; there are train, val, test.`);
    checkLabel(label, part, { index: found[part].length, labels: splits[part].labels });
    found[part].push(numbers.of(lesion));
  }
  for (const split of SPLITS) checkCount(found[split].length, split, splits[split].count);
  return {
    train: Uint32Array.from(found.train),
    val: Uint32Array.from(found.val),
    test: Uint32Array.from(found.test),
  };
}

/** The text of a table: UTF-8, or UTF-16 as Excel writes its “Unicode text”. */
export function tableText(bytes: Uint8Array): string {
  const [a, b] = bytes;
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

function tableRows(text: string): CsvRows {
  try {
    return readCsv(text, MAX_ROWS);
  } catch (error) {
    throw mismatch(`The table cannot be read: ${error instanceof Error ? error.message : error}.`);
  }
}

function columnOf(header: readonly string[], name: string): number {
  const column = header.findIndex((cell) => cell.toLowerCase() === name);
  if (column >= 0) return column;
  const found = header.slice(0, 8).join(', ').slice(0, 100);
  throw mismatch(`The table has no column “${name}”; split, label and lesion_id are needed, and it has ${found}.`);
}

function checkLabel(label: string, split: Split, { index, labels }: { index: number; labels: Uint8Array }): void {
  if (label !== '' && labels[index] === Number(label)) return;
  const given = label === '' ? 'missing' : label.slice(0, 20);
  throw mismatch(`The table’s label of ${split} image ${index} is ${given}, and the image’s another one.`);
}

function checkCount(rows: number, split: Split, count: number): void {
  if (rows === count) return;
  throw mismatch(`The table has ${rows} rows for ${count} ${split} images; it needs one for each.`);
}

/** Numbers lesions in the order in which they come. */
class LesionNumbers {
  readonly #known = new Map<string, number>();
  #next = 0;

  of(lesion: string): number {
    const known = this.#known.get(lesion);
    if (known !== undefined) return known;
    if (!UNKNOWN.includes(lesion.toLowerCase())) this.#known.set(lesion, this.#next);
    return this.#next++;
  }
}

function isSplit(text: string): text is Split {
  return (SPLITS as readonly string[]).includes(text);
}
