import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { joinBytes } from '../../../src/data/byte-stream.js';
import { DERMA_MNIST, splitsFromNpz } from '../../../src/data/derma-mnist.js';
import { classCounts } from '../../../src/data/image-splits.js';
import { joinSplits, sharedLesions, splitByLesion } from '../../../src/data/lesion-splits.js';
import { decodeSplitFile, encodeSplitPieces } from '../../../src/data/split-file.js';
import { splitsFromFiles } from '../../../src/data/splits-from-files.js';
import { npzFile } from './npz-files.js';

const FOLDER = join(resolve(process.env.LABTAGS_DATA ?? '../shared/data'), 'dermamnist');
const skip = existsSync(FOLDER) ? false : 'no data';

const table = (rows: readonly string[]) => ['split,index,label,lesion_id', ...rows].join('\n');
const ROWS = [
  ...[0, 1, 2, 0, 1, 2].map((label, i) => `train,${i},${label},L${i}`),
  ...[0, 1, 2].map((label, i) => `val,${i},${label},V${i}`),
  ...[0, 1, 2, 0].map((label, i) => `test,${i},${label},L${i}`),
];

describe('splitsFromNpz', () => {
  it('makes three parts of arrays with the official names', async () => {
    const dataset = await splitsFromNpz({ name: 'own.npz', npz: npzFile('compressed'), table: null });
    assert.deepEqual(classCounts(dataset), { train: [2, 2, 2], val: [1, 1, 1], test: [2, 1, 1] });
    assert.equal(dataset.name, 'own.npz');
    assert.equal(dataset.lesions, null);
    assert.equal(sharedLesions(dataset), null);
  });

  it('refuses labels that do not fit the images, and images without sides', async () => {
    const read = (file: string) => splitsFromNpz({ name: file, npz: npzFile(file), table: null });
    await assert.rejects(read('short_labels'), { code: 'data-mismatch', message: /3 val images, but 2 labels/ });
    await assert.rejects(read('flat_images'), { code: 'data-mismatch', message: /train_images has the shape 6 × 48/ });
  });

  it('reads from a table which images show one lesion', async () => {
    const dataset = await splitsFromNpz({ name: 'own.npz', npz: npzFile('stored'), table: table(ROWS) });
    const shared = sharedLesions(dataset);
    assert.deepEqual([shared?.lesions, shared?.shared], [9, 4]);
    assert.deepEqual([...(shared?.seenInTraining.test ?? [])], [1, 1, 1, 1]);
  });

  it('reads the table as Excel, R, pandas and old Macs write it', async () => {
    const plain = table(ROWS);
    const written = {
      quoted: plain.replace(/[^,\n]+/g, '"$&"'),
      semicolons: `\ufeff${plain.replaceAll(',', ';')}`,
      tabs: plain.replaceAll(',', '\t'),
      'CR and LF': plain.replaceAll('\n', '\r\n'),
      'CR alone': plain.replaceAll('\n', '\r'),
      blanks: plain.replaceAll(',', ', '),
      'a note with commas, quotes and line ends': plain
        .replaceAll('index,', 'note,')
        .replace(/,\d+,(\d),/g, ',"a, ""b""\nc",$1,'),
      'capital letters': plain.replace('split,index,label,lesion_id', 'Split,Index,Label,Lesion_ID'),
    };
    for (const [way, text] of Object.entries(written)) {
      const dataset = await splitsFromNpz({ name: 'own.npz', npz: npzFile('stored'), table: text });
      const shared = sharedLesions(dataset);
      assert.deepEqual([shared?.lesions, shared?.shared], [9, 4], way);
    }
  });

  it('reads a table in UTF-16 beside the arrays', async () => {
    const csv = { name: 'lesions.csv', bytes: Uint8Array.from(Buffer.from(`\ufeff${table(ROWS)}`, 'utf16le')) };
    const dataset = await splitsFromFiles([{ name: 'own.npz', bytes: npzFile('stored') }, csv]);
    assert.equal(sharedLesions(dataset)?.lesions, 9);
  });

  it('takes an image without a lesion’s name for a lesion of its own', async () => {
    const rows = ROWS.map((row, i) => (i < 3 ? row.replace(/L\d$/, ['', 'NA', 'nan'][i]) : row));
    const dataset = await splitsFromNpz({ name: 'own.npz', npz: npzFile('stored'), table: table(rows) });
    assert.deepEqual([...(dataset.lesions?.train ?? [])], [0, 1, 2, 3, 4, 5]);
    assert.equal(sharedLesions(dataset)?.shared, 1);
  });

  it('says what is wrong with a table: an open quote, no label, a part that there is not', async () => {
    const read = (text: string) => splitsFromNpz({ name: 'a', npz: npzFile('stored'), table: text });
    await assert.rejects(read(`${table(ROWS)}\ntrain,"0,1`), { code: 'data-mismatch', message: /is not closed/ });
    await assert.rejects(read(table(ROWS).replace('train,0,0,', 'train,0,,')), { message: /image 0 is missing/ });
    await assert.rejects(read(table(ROWS).replace('val,0', 'dev,0')), { message: /the part “dev”/ });
  });

  it('refuses a table of other images', async () => {
    const read = (text: string) => splitsFromNpz({ name: 'a', npz: npzFile('stored'), table: text });
    await assert.rejects(read(table(ROWS.slice(1))), { code: 'data-mismatch', message: /label of train image 0/ });
    await assert.rejects(read(table(ROWS.slice(0, -1))), {
      code: 'data-mismatch',
      message: /3 rows for 4 test images/,
    });
    await assert.rejects(read('a,b\n1,2'), { code: 'data-mismatch', message: /no column “split”/ });
  });

  it('keeps everything in a .lab file', async () => {
    const dataset = await splitsFromNpz({ name: 'own.npz', npz: npzFile('stored'), table: table(ROWS) });
    assert.deepEqual(decodeSplitFile(joinBytes(encodeSplitPieces(dataset))), dataset);
  });
});

describe('splitByLesion', () => {
  it('leaves no lesion in two parts and loses no image', async () => {
    const dataset = await splitsFromNpz({ name: 'own.npz', npz: npzFile('stored'), table: table(ROWS) });
    const divided = splitByLesion(dataset);
    assert.equal(sharedLesions(divided)?.shared, 0);
    assert.equal(joinSplits(divided.splits).count, 13);
    assert.deepEqual(splitByLesion(dataset), divided);
  });
});

describe('DermaMNIST, rebuilt', { skip }, () => {
  it('has the published counts, the lesions of its table, and a leak of 1,006 lesions', async () => {
    const npz = Uint8Array.from(await readFile(join(FOLDER, 'dermamnist_28_rebuilt.npz')));
    const csv = await readFile(join(FOLDER, 'dermamnist_split.csv'), 'utf8');
    const dataset = await splitsFromNpz({ name: 'a.npz', npz, table: csv });
    assert.deepEqual(classCounts(dataset), DERMA_MNIST.counts);
    assert.equal(dataset.name, 'dermamnist-rebuilt');
    const shared = sharedLesions(dataset);
    assert.deepEqual([shared?.lesions, shared?.shared], [7470, 1006]);
    const divided = splitByLesion(dataset);
    assert.equal(sharedLesions(divided)?.shared, 0);
    assert.equal(divided.splits.test.count > 1900, true);
  });
});
