import assert from 'node:assert/strict';
import { test } from 'node:test';
import { imagePixels } from '../../../../src/data/image-set.js';
import { encodeCell, learnColumn } from '../../../../src/data/tables/table-columns.js';
import { tableDataset } from '../../../../src/data/tables/table-dataset.js';

const OPTIONS = { name: 'flowers.csv', target: '', seed: 7 };
const row = (i: number) => `${i % 7}.5,${['red', 'blue', '"a, ""b"""'][i % 3]},id${i},5,${i % 2 ? 'rose' : 'lily'}`;
const TABLE = ['length,colour,id,constant,kind', ...Array.from({ length: 60 }, (_, i) => row(i))].join('\r\n');

test('numbers are one input, categories one for each value, and what tells nothing none', () => {
  const { train, test: part, classNames, origin } = tableDataset(TABLE, OPTIONS);
  assert.deepEqual(classNames, ['lily', 'rose']);
  assert.deepEqual([train.count, part.count, train.height, train.width], [50, 10, 1, 4]);
  assert.match(origin, /“kind” from length, colour$/);
  const oneHot = [...imagePixels(train, 0).subarray(1)].sort((a, b) => a - b);
  assert.deepEqual(oneHot, [0, 0, 255]);
});

test('a column is standardised by the rows that are trained on, whatever the others hold', () => {
  const column = learnColumn('x', ['1', '3', 'NA'], ['1', '3', 'NA', '1000']);
  assert.deepEqual(column, { kind: 'numeric', name: 'x', mean: 2, deviation: 1 });
  assert.ok(column);
  assert.deepEqual(
    ['2', '4', '1000', ''].map((cell) => encodeCell(column, cell)[0]),
    [128, 191, 255, 128],
  );
});

test('the same table in another order of its columns’ separators, or divided by another seed, is another set', () => {
  const semicolons = TABLE.replaceAll(',', ';').replaceAll('"a; ""b"""', '"a, ""b"""');
  assert.equal(tableDataset(semicolons, OPTIONS).sha256, tableDataset(TABLE, OPTIONS).sha256);
  assert.notEqual(tableDataset(TABLE, { ...OPTIONS, seed: 8 }).sha256, tableDataset(TABLE, OPTIONS).sha256);
});

test('any column can be the target, and one that is none or has no classes is refused by name', () => {
  assert.deepEqual(tableDataset(TABLE, { ...OPTIONS, target: 'colour' }).classNames, ['a, "b"', 'blue', 'red']);
  const refused = (target: string, pattern: RegExp) =>
    assert.throws(() => tableDataset(TABLE, { ...OPTIONS, target }), { code: 'data-mismatch', message: pattern });
  refused('weight', /no column “weight”\. It has length, colour/);
  refused('id', /“id” has 0 values/);
  refused('constant', /“constant” has 1 values/);
  assert.throws(() => tableDataset(`${TABLE}\r\n1,2`, OPTIONS), { message: /Row 62 has 2 cells/ });
});
