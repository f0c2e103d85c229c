import { tooLarge } from './byte-stream.js';
import { mismatch } from './dataset-checks.js';
import { named, splitsFromNpz } from './derma-mnist.js';
import type { NamedBytes } from './image-set-from-files.js';
import type { SplitDataset } from './image-splits.js';
import { isLabFile } from './lab-container.js';
import type { NpzOptions } from './npz.js';
import { decodeSplitFile } from './split-file.js';
import { tableText } from './split-table.js';
import { isZip } from './zip.js';

/** A table of 200,000 rows takes some 10 MB. */
const MAX_TABLE_BYTES = 32 * 1024 * 1024;

/**
 * Makes a data set in three parts of one `.npz` file in MedMNIST's form, with or without the table (CSV)
 * that says which lesion is where, or of one `.lab` file that `npx labtags data dermamnist` wrote.
 *
 * @throws LabError `data-malformed`, `data-too-large`, `data-mismatch`
 */
export async function splitsFromFiles(files: readonly NamedBytes[], options: NpzOptions = {}): Promise<SplitDataset> {
  const lab = files.find(({ bytes }) => isLabFile(bytes));
  if (lab && files.length === 1) return named(decodeSplitFile(lab.bytes));
  const npz = files.find(({ bytes }) => isZip(bytes));
  const tables = files.filter(({ name }) => /\.(csv|tsv|txt)$/i.test(name));
  if (!npz || files.length !== 1 + tables.length || tables.length > 1) {
    const names = files.map(({ name }) => name.slice(0, 40)).join(', ');
    throw mismatch(
      `Of the files ${names || '(none)'} no data set can be made. Needed are one .npz file with train_images, ` +
        'train_labels, val_… and test_… (and perhaps a .csv of lesions), or one .lab file of three parts.',
    );
  }
  const [table] = tables;
  if (table?.bytes.length > MAX_TABLE_BYTES) throw tooLarge(MAX_TABLE_BYTES);
  return splitsFromNpz({ name: npz.name, npz: npz.bytes, table: table ? tableText(table.bytes) : null }, options);
}
