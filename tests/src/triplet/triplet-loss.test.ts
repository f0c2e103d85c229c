import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients.js';
import { givenTripletLoss, MinedTripletLoss, type TripletLoss } from '../../../src/triplet/triplet-loss.js';

/** float32 against PyTorch's float64. */
const TOLERANCE = 2e-5;

interface Expected {
  readonly loss: number;
  readonly activeShare: number;
  readonly gradient: readonly number[][];
}

interface Case {
  readonly classes: number;
  readonly perClass: number;
  readonly embeddings: number[][];
  readonly triplets: readonly [number, number, number][];
  readonly margin: number;
  readonly results: Readonly<Record<string, Readonly<Record<'squared' | 'plain', Expected>>>>;
}

const fixture = JSON.parse(readFileSync(new URL('../../fixtures/triplet-losses.json', import.meta.url), 'utf8')) as {
  cases: Record<string, Case>;
};

function close(actual: ArrayLike<number>, expected: ArrayLike<number>, what: string): void {
  assert.equal(actual.length, expected.length, what);
  for (let i = 0; i < expected.length; i++) {
    const scale = Math.max(1, Math.abs(expected[i]));
    assert.ok(
      Math.abs(actual[i] - expected[i]) <= TOLERANCE * scale,
      `${what}[${i}]: ${actual[i]}, not ${expected[i]}`,
    );
  }
}

function lossAndGradient(embeddings: number[][], lossOf: (rows: tf.Tensor2D) => TripletLoss) {
  let summary: Float32Array = new Float32Array();
  const rows = tf.tensor2d(embeddings);
  const gradient = tf.grad((e) => {
    const result = lossOf(e as tf.Tensor2D);
    summary = result.summary.dataSync() as Float32Array;
    return result.loss;
  })(rows);
  return { summary, gradient: gradient.dataSync() };
}

describe('triplet losses against PyTorch', () => {
  for (const [name, data] of Object.entries(fixture.cases)) {
    for (const distance of ['squared', 'plain'] as const) {
      it(`given triplets, ${name}, ${distance}`, () => {
        const order = [0, 1, 2].flatMap((role) => data.triplets.map((triplet) => triplet[role]));
        const expected = data.results.given[distance];
        const { summary, gradient } = lossAndGradient(data.embeddings, (rows) => {
          const stacked = tf.gather(rows, order) as tf.Tensor2D;
          return givenTripletLoss(stacked, { margin: data.margin, distance });
        });
        close(summary.slice(0, 2), [expected.loss, expected.activeShare], 'loss and active share');
        close(gradient, expected.gradient.flat(), 'gradient');
      });

      for (const mining of ['semi-hard', 'batch-hard', 'batch-all'] as const) {
        it(`${mining}, ${name}, ${distance}`, () => {
          const mined = new MinedTripletLoss(data);
          const expected = data.results[mining][distance];
          const { summary, gradient } = lossAndGradient(data.embeddings, (rows) =>
            mined.loss(rows, { mining, margin: data.margin, distance }),
          );
          close(summary.slice(0, 2), [expected.loss, expected.activeShare], 'loss and active share');
          close(gradient, expected.gradient.flat(), 'gradient');
          mined.dispose();
        });
      }
    }
  }

  it('is exactly the margin, with no gradient, where all images are at one point', () => {
    const mined = new MinedTripletLoss({ classes: 2, perClass: 3 });
    for (const mining of ['semi-hard', 'batch-hard', 'batch-all'] as const) {
      const { summary, gradient } = lossAndGradient(Array(6).fill([0.5, -1]), (rows) =>
        mined.loss(rows, { mining, margin: 0.4, distance: 'plain' }),
      );
      close(summary, [0.4, 1, 0, 0, 0], mining);
      assert.ok(
        gradient.every((value) => Math.abs(value) < 1e-6),
        `${mining} gradient`,
      );
    }
    mined.dispose();
  });
});
