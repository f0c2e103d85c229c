import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { foldPace, initialPace, type Pace } from '../../../../components/lab/session/pace.js';
import type { StepRecord, TripletEvent } from '../../../../src/triplet/triplet-events.js';

const steps = (step: number): TripletEvent => ({ kind: 'steps', steps: [{ step } as StepRecord] });
/** The page's own, beside the session's. */
const RESUME = { kind: 'resume' } as unknown as TripletEvent;
const phase = (name: 'training' | 'measuring'): TripletEvent => ({ kind: 'phase', phase: name });

function fold(timed: readonly (readonly [number, TripletEvent])[]): Pace {
  return timed.reduce((pace, [at, event]) => foldPace(pace, event, at), initialPace);
}

describe('the pace of a run', () => {
  it('is what the plan measured until steps are seen, and then what they take', () => {
    const plan = { kind: 'plan', plan: { stepMs: 500 } } as TripletEvent;
    assert.equal(fold([[0, plan]]).stepMs, 500);
    const quick = Array.from({ length: 60 }, (_, i) => [i * 20, steps(i + 1)] as const);
    const { stepMs } = fold([[0, plan], ...quick]);
    assert.ok(stepMs !== null && Math.abs(stepMs - 20) < 1, String(stepMs));
  });

  it('does not count a pause or a measurement as a slow step', () => {
    const pace = fold([
      [0, steps(1)],
      [100, steps(2)],
      [90_000, RESUME],
      [90_000, steps(3)],
      [90_100, steps(4)],
      [90_100, phase('measuring')],
      [95_000, phase('training')],
      [95_100, steps(5)],
    ]);
    assert.equal(pace.stepMs, 100);
    assert.equal(pace.measureMs, 4900);
  });
});
