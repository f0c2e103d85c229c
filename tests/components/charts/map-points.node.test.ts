import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mapChart } from '../../../components/charts/map-chart.js';
import {
  classPlaces,
  classRows,
  extentOf,
  nearestInDirection,
  toUnitFrame,
} from '../../../components/charts/map-points.js';
import { englishWords } from './english-map-words.js';
import { drawInNode, matchSnapshot } from './svg-snapshot.js';

/** Two points of class 0 around (0, 0), two of class 1 around (10, 0); class 2 has none. */
const positions = Float32Array.of(-1, 0, 1, 0, 10, 2, 10, -2);
const labels = Uint8Array.of(0, 0, 1, 1);
const classNames = ['zero', 'one', 'two'];

describe('the table of a map', () => {
  it('gives number, centre and tightness of every class', () => {
    const rows = classRows(positions, labels, classNames);
    const toOther = (Math.hypot(10, 2) * 2) / 2;
    assert.deepEqual(rows[0], ['zero', 2, 0, 0, 1, 10]);
    assert.deepEqual(rows[1], ['one', 2, 10, 0, 2, toOther]);
    assert.deepEqual(rows[2], ['two', 0, Number.NaN, Number.NaN, Number.NaN, Number.NaN]);
  });

  it('counts as many points as the picture has dots', () => {
    const chart = mapChart({ ...content(), words: englishWords });
    const dots = drawInNode(chart).querySelectorAll('circle[r="2.5"]');
    const counted = chart.rows.reduce((sum, row) => sum + Number(row[1]), 0);
    assert.equal(dots.length, counted);
  });

  it('draws as in the stored picture', async () => {
    await matchSnapshot(
      drawInNode(mapChart({ ...content(), words: englishWords }), { width: 300, height: 200 }),
      'map',
    );
  });
});

describe('the letters of a map', () => {
  it('stand where a class lies together, and nowhere while its points lie among the others', () => {
    assert.deepEqual(classPlaces(positions, labels, 2), [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
    ]);
    const mixed = Float32Array.of(-5, 0, 5, 0, -4, 1, 4, -1);
    assert.deepEqual(classPlaces(mixed, labels, 2), [null, null]);
  });

  it('are in its saved picture, and the same in its key', () => {
    const svg = drawInNode(mapChart({ ...content(), words: englishWords }));
    const texts = [...svg.querySelectorAll('text')].map(({ textContent }) => textContent);
    assert.deepEqual(texts, ['Z zero', 'O one', 'T two', 'Z', 'O']);
  });
});

describe('arrow keys on a map', () => {
  const cross = Float32Array.of(0, 0, 2, 0, 0, 2, -2, 0, 0, -2, 1, 5);

  it('lead to the nearest point in their direction, y upwards', () => {
    assert.equal(nearestInDirection(cross, 0, 'right'), 1);
    assert.equal(nearestInDirection(cross, 0, 'up'), 2);
    assert.equal(nearestInDirection(cross, 0, 'left'), 3);
    assert.equal(nearestInDirection(cross, 0, 'down'), 4);
  });

  it('prefer a point straight ahead to a nearer one far aside', () => {
    assert.equal(nearestInDirection(Float32Array.of(0, 0, 1, 1.6, 3, 0), 0, 'right'), 2);
  });

  it('lead nowhere from the outermost point', () => {
    assert.equal(nearestInDirection(cross, 1, 'right'), -1);
  });
});

describe('the frame of a map', () => {
  it('keeps the shape and fills the longer side', () => {
    const unit = toUnitFrame(positions, extentOf(positions));
    assert.deepEqual([unit[0], unit[4]], [-1, 1]);
    assert.ok(Math.abs(unit[5] - 4 / 11) < 1e-6);
  });

  it('leaves out what is not a number and stands for no points and for one', () => {
    assert.deepEqual(extentOf(Float32Array.of(Number.NaN, 1, 2, 3)), { x0: 2, y0: 3, x1: 2, y1: 3 });
    assert.deepEqual(extentOf(new Float32Array()), { x0: -1, y0: -1, x1: 1, y1: 1 });
    assert.deepEqual([...toUnitFrame(Float32Array.of(5, 5), extentOf(Float32Array.of(5, 5)))], [0, 0]);
  });
});

function content() {
  return { title: 'Map', summary: 'Two groups.', positions, labels, classNames };
}
