import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withRun } from '../../../src/triplet/kept-runs.js';
import { groupRuns, judgeRuns, type RunsVerdict } from '../../../src/triplet/run-comparison.js';
import type { KeptRun, TripletResult } from '../../../src/triplet/triplet-events.js';
import { defaultTripletSettings, type TripletSettings } from '../../../src/triplet/triplet-settings.js';

/** A run that ended with this 10-NN accuracy. */
function result(knn: number, changed: Partial<TripletSettings> = {}, collapsed = false): TripletResult {
  const settings = { ...defaultTripletSettings, source: 'mnist', ...changed };
  const entry = { trainLoss: 0, trainActiveShare: 0.1, validationLoss: 0, validationActiveShare: 0, recallAt1: knn };
  const { mining } = settings;
  return {
    ...{ schema: 'labtags-result-1', lab: 'triplet', settings },
    data: { name: 'mnist', sha256: 'a', counts: { train: 60_000, test: 10_000 } },
    backend: { name: 'wasm', reason: 'no-gpu', adapter: '' },
    history: [
      { ...entry, epoch: 0, mining, knn: 0.9 },
      { ...entry, epoch: 1, mining, knn },
    ],
    metrics: {
      ...{ knnRaw: 0.95, knnBefore: 0.9, knnAfter: knn, recallRaw: 0.9, recallBefore: 0.9, recallAfter: knn },
      ...{ activeShare: 0.1, collapsed },
    },
    timings: { stepMs: 1, trainingMs: 1, totalMs: 1 },
    stopped: false,
  } as TripletResult;
}

const kept = (...results: readonly TripletResult[]) =>
  results.reduce<readonly KeptRun[]>((runs, one) => withRun(runs, one, 10), []);
const verdictOf = (...results: readonly TripletResult[]): RunsVerdict => judgeRuns(groupRuns(kept(...results)));

describe('runs beside each other', () => {
  it('are kept in their order, each with its batches; the same run again takes the place of the former', () => {
    const runs = kept(result(0.97), result(0.98, { mining: 'batch-hard' }), result(0.971, { backend: 'cpu' }));
    assert.deepEqual(
      runs.map(({ metrics, layout }) => [metrics.knnAfter, layout?.perClass ?? null]),
      [
        [0.98, 4],
        [0.971, null],
      ],
    );
  });

  it('leave out what was not trained', () => {
    const loaded = result(0.97);
    assert.deepEqual(kept({ ...loaded, history: loaded.history.slice(0, 1) }), []);
  });

  it('are groups where they differ in the seed alone, with a mean and an interval over seeds', () => {
    const groups = groupRuns(kept(result(0.96, { seed: 1 }), result(0.98, { seed: 2 }), result(0.5, { margin: 1 })));
    assert.deepEqual(
      groups.map(({ runs }) => runs.length),
      [2, 1],
    );
    assert.ok(Math.abs(groups[0].knn - 0.97) < 1e-9);
    assert.ok(groups[0].interval && groups[0].interval.low < 0.96 && groups[0].interval.high > 0.98);
    assert.equal(groups[1].interval, null);
  });
});

describe('the verdict on random triplets', () => {
  it('waits until both kinds were run', () => {
    assert.equal(verdictOf(result(0.97)).kind, 'no-mined');
    assert.equal(verdictOf(result(0.98, { mining: 'semi-hard' })).kind, 'no-random');
    assert.equal(verdictOf(result(0.98, { hardAfter: 1 })).kind, 'no-random');
  });

  it('does not compare runs of other data, networks or numbers of triplets', () => {
    const others: Partial<TripletSettings>[] = [{ triplets: 5000 }, { epochs: 9 }, { backbone: 'deep' }];
    for (const other of others) {
      assert.equal(verdictOf(result(0.97), result(0.98, { mining: 'semi-hard', ...other })).kind, 'not-comparable');
    }
  });

  it('says that mined ones are better where they are, by the images asked', () => {
    const verdict = verdictOf(result(0.9695), result(0.986, { mining: 'batch-hard' }));
    assert.ok(verdict.kind === 'mined-better');
    assert.equal(verdict.seeds, 0);
    assert.ok(Math.abs(verdict.difference - 0.0165) < 1e-9 && verdict.interval.low > 0.005);
  });

  it('does not decide by a difference that chance explains, nor praise what is worse', () => {
    assert.equal(verdictOf(result(0.97), result(0.974, { mining: 'semi-hard' })).kind, 'undecided');
    const worse = verdictOf(result(0.97), result(0.4, { mining: 'batch-hard', warmUp: 0 }, true));
    assert.ok(worse.kind === 'random-better');
    assert.equal(worse.mined.collapsed, 1);
  });

  it('takes the best of the mined choices', () => {
    const semiHard = result(0.985, { mining: 'semi-hard' });
    const verdict = verdictOf(result(0.97), result(0.4, { mining: 'batch-hard', warmUp: 0 }, true), semiHard);
    assert.ok(verdict.kind === 'mined-better');
    assert.equal(verdict.mined.settings.mining, 'semi-hard');
  });

  it('pairs seeds that both have, which tells small differences from chance', () => {
    const seeds = [1, 2, 3];
    const random = seeds.map((seed) => result(0.96 + 0.005 * seed, { seed }));
    const mined = seeds.map((seed) => result(0.963 + 0.005 * seed + 0.0001 * seed, { seed, mining: 'semi-hard' }));
    const verdict = verdictOf(...random, ...mined);
    assert.ok(verdict.kind === 'mined-better');
    assert.equal(verdict.seeds, 3);
    assert.ok(Math.abs(verdict.difference - 0.0032) < 1e-9);
  });
});
