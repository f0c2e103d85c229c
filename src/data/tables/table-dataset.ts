import { readCsv } from '../csv.js';
import { checkDataset, MAX_CLASSES, mismatch } from '../dataset-checks.js';
import { holdOut } from '../held-out.js';
import type { ImageDataset, ImageSet } from '../image-set.js';
import { sha256OfDataset } from '../sha256.js';
import { shuffledImages } from '../shuffled-images.js';
import { encodeCell, isMissing, learnColumn, type TableColumn, widthOf } from './table-columns.js';

const MAX_ROWS = 200_000;

/** A class of one row cannot stand in two parts. */
const LEAST_ROWS = 2;

/** Of the training part; the rest is what the search judges by, as Keras's `validation_split=0.2`. */
const LEARNT_SHARE = 0.8;

export interface TableOptions {
  readonly name: string;
  /** The column with the classes; empty for the last one. */
  readonly target: string;
  readonly seed: number;
}

/**
 * Makes classes of a table: its target column says them, every other column becomes one input or several. Means,
 * deviations and categories are learnt from the rows that are trained on.
 *
 * @param text CSV with a line of names (RFC 4180, or with semicolons or tabs)
 * @returns a set whose “images” are one pixel high, an input a pixel
 * @throws LabError `data-mismatch` naming the column
 */
export function tableDataset(text: string, { name, target, seed }: TableOptions): ImageDataset {
  const { header, rows } = readTable(text);
  const at = target === '' ? header.length - 1 : header.indexOf(target);
  if (at < 0) throw mismatch(`The table has no column “${target}”. It has ${header.slice(0, 20).join(', ')}.`);
  const labelled = rows.filter((row) => !isMissing(row[at]));
  const classNames = classesOf(
    labelled.map((row) => row[at]),
    header[at],
  );
  const known = labelled.filter((row) => classNames.includes(row[at]));
  const labels = Uint8Array.from(known, (row) => classNames.indexOf(row[at]));
  const parts = dividedRows(labels, seed);
  const learnt = parts.train.subarray(0, Math.floor(parts.train.length * LEARNT_SHARE));
  const columns = header.flatMap((column, i) => {
    const cells = known.map((row) => row[i]);
    const learned =
      i === at
        ? null
        : learnColumn(
            column,
            Array.from(learnt, (row) => cells[row]),
            cells,
          );
    return learned ? [{ i, learned }] : [];
  });
  const width = columns.reduce((sum, { learned }) => sum + widthOf(learned), 0);
  if (width === 0) throw mismatch('No column but the target tells anything: each has one value, or one for every row.');
  const encoded = (indices: Uint32Array): ImageSet => ({
    pixels: Uint8Array.from(Array.from(indices).flatMap((row) => encodedRow(known[row], columns))),
    labels: Uint8Array.from(indices, (row) => labels[row]),
    ...{ count: indices.length, height: 1, width, channels: 1 },
  });
  const dataset = {
    ...{ name, licence: 'unknown', classNames, train: encoded(parts.train), test: encoded(parts.test) },
    origin: `own files: “${header[at]}” from ${columns.map(({ learned }) => learned.name).join(', ')}`.slice(0, 500),
  };
  checkDataset(dataset);
  return { ...dataset, sha256: sha256OfDataset(dataset) };
}

function encodedRow(row: readonly string[], columns: readonly { i: number; learned: TableColumn }[]): number[] {
  return columns.flatMap(({ i, learned }) => encodeCell(learned, row[i]));
}

function readTable(text: string): {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
} {
  let lines: readonly (readonly string[])[];
  try {
    lines = readCsv(text, MAX_ROWS);
  } catch (error) {
    throw mismatch(`The table cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
  const [header = [], ...rows] = lines;
  if (header.length < 2 || rows.length === 0) {
    throw mismatch('A table needs a line of names, two columns or more, and rows below them.');
  }
  const wrong = rows.findIndex((row) => row.length !== header.length);
  if (wrong < 0) return { header, rows };
  throw mismatch(`Row ${wrong + 2} has ${rows[wrong].length} cells, and the line of names ${header.length}.`);
}

/** Classes of two rows or more, numbers in their order. */
function classesOf(cells: readonly string[], target: string): readonly string[] {
  const counts = new Map<string, number>();
  for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  const names = [...counts].filter(([, count]) => count >= LEAST_ROWS).map(([cell]) => cell);
  if (names.length < 2 || names.length > MAX_CLASSES) {
    throw mismatch(
      `The target “${target}” has ${names.length} values that occur more than once, and 2 to ${MAX_CLASSES} classes are needed. ` +
        'Set “target” to the name of the column that holds the class.',
    );
  }
  return names.sort((a, b) => Number(a) - Number(b) || (a < b ? -1 : 1));
}

/** Rows of both parts, in an order of chance, divided by class as images are. */
function dividedRows(labels: Uint8Array, seed: number): { readonly train: Uint32Array; readonly test: Uint32Array } {
  const bytes = new Uint8Array(Uint32Array.from(labels.keys()).buffer);
  const numbered: ImageSet = { pixels: bytes, labels, count: labels.length, height: 1, width: 4, channels: 1 };
  const { train, test } = holdOut(shuffledImages(numbered, seed), seed);
  const rows = ({ pixels }: ImageSet) => new Uint32Array(pixels.slice().buffer);
  return { train: rows(train), test: rows(test) };
}
