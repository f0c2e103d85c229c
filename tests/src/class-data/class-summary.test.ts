import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compared, differingSettings, repeatedRuns } from '../../../src/class-data/class-summary.js';
import { classesOf, curveOf, finalValue, type HandInRow, readHandIn } from '../../../src/class-data/hand-ins.js';
import { comparableMeasures } from '../../../src/class-data/lab-measures.js';
import { isLabError } from '../../../src/errors.js';
import { scoresOfDecisions } from '../../../src/imbalance/split-scores.js';
import { type ClassFile, textOf } from './class-files.js';

const read = (file: ClassFile): HandInRow => readHandIn(`${file.name}.json`, textOf(file));

describe('the files of a class', () => {
  it('are read with their curves, ends, task and link', () => {
    const row = read({ name: 'Ada', knn: 0.9, task: { goal: 'knn > .8', met: true } });
    assert.deepEqual([row.name, row.seal, row.lab], ['Ada', 'intact', 'triplet']);
    assert.deepEqual(curveOf(row, 'knn'), [
      [0, 0.5],
      [1, 0.6],
      [2, 0.9],
    ]);
    assert.equal(finalValue(row, 'knn-before'), 0.5);
    assert.deepEqual(row.task, { goal: 'knn > .8', met: true });
    assert.match(row.link ?? '', /^https:\/\/example\.org/);
  });

  it('are marked where somebody has changed a number', () => {
    const row = readHandIn('a.json', textOf({ name: 'Ada', knn: 0.7 }).replace('"knn": 0.7', '"knn": 0.99'));
    assert.equal(row.seal, 'altered');
    assert.equal(finalValue(row, 'knn'), 0.99);
  });

  it('open no address but a page’s, and may lack what a file by hand lacks', () => {
    const file = JSON.parse(textOf({ name: 'Eve', knn: 0.7 }));
    file.handIn = { name: 5, link: 'javascript:alert(1)', task: 'all' };
    assert.equal(readHandIn('e', JSON.stringify({ ...file, handIn: { link: 'file:///etc/passwd' } })).link, null);
    file.metrics = {};
    file.history = [{}];
    const row = readHandIn('eve.json', JSON.stringify(file));
    assert.deepEqual([row.name, row.link, row.task, row.savedAt], ['eve.json', null, null, '']);
    assert.equal(finalValue(row, 'knn'), null);
    assert.equal(finalValue(row, 'knn-gain'), null);
  });

  it('are refused in words where they are of a lab whose numbers nobody here knows', () => {
    const text = textOf({ name: 'Ada', knn: 0.7 }).replace('"lab": "triplet"', '"lab": "neuron"');
    assert.throws(
      () => readHandIn('ada.json', text),
      (error) => isLabError(error) && error.detail.reason === 'other-lab' && error.detail.lab === 'neuron',
    );
  });

  it('show who lies far from the others, and which settings differ', () => {
    const rows = [0.9, 0.91, 0.89, 0.9, 0.92, 0.3].map((knn, i) => read({ name: `s${i}`, knn, seed: i < 2 ? 1 : 2 }));
    assert.deepEqual(
      compared(rows, 'knn').map(({ isOutlier }) => isOutlier),
      [false, false, false, false, false, true],
    );
    assert.deepEqual(differingSettings(rows), ['seed']);
  });

  it('show a changed file as far from the others, and do not judge the others by it', () => {
    const rows = [0.9, 0.91, 0.89, 0.9].map((knn, i) => read({ name: `s${i}`, knn }));
    const changed = readHandIn('m.json', textOf({ name: 'M', knn: 0.7 }).replace('"knn": 0.7', '"knn": 0.1'));
    assert.deepEqual(
      compared([...rows, read({ name: 's4', knn: 0.92 }), changed], 'knn').map(({ isOutlier }) => isOutlier),
      [false, false, false, false, false, true],
    );
    // Four that count are too few to say what is usual.
    assert.ok(!compared([...rows, changed], 'knn').some(({ isOutlier }) => isOutlier));
  });

  it('tell the same run under two names from a run that was made again', () => {
    const rows = [
      read({ name: 'Ada', knn: 0.9 }),
      read({ name: 'Copy', knn: 0.9 }),
      read({ name: 'Again', knn: 0.9, stepMs: 41 }),
      read({ name: 'Other', knn: 0.88, stepMs: 42 }),
      read({ name: 'Alone', knn: 0.7, seed: 8 }),
    ];
    assert.deepEqual(
      compared(rows, 'knn').map(({ sameRunAs }) => sameRunAs),
      [['Copy'], ['Ada'], [], [], []],
    );
    const [repeated] = repeatedRuns(rows.slice(0, 3), 'knn');
    assert.deepEqual(repeated, { names: ['Ada', 'Again'], largestDifference: 0 });
    assert.ok(Math.abs(repeatedRuns(rows, 'knn')[0].largestDifference - 0.02) < 1e-12);
  });
});

describe('the files of a class in the imbalance lab', () => {
  it('are compared by the recall of a class too', () => {
    const test = scoresOfDecisions(Uint8Array.of(0, 0, 1), Uint8Array.of(0, 1, 1), ['nevus', 'melanoma']);
    const file = {
      ...{ schema: 'labtags-result-1', lab: 'imbalance', settings: {}, data: {}, history: [] },
      metrics: { train: test, val: test, test },
    };
    const row = readHandIn('a.json', JSON.stringify(file));
    const names = comparableMeasures('imbalance', classesOf(row)).map(({ name }) => name);
    assert.ok(names.includes('recall(melanoma)') && names.includes('val-recall(nevus)'));
    assert.deepEqual([finalValue(row, 'recall(nevus)'), finalValue(row, 'recall(melanoma)')], [0.5, 1]);
  });

  it('find their classes in a report of many spaces at once', () => {
    const test = scoresOfDecisions(Uint8Array.of(0, 0, 1), Uint8Array.of(0, 1, 1), ['nevus', 'melanoma']);
    const reportText = test.reportText.replace('nevus', `a${' '.repeat(90_000)}b`);
    const file = {
      ...{ schema: 'labtags-result-1', lab: 'imbalance', settings: {}, data: {}, history: [] },
      metrics: { train: test, val: test, test: { ...test, reportText } },
    };
    const started = performance.now();
    const row = readHandIn('a.json', JSON.stringify(file));
    assert.equal(classesOf(row)[1], 'melanoma');
    assert.equal(finalValue(row, 'recall(melanoma)'), 1);
    assert.ok(performance.now() - started < 1000);
  });
});
