import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { trainingProgress } from '../../../../components/lab/run-state.js';
import {
  type DemoEvent,
  initialTripletState,
  looksBack,
  mapPair,
  reduceTriplet,
  shownEpoch,
  type TripletState,
} from '../../../../components/labs/triplet/state.js';
import type { EmbeddingMap, EpochRecord, Part } from '../../../../src/triplet/triplet-events.js';
import { defaultTripletSettings } from '../../../../src/triplet/triplet-settings.js';
import { recordRun, replay } from './recorded-run.js';

describe('the state of the triplet lab', () => {
  let events: DemoEvent[];
  let complete: TripletState;

  before(async () => {
    events = await recordRun();
    complete = replay(events);
  });

  function then(...more: DemoEvent[]): TripletState {
    return replay(more, complete);
  }

  it('keeps every epoch, every step and the result of a run', () => {
    assert.deepEqual(
      complete.epochs.map(({ epoch }) => epoch),
      [0, 1, 2],
    );
    assert.deepEqual(
      complete.steps.records.map(({ step }) => step),
      [1, 2, 3, 4, 5, 6],
    );
    assert.equal(complete.result?.metrics.knnAfter, complete.epochs[2].neighbours.knn);
    assert.equal(complete.backend?.name, 'wasm');
    assert.equal(complete.data?.name, 'mnist');
  });

  it('gives the same state when the same events are replayed', () => {
    assert.deepEqual(replay(events), complete);
  });

  it('does not change the states that were before', () => {
    const middle = replay(events.slice(0, 12));
    const copy = structuredClone(middle);
    replay(events.slice(12), middle);
    assert.deepEqual(middle, copy);
  });

  it('follows the newest epoch until the student looks back, and then stays there', () => {
    assert.equal(shownEpoch(complete)?.epoch, 2);
    assert.equal(looksBack(complete), false);
    const back = then({ kind: 'view', epoch: 1 });
    assert.equal(shownEpoch(back)?.epoch, 1);
    assert.equal(looksBack(back), true);
    const newer: EpochRecord = { ...complete.epochs[2], epoch: 3 };
    assert.equal(shownEpoch(replay([{ kind: 'epoch', epoch: newer }], back))?.epoch, 1);
    assert.equal(shownEpoch(then({ kind: 'epoch', epoch: newer }))?.epoch, 3);
  });

  it('keeps what was made when a new run begins, until that run has a plan', () => {
    const settings = defaultTripletSettings;
    const begun = then({ kind: 'begin', settings, fresh: true }, { kind: 'phase', phase: 'loading-data' });
    assert.equal(begun.epochs.length, 3);
    const plan = complete.plan;
    assert.ok(plan);
    const planned = replay([{ kind: 'plan', plan }], begun);
    assert.deepEqual([planned.epochs, planned.steps.records, planned.checkpoints], [[], [], []]);
    assert.equal(planned.plan, plan);
    assert.equal(planned.data, complete.data);
  });

  it('forgets the run when other data are opened, and not when the same are described again', () => {
    const { data } = complete;
    assert.ok(data);
    assert.equal(then({ kind: 'data', data }).epochs.length, 3);
    assert.equal(then({ kind: 'data', data: { ...data, sha256: 'other' } }).epochs.length, 0);
  });

  it('goes on after a stop: measured again, an epoch keeps its training loss, and later steps are replaced', () => {
    const settings = defaultTripletSettings;
    const again: EpochRecord = { ...complete.epochs[1], trainLoss: null, trainActiveShare: null };
    const step = { ...complete.steps.records[3], loss: 99 };
    const state = then(
      { kind: 'begin', settings, fresh: false },
      { kind: 'epoch', epoch: again },
      { kind: 'steps', steps: [step] },
    );
    assert.equal(state.epochs.length, 3);
    assert.equal(state.epochs[1].trainLoss, complete.epochs[1].trainLoss);
    assert.deepEqual(
      state.steps.records.map(({ loss }) => loss === 99),
      [false, false, false, true],
    );
  });

  it('keeps one optimiser only, that of the last checkpoint', () => {
    const optimizer = { step: 1, first: new Float32Array(1), second: new Float32Array(1) } as never;
    const checkpoint = (epoch: number): DemoEvent => ({
      kind: 'checkpoint',
      checkpoint: { epoch, step: epoch * 3, weights: new Float32Array(1), optimizer },
    });
    const { checkpoints } = replay([checkpoint(0), checkpoint(1), checkpoint(2)]);
    assert.deepEqual(
      checkpoints.map(({ optimizer }) => optimizer !== null),
      [false, false, true],
    );
  });

  it('shows a pair of maps by t-SNE where it is wanted and both are there, and by PCA otherwise', () => {
    const [first, , last] = complete.epochs;
    const tsne = ({ maps }: typeof last): EmbeddingMap => ({ ...maps.train, method: 'tsne', klDivergence: 1 });
    const methods = (state: TripletState, part: Part) => mapPair(state, part, last).map(({ method }) => method);
    const one = then({ kind: 'map', map: tsne(last) }, { kind: 'method', method: 'tsne' });
    assert.deepEqual(methods(one, 'train'), ['pca', 'pca']);
    const both = replay([{ kind: 'map', map: tsne(first) }], one);
    assert.deepEqual(methods(both, 'train'), ['tsne', 'tsne']);
    assert.deepEqual(methods(both, 'validation'), ['pca', 'pca']);
    assert.deepEqual(methods(replay([{ kind: 'method', method: 'pca' }], both), 'train'), ['pca', 'pca']);
  });

  it('takes answers away when the epoch that they belong to is left', () => {
    const asked = then({ kind: 'choose', chosen: { part: 'train', index: 4 } }, { kind: 'neighbours', neighbours: [] });
    const back = replay([{ kind: 'view', epoch: 0 }], asked);
    assert.deepEqual(back.chosen, { part: 'train', index: 4 });
    assert.deepEqual([back.neighbours, back.placed], [[], null]);
  });

  it('lets loading only go forward, though several files report in turns', () => {
    const loading = (doneBytes: number): DemoEvent => ({ kind: 'loading', doneBytes, totalBytes: 100 });
    const state = [loading(10), loading(60), loading(30)].reduce(
      (before, event) => reduceTriplet(before, event, 0),
      initialTripletState,
    );
    assert.deepEqual(state.loading, { doneBytes: 60, totalBytes: 100 });
  });

  it('counts steps over the whole run, and says nothing before there is a plan', () => {
    assert.equal(trainingProgress(initialTripletState), null);
    assert.deepEqual([trainingProgress(complete)?.done, trainingProgress(complete)?.total], [6, 6]);
    assert.equal(trainingProgress(complete)?.etaMs, 0);
  });
});
