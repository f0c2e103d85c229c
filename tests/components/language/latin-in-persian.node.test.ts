import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inOwnDirection } from '../../../components/charts/svg-element.js';
import { imbalanceTexts } from '../../../components/labs/imbalance/texts.js';
import { tripletTexts } from '../../../components/labs/triplet/texts.js';
import { tunerTexts } from '../../../components/labs/tuning/texts.js';
import { wordsTexts } from '../../../components/labs/words/texts.js';

const triplet = await tripletTexts.in('fa');
const imbalance = await imbalanceTexts.in('fa');
const tuner = await tunerTexts.in('fa');
const words = await wordsTexts.in('fa');

/** A number that follows Latin letters is drawn at their right, as if it came first; what is isolated does not pull it. */
const PULLED = /[A-Za-z][^\p{L}]*[۰-۹]/u;
const ISOLATED = /[\u2066-\u2068][^\u2066-\u2069]*\u2069/g;

const facts = {
  name: 'mnist',
  trainCount: 60_000,
  testCount: 10_000,
  origin: 'yann.lecun.com',
  licence: 'CC BY-SA 3.0',
};

describe('Latin names in Persian texts', () => {
  it('leave the numbers after them in their places: “MNIST: ۶۰٬۰۰۰” begins with MNIST', () => {
    const { backends } = triplet;
    const written = [
      ...[triplet, imbalance, tuner].map(({ data }) => data.describe(facts)),
      imbalance.data.describe({ ...facts, name: 'dermamnist' }),
      backends.race({ wasm: 3.2, webgpu: 4.1, workers: 2 }),
      words.maps.summary({
        ...{ id: 'gender', words: ['man', 'king'], positions: Float32Array.of(0, 0, 1, 1), method: 'tsne' },
        ...{ keptShare: null, iteration: 500, iterations: 500, klDivergence: 0.4 },
      }),
    ];
    for (const text of written) {
      assert.match(text, /[۰-۹]/);
      assert.doesNotMatch(text.replaceAll(ISOLATED, '•'), PULLED);
    }
  });

  it('keep their order in charts, which run from left to right', () => {
    assert.equal(inOwnDirection('دقت (accuracy)'), '\u2067دقت (accuracy)\u2069');
    assert.equal(inOwnDirection('0.4 ms'), '0.4 ms');
    assert.equal(inOwnDirection('۰٫۴'), '۰٫۴');
  });
});
