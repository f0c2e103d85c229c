import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { playedEvents, RecordedRun } from '../../../../components/lab/lesson/recorded-run.js';
import type { ModelPageEvent, ModelState } from '../../../../components/lab/model/model-lab-types.js';
import { modelLesson } from '../../../../components/lab/model/model-lesson.js';
import { foldModel, noModel } from '../../../../components/lab/model/model-state.js';
import { trainingProgress } from '../../../../components/lab/run-state.js';
import type { ModelTypes } from '../../../../src/model/model-lab.js';
import { atOnce } from '../../../../src/stepwise.js';

interface Line extends ModelTypes {
  settings: { readonly epochs: number };
  data: { readonly name: string; readonly sha256: string; readonly points: Float32Array };
  step: { readonly slope: number };
  metrics: { readonly loss: number };
}

const settings = { epochs: 2 };
const history = [1, 2].map((epoch) => ({ epoch, slope: epoch / 4, loss: 1 / epoch }));

const result = {
  ...{ schema: 'labtags-result-1' as const, lab: 'line', settings, history, stopped: false },
  ...{ data: { name: 'drawn', sha256: '' }, metrics: { loss: 0.5 }, timings: { trainingMs: 1, totalMs: 2 } },
};

const EVENTS: readonly ModelPageEvent<Line>[] = [
  { kind: 'begin', settings, fresh: true },
  { kind: 'data', data: { name: 'drawn', sha256: '', points: new Float32Array(4) } },
  { kind: 'plan', plan: { epochs: 2, stepsPerEpoch: 3, stepMs: 0 } },
  { kind: 'phase', phase: 'training' },
  ...history.flatMap((epoch): ModelPageEvent<Line>[] => [
    { kind: 'steps', steps: [{ step: 3 * epoch.epoch, epoch: epoch.epoch, slope: epoch.slope }] },
    { kind: 'epoch', epoch },
  ]),
  { kind: 'result', result },
];

const reduce = (state: ModelState<Line>, event: ModelPageEvent<Line>) => foldModel<Line>(state, event, 0);
const trained = EVENTS.reduce<ModelState<Line>>(reduce, noModel);

describe('a lab that trains one model', () => {
  it('knows its epochs, how its model stands, and how far it is', () => {
    assert.deepEqual(trained.epochs, history);
    assert.equal(trained.lastStep?.slope, 0.5);
    const { done, total } = trainingProgress(trained) ?? assert.fail();
    assert.deepEqual([done, total], [6, 6]);
  });

  it('shows what the run before has made until the next one has a plan', () => {
    const begun = reduce(trained, { kind: 'begin', settings, fresh: true });
    assert.deepEqual(begun.epochs, history);
    assert.equal(begun.result, null);
    assert.deepEqual(reduce(begun, EVENTS[2]).epochs, []);
  });

  it('gives a recorded run back, a moment an epoch', () => {
    const { recording } = modelLesson<Line, never>({ initialState: noModel, reduce, parts: {} }, []);
    const events = [...recording.eventsOf(trained), ...recording.endingOf(result as never)];
    assert.ok(events.every(({ kind }) => recording.kinds.includes(kind)));
    const played = atOnce(playedEvents(recording, events));
    const run = new RecordedRun({ recording, events: played, onMove: () => {}, onStart: () => {} });
    const shown = ({ settings, data, plan, epochs, result }: ModelState<Line>) => [
      settings,
      data,
      plan,
      epochs,
      result,
    ];
    assert.deepEqual(shown(run.state), shown(trained));
    assert.equal(run.state.lastStep?.slope, 0.5);
    run.moveTo(0);
    assert.deepEqual([run.state.epochs.length, run.state.lastStep?.slope], [1, 0.25]);
  });
});
