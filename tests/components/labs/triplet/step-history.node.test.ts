import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  appendSteps,
  MOST_STEPS,
  noSteps,
  type StepHistory,
} from '../../../../components/labs/triplet/step-history.js';
import type { StepRecord } from '../../../../src/triplet/triplet-events.js';

function run(count: number): StepHistory {
  let history = noSteps;
  for (let step = 1; step <= count; step += 10) {
    const batch = Array.from({ length: 10 }, (_, i) => ({ step: step + i }) as StepRecord);
    history = appendSteps(history, batch);
  }
  return history;
}

describe('the history of steps', () => {
  it('keeps every step while they can be drawn', () => {
    assert.equal(run(MOST_STEPS).records.length, MOST_STEPS);
    assert.equal(run(MOST_STEPS).stride, 1);
  });

  it('thins out longer runs evenly, old and new steps alike', () => {
    const { stride, records } = run(4 * MOST_STEPS + 10);
    assert.ok(records.length <= MOST_STEPS && records.length > MOST_STEPS / 2);
    assert.ok(records.every((record, i) => record.step === (i + 1) * stride));
  });
});
