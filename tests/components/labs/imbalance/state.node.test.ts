import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  type DemoEvent,
  type ImbalanceState,
  initialImbalanceState,
  judgedSplit,
  reduceImbalance,
  runProgress,
} from '../../../../components/labs/imbalance/state.js';
import { defaultImbalanceSettings } from '../../../../src/imbalance/imbalance-settings.js';
import { fakeSession } from './fake-session.js';

const settings = { ...defaultImbalanceSettings, epochs: 2 };

async function recordRun(): Promise<DemoEvent[]> {
  const events: DemoEvent[] = [{ kind: 'begin', settings, fresh: true }];
  const request = { settings, baseUrl: '', files: null, adapt: false, resume: null };
  const result = await fakeSession().train(request, new AbortController().signal, (event) => events.push(event));
  return [...events, { kind: 'result', result }];
}

async function testMeasured(): Promise<DemoEvent> {
  const told: DemoEvent[] = [];
  const request = { settings, baseUrl: '', files: null, adapt: false, resume: null };
  await fakeSession().measureTest(request, new Float32Array(1), new AbortController().signal, (event) => {
    told.push(event);
  });
  return told[0];
}

const replay = (events: readonly DemoEvent[], from: ImbalanceState = initialImbalanceState) =>
  events.reduce((state, event, at) => reduceImbalance(state, event, at * 100), from);

describe('the state of the imbalance lab', () => {
  it('keeps epochs, evaluations and the result, and is the same when replayed', async () => {
    const events = await recordRun();
    const state = replay(events);
    assert.deepEqual(
      state.epochs.map(({ epoch }) => epoch),
      [1, 2],
    );
    assert.deepEqual(Object.keys(state.evaluations), ['train', 'val']);
    assert.equal(state.checkpoint?.epoch, 2);
    assert.ok(state.result);
    assert.deepEqual(replay(events), state);
    assert.deepEqual(runProgress(state), { done: 2, total: 2, etaMs: 0 });
  });

  it('keeps what was made when a new run begins, until that run has a plan', async () => {
    const complete = replay(await recordRun());
    const begun = replay([{ kind: 'begin', settings, fresh: true }], complete);
    assert.ok(begun.evaluations.val);
    const plan = { epochs: 2, askedEpochs: 2, stepsPerEpoch: 1, stepMs: 5, parameters: 1 };
    assert.deepEqual(replay([{ kind: 'plan', plan }], begun).evaluations, {});
  });

  it('forgets the images of a cell when the threshold moves, and the threshold when another class is chosen', async () => {
    const cell = { split: 'test', truth: 0, predicted: 5 } as const;
    const open = replay(
      [
        { kind: 'cell', cell },
        { kind: 'threshold', value: 0.2 },
      ],
      replay(await recordRun()),
    );
    assert.equal(open.cell, null);
    assert.equal(open.threshold, 0.2);
    assert.equal(replay([{ kind: 'choose-class', label: 1 }], open).threshold, null);
  });

  it('counts every opening of the test part, and one goal only once', async () => {
    const met = { rule: { offsets: [], recall: [], margin: 0 }, thresholds: [] };
    const goals: DemoEvent = { kind: 'goals-met', goals: [], met };
    const opened = replay([goals, await testMeasured()], replay(await recordRun()));
    const once = replay([{ kind: 'open-test' }], opened);
    assert.deepEqual([once.timesOpened, once.goal?.opened, once.result?.testOpened], [1, true, 1]);
    assert.ok(once.result?.metrics.test);
    assert.equal(replay([goals, { kind: 'open-test' }], once).timesOpened, 2);
  });

  it('keeps no test measure of a network that is trained on, but the count of openings', async () => {
    const run = await recordRun();
    const opened = replay([await testMeasured()], replay(run));
    assert.equal(judgedSplit(opened), 'test');
    const again = replay(run, opened);
    assert.deepEqual([judgedSplit(again), again.timesOpened, again.result?.testOpened], ['val', 1, 1]);
    assert.equal(again.result?.metrics.test, undefined);
    assert.ok(opened.data);
    assert.equal(replay([{ kind: 'data', data: { ...opened.data, sha256: 'other' } }], opened).timesOpened, 0);
  });

  it('shows a recording from before the seal with its test part, as opened', async () => {
    const [test, run] = [await testMeasured(), await recordRun()];
    const former = run.filter(({ kind }) => kind !== 'trained' && kind !== 'result');
    const state = replay([...former, test], initialImbalanceState);
    assert.deepEqual([judgedSplit(state), state.timesOpened], ['test', 1]);
  });

  it('drops comparison and run when the data become others', async () => {
    const state = replay(await recordRun());
    const row = {
      remedy: 'baseline',
      seed: 1,
      accuracy: 0,
      macroRecall: 0,
      minRecall: 0,
      macroAuc: 0,
      recall: [],
    } as const;
    const compared = replay([{ kind: 'comparison', done: 1, total: 5, row }], state);
    assert.equal(compared.comparison?.rows.length, 1);
    assert.ok(compared.data);
    const other = replay([{ kind: 'data', data: { ...compared.data, sha256: 'other' } }], compared);
    assert.equal(other.comparison, null);
    assert.deepEqual(other.epochs, []);
  });
});
