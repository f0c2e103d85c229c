import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawDigits } from '../../../src/data/drawn-digits.js';
import type { ImageDataset } from '../../../src/data/image-set.js';
import { withheldClasses } from '../../../src/triplet/unseen-classes.js';

const facts = { name: 'drawn', origin: '', licence: '', sha256: '', classNames: [...'0123456789'] };
const DIGITS: ImageDataset = { ...facts, ...drawDigits({ seed: 1, train: 200, test: 100 }) };
const classesIn = (labels: Uint8Array) => [...new Set(labels)].sort().join('');

test('the classes that are judged are none of those that are taught, and together they are all', () => {
  const { taught, measured, unseen } = withheldClasses(DIGITS, { unseenClasses: 3, seed: 7 });
  assert.equal(unseen.length, 3);
  assert.equal(classesIn(measured.train.labels), unseen.join(''));
  assert.equal(classesIn(measured.test.labels), unseen.join(''));
  assert.equal(classesIn(Uint8Array.of(...taught.train.labels, ...measured.train.labels)), '0123456789');
  assert.equal(taught.train.count + measured.train.count, 200);
});

test('two classes at least stay on either side, and another seed withholds others', () => {
  assert.equal(withheldClasses(DIGITS, { unseenClasses: 1, seed: 7 }).unseen.length, 2);
  assert.equal(withheldClasses(DIGITS, { unseenClasses: 98, seed: 7 }).unseen.length, 8);
  const chosen = new Set([1, 2, 3, 4].map((seed) => withheldClasses(DIGITS, { unseenClasses: 3, seed }).unseen.join()));
  assert.ok(chosen.size > 1);
});

test('without the setting the data stay as they are', () => {
  assert.equal(withheldClasses(DIGITS, { unseenClasses: 0, seed: 7 }).measured, DIGITS);
});
