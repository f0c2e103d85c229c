import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  foldRun,
  foldTraining,
  noTraining,
  type RunState,
  type TrainingState,
  trainingProgress,
} from '../../../components/lab/run-state.js';

const PLAN = { epochs: 2, stepsPerEpoch: 10, stepMs: 5 };
const idle: RunState = { phase: null, loading: null, backend: null };

function trained(...events: readonly (readonly [event: { readonly kind: string }, at: number])[]): TrainingState {
  return events.reduce<TrainingState>((state, [event, at]) => foldTraining(state, event, at), {
    ...noTraining,
    plan: PLAN,
  });
}

describe('what a lab’s state knows of its run', () => {
  it('follows the phase and the backend, and leaves what it does not know alone', () => {
    const backend = { name: 'wasm', reason: 'no-gpu', adapter: '' } as const;
    const state = foldRun(foldRun(idle, { kind: 'phase', phase: 'training' }), { kind: 'backend', backend });
    assert.deepEqual(state, { phase: 'training', loading: null, backend });
    assert.equal(foldRun(state, { kind: 'epoch' }), state);
  });

  it('lets bytes only go forward, and forgets them when other data are read', () => {
    const ahead = foldRun(idle, { kind: 'loading', doneBytes: 500, totalBytes: 1000 });
    const behind = foldRun(ahead, { kind: 'loading', doneBytes: 200, totalBytes: 1000 });
    assert.deepEqual(behind.loading, { doneBytes: 500, totalBytes: 1000 });
    assert.equal(foldRun(behind, { kind: 'phase', phase: 'loading-data' }).loading, null);
  });

  it('waits for the news of a fresh run, and not where one goes on', () => {
    const begun = (fresh: boolean) => trained([{ kind: 'begin', settings: { seed: 7 }, fresh } as never, 0]);
    assert.equal(begun(true).awaitsNews, true);
    assert.equal(begun(false).awaitsNews, false);
    assert.deepEqual(begun(true).settings, { seed: 7 });
  });

  it('tells how far a training is, with the time that measuring takes after each epoch', () => {
    assert.equal(trainingProgress(noTraining), null);
    const steps = (step: number) => ({ kind: 'steps', steps: [{ step }] });
    const phase = (name: string) => ({ kind: 'phase', phase: name });
    const first = trained([steps(2), 0], [steps(10), 80]);
    assert.deepEqual(trainingProgress(first), { done: 10, total: 20, etaMs: 100 });
    const measured = trained([steps(2), 0], [steps(10), 80], [phase('measuring'), 80], [phase('training'), 380]);
    assert.equal(trainingProgress(measured)?.etaMs, 10 * 10 + 300);
  });

  it('ends with the result, and without one as soon as another run begins', () => {
    const ended = trained([{ kind: 'result', result: { lab: 'triplet' } } as never, 0]);
    assert.deepEqual([ended.result, ended.phase], [{ lab: 'triplet' }, null]);
    const again = foldTraining(ended, { kind: 'begin', settings: {}, fresh: true } as never, 0);
    assert.equal(again.result, null);
  });
});
