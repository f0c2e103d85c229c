import { mismatch } from './dataset-checks.js';
import type { ImageSet } from './image-set.js';
import { type BySplit, SPLITS, type Split } from './image-splits.js';

/** Longest table that is read; DermaMNIST's has 10,015 rows. */
const MAX_ROWS = 200_000;

/**
 * Reads which lesion each image shows: a CSV with the columns `split`, `label` and `lesion_id`, whose
 * rows stand in the order of the images of each part.
 *
 * @throws LabError `data-mismatch` where columns are missing or rows do not fit the images
 */
export function readSplitTable(text: string, splits: BySplit<ImageSet>): BySplit<Uint32Array> {
  const [header, ...rows] = text
    .split(/\r?\n/, MAX_ROWS)
    .filter(Boolean)
    .map((line) => line.split(','));
  const columns = (['split', 'label', 'lesion_id'] as const).map((name) => {
    const column = header?.indexOf(name) ?? -1;
    if (column < 0) throw mismatch(`The table has no column “${name}”; split, label and lesion_id are needed.`);
    return column;
  });
  const numbers = new Map<string, number>();
  const found = { train: [] as number[], val: [] as number[], test: [] as number[] };
  for (const row of rows) {
    const [split, label, lesion] = columns.map((column) => row[column] ?? '');
    if (!isSplit(split))
      throw mismatch(`The table names the part “${split.slice(0, 20)}”; there are train, val, test.`);
    const index = found[split].length;
    if (splits[split].labels[index] !== Number(label)) {
      throw mismatch(
        `The table’s label of ${split} image ${index} is ${label.slice(0, 20)}, and the image’s another one.`,
      );
    }
    found[split].push(numbers.get(lesion) ?? numbers.size);
    if (!numbers.has(lesion)) numbers.set(lesion, numbers.size);
  }
  for (const split of SPLITS) {
    const { count } = splits[split];
    if (found[split].length !== count) {
      throw mismatch(`The table has ${found[split].length} rows for ${count} ${split} images; it needs one for each.`);
    }
  }
  return {
    train: Uint32Array.from(found.train),
    val: Uint32Array.from(found.val),
    test: Uint32Array.from(found.test),
  };
}

function isSplit(text: string): text is Split {
  return (SPLITS as readonly string[]).includes(text);
}
