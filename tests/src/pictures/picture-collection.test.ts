import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PictureCollection } from '../../../src/pictures/picture-collection.js';
import { defaultPictureForm } from '../../../src/pictures/picture-form.js';

const FORM = { ...defaultPictureForm, pictureSize: 24, pictureColour: 'grey' } as const;
const picture = (value: number) => Uint8Array.from({ length: 24 * 24 }, (_, i) => (i === 0 ? 255 : value));

/** @param classes name → the values of its pictures */
function collected(classes: Readonly<Record<string, readonly Uint8Array[]>>) {
  const files = Object.entries(classes).flatMap(([name, all]) =>
    all.map((one, i) => [`${name}/${i}.png`, one] as const),
  );
  const pixels = new Map<string, Uint8Array>(files);
  const collection = new PictureCollection([...pixels.keys()], FORM);
  collection.paths.forEach((path, index) => {
    collection.add(index, pixels.get(path) as Uint8Array);
  });
  return collection.finish();
}

const different = (from: number, count = 4) => Array.from({ length: count }, (_, i) => picture(from + i));

test('classes stand as people count, and a class of fewer than four pictures is left out by name', () => {
  const { classNames, set, report } = collected({
    'class 10': different(0),
    'class 2': different(10),
    lone: different(20, 3),
  });
  assert.deepEqual(classNames, ['class 2', 'class 10']);
  assert.deepEqual([...set.labels], [1, 1, 1, 1, 0, 0, 0, 0]);
  assert.deepEqual(report.leftOut, [{ name: 'lone', reason: 'too-few' }]);
});

test('two classes with the same pictures are told to be one, and different ones are not', () => {
  const twins = collected({ cat: different(0), cats: different(0), dog: different(50) }).report.remarks;
  assert.deepEqual(twins, [{ kind: 'twins', first: 'cat', second: 'cats', count: 4 }]);
  assert.deepEqual(collected({ cat: different(0), dog: different(50) }).report.remarks, []);
});

test('a class that fills the set is told, and so are pictures of one colour', () => {
  const flat = new Uint8Array(24 * 24).fill(7);
  const { remarks } = collected({ cat: different(0, 100), dog: [...different(120, 3), flat] }).report;
  assert.deepEqual(remarks, [
    { kind: 'dominant', name: 'cat', share: 100 / 104 },
    { kind: 'constant', name: 'dog/3.png', count: 1 },
  ]);
});
