import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fitDrawing } from '../../../src/data/fit-drawing.js';

const SIZE = { width: 28, height: 28 };

/** A filled rectangle on an empty picture of 280 × 280. */
function rectangle(left: number, top: number, width: number, height: number) {
  const ink = new Uint8Array(280 * 280);
  for (let y = top; y < top + height; y++) ink.fill(255, y * 280 + left, y * 280 + left + width);
  return { ink, width: 280, height: 280 };
}

function inkBox(pixels: Uint8Array) {
  const filled = [...pixels.keys()].filter((at) => pixels[at] > 127);
  const columns = filled.map((at) => at % 28);
  const rows = filled.map((at) => Math.floor(at / 28));
  return {
    width: Math.max(...columns) - Math.min(...columns) + 1,
    height: Math.max(...rows) - Math.min(...rows) + 1,
    middleX: (Math.max(...columns) + Math.min(...columns) + 1) / 2,
    middleY: (Math.max(...rows) + Math.min(...rows) + 1) / 2,
  };
}

describe('fitting a drawing as MNIST does', () => {
  it('fills 20 of 28 pixels and puts the ink in the middle, wherever and however large it was drawn', () => {
    for (const drawing of [rectangle(5, 7, 40, 80), rectangle(100, 30, 100, 200)]) {
      const fitted = fitDrawing(drawing, SIZE);
      assert.ok(fitted);
      assert.deepEqual(inkBox(fitted), { width: 10, height: 20, middleX: 14, middleY: 14 });
    }
  });

  it('makes a tiny drawing larger', () => {
    const fitted = fitDrawing(rectangle(200, 200, 3, 4), SIZE);
    assert.ok(fitted);
    assert.equal(inkBox(fitted).height, 20);
  });

  it('centres by mass, not by the box: a heavy side comes to the middle', () => {
    const drawing = rectangle(100, 100, 40, 40);
    drawing.ink.set(rectangle(140, 118, 40, 4).ink.map((value, at) => value || drawing.ink[at]));
    const fitted = fitDrawing(drawing, SIZE);
    assert.ok(fitted);
    let [mass, x] = [0, 0];
    fitted.forEach((value, at) => {
      mass += value;
      x += value * ((at % 28) + 0.5);
    });
    assert.ok(Math.abs(x / mass - 14) < 0.02, String(x / mass));
    assert.ok(inkBox(fitted).middleX > 15);
  });

  it('keeps the ink: its mass grows with the square of the scale', () => {
    const fitted = fitDrawing(rectangle(20, 20, 200, 200), SIZE);
    const mass = fitted?.reduce((sum, value) => sum + value, 0) ?? 0;
    assert.ok(Math.abs(mass / (400 * 255) - 1) < 0.01, String(mass));
  });

  it('says that an empty pad holds no drawing', () => {
    assert.equal(fitDrawing(rectangle(0, 0, 0, 0), SIZE), null);
  });
});
