import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DERMA_MNIST } from '../../../src/data/derma-mnist.js';
import { drawLesions, LesionsInProgress } from '../../../src/data/drawn-lesions.js';
import { imagePixels } from '../../../src/data/image-set.js';
import { classCounts } from '../../../src/data/image-splits.js';
import { sharedLesions } from '../../../src/data/lesion-splits.js';

describe('drawn lesions', () => {
  const dataset = drawLesions({ seed: 7, size: 'tenth' });

  it('have a tenth of DermaMNIST’s counts in every class and part, at least one', () => {
    const tenth = (counts: readonly number[]) => counts.map((count) => Math.max(1, Math.round(count / 10)));
    const { train, val, test } = DERMA_MNIST.counts;
    assert.deepEqual(classCounts(dataset), { train: tenth(train), val: tenth(val), test: tenth(test) });
  });

  it('plan DermaMNIST’s counts in full', () => {
    const drawing = new LesionsInProgress({ seed: 7, size: 'full' });
    assert.equal(drawing.total, 10_015);
  });

  it('are the same for the same seed, in whatever steps they are drawn, and others for another', () => {
    const stepwise = new LesionsInProgress({ seed: 7, size: 'tenth' });
    while (stepwise.drawn < stepwise.total) stepwise.step(37);
    assert.equal(stepwise.dataset().sha256, dataset.sha256);
    assert.notEqual(drawLesions({ seed: 8, size: 'tenth' }).sha256, dataset.sha256);
  });

  it('show some lesions in several parts, as the official split does', () => {
    const shared = sharedLesions(dataset);
    assert.ok(shared && shared.shared > 40 && shared.shared < 150, `${shared?.shared} lesions are shared`);
    assert.ok(shared.lesions < 1000 && shared.lesions > 650);
  });

  it('show a lesion darker or redder than the skin around it', () => {
    const set = dataset.splits.train;
    let differs = 0;
    for (let i = 0; i < 50; i++) {
      const pixels = imagePixels(set, i);
      const green = (x: number, y: number) => pixels[(y * 28 + x) * 3 + 1];
      if (green(14, 14) < green(1, 1) - 8) differs++;
    }
    assert.ok(differs > 40, `${differs} of 50`);
  });
});
