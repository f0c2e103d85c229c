import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  flagCells,
  flagCurve,
  imagesToWatch,
  thresholdAlong,
  thresholdNear,
} from '../../../src/imbalance/flag-threshold.js';
import { evaluateSplit } from '../../../src/imbalance/split-scores.js';

const SCORES = [0.9, 0.8, 0.7, 0.4, 0.3, 0.2, 0.1, 0.05];
/** 1 where the image is of class 1. */
const TRUTH = [1, 1, 0, 1, 0, 0, 0, 0];

const evaluation = evaluateSplit(
  {
    labels: Uint8Array.from(TRUTH),
    probabilities: Float32Array.from(SCORES.flatMap((score) => [1 - score, score])),
    classes: 2,
  },
  { classNames: ['others', 'mel'], seenInTraining: null },
);
const curve = flagCurve(evaluation, 1) ?? assert.fail();
const rounded = (values: ArrayLike<number>) => Array.from(values, (value) => Number(value.toFixed(3)));

describe('a flag of one class', () => {
  it('puts every image into one of four cells, which move with the threshold', () => {
    const at = (value: number) => Object.values(flagCells(evaluation, { label: 1, value }));
    assert.deepEqual(at(0.5), [2, 1, 1, 4]);
    assert.deepEqual(at(0.35), [3, 0, 1, 4]);
    assert.deepEqual(at(0), [3, 0, 5, 0]);
    assert.deepEqual(at(1), [0, 3, 0, 5]);
  });

  it('has the ROC curve whose every point is a threshold, from none flagged to all', () => {
    assert.deepEqual(rounded(curve.recall), [0, 0.333, 0.667, 0.667, 1, 1, 1, 1, 1]);
    assert.deepEqual(rounded(curve.falsePositiveRate), [0, 0, 0, 0.2, 0.2, 0.4, 0.6, 0.8, 1]);
    curve.thresholds.forEach((value, i) => {
      const { truePositives, falsePositives } = flagCells(evaluation, { label: 1, value });
      assert.deepEqual([truePositives / 3, falsePositives / 5], [curve.recall[i], curve.falsePositiveRate[i]]);
    });
  });

  it('has no curve where its class has no images, or all of them', () => {
    const labels = new Uint8Array(TRUTH.length);
    const facts = { classNames: ['others', 'mel'], seenInTraining: null };
    const alone = evaluateSplit({ labels, probabilities: evaluation.probabilities, classes: 2 }, facts);
    assert.deepEqual([flagCurve(alone, 0), flagCurve(alone, 1)], [null, null]);
  });

  it('takes its threshold from the point of the curve nearest to where one points, and steps along it', () => {
    assert.equal(thresholdNear(curve, 0.22, 0.97).toFixed(2), '0.40');
    assert.equal(thresholdNear(curve, 1, 1).toFixed(2), '0.05');
    assert.ok(thresholdNear(curve, 0, 0) > 0.9);
    assert.equal(thresholdAlong(curve, 0.5, 1).toFixed(2), '0.40');
    assert.equal(thresholdAlong(curve, 0.4, -1).toFixed(2), '0.70');
    assert.equal(thresholdAlong(curve, 0.05, 5).toFixed(2), '0.05');
    assert.ok(thresholdAlong(curve, 0.9, -9) > 0.9);
  });

  it('is watched on images of the class and on others that come near it, each once', () => {
    const watched = imagesToWatch(evaluation, 1, 3);
    assert.deepEqual(watched.slice(0, 3), [0, 1, 3]);
    assert.deepEqual(watched.slice(3), [2, 4, 7]);
    assert.equal(new Set(imagesToWatch(evaluation, 1, 10)).size, 8);
  });
});
