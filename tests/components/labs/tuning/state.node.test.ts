import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findingsOf } from '../../../../components/labs/tuning/findings.js';
import { laneGroups } from '../../../../components/labs/tuning/lanes.js';
import {
  initialTunerState,
  isBrushed,
  reduceTuner,
  runProgress,
  type TunerState,
} from '../../../../components/labs/tuning/state.js';
import { bestTrial } from '../../../../src/tuning/tuning-result.js';
import { defaultTuningSettings } from '../../../../src/tuning/tuning-settings.js';
import { searchEvents } from './fake-session.js';

const begin = { kind: 'begin', settings: defaultTuningSettings, work: 'search' } as const;

/** The state after a search's first events; all of them when left out. */
function after(events = Number.POSITIVE_INFINITY): TunerState {
  let state = reduceTuner(initialTunerState, begin);
  let count = 0;
  for (const event of searchEvents()) {
    if (count++ >= events) return state;
    state = reduceTuner(state, event);
  }
  return reduceTuner(state, { kind: 'end', stopped: false });
}

describe('the state of <tuner-demo>', () => {
  it('counts epochs by the bracket table, with those under way', () => {
    const early = runProgress(after(7));
    assert.deepEqual([early?.total, early?.etaMs], [120, null]);
    assert.ok(early && early.done > 0 && early.done < 1);
    const late = runProgress(after(40));
    assert.ok(late && late.done > 10 && late.etaMs !== null);
    assert.ok(Math.abs((late.etaMs ?? 0) - (120 - late.done) * 100) < 1e-6);
    const end = runProgress(after());
    assert.deepEqual([end?.done, end?.total], [120, 120]);
  });

  it('keeps the trials where the same search goes on, and gives them up for another one', () => {
    const state = after();
    const more = { ...defaultTuningSettings, iterations: 2, workers: 3 };
    assert.equal(reduceTuner(state, { ...begin, settings: more }).trials.size, 30);
    assert.equal(reduceTuner(state, { ...begin, settings: { ...more, seed: 8 } }).trials.size, 0);
  });

  it('shows every setting as a lane: promoted, dropped, trained in full', () => {
    const groups = laneGroups(after());
    assert.deepEqual(
      groups.map(({ bracket, lanes, waiting }) => [bracket, lanes.length, waiting]),
      [
        [2, 12, 0],
        [1, 6, 0],
        [0, 4, 0],
      ],
    );
    const fates = groups[0].lanes.map(({ fate, trials }) => `${fate} ${trials.length}`).sort();
    assert.deepEqual(fates, [
      ...Array(8).fill('dropped 1'),
      ...Array(2).fill('dropped 2'),
      ...Array(2).fill('finished 3'),
    ]);
  });

  it('does not call a trial dropped before its round is decided', () => {
    const [first, second] = laneGroups(after(20));
    assert.ok(first.lanes.length > 1 && first.lanes.length < 12);
    assert.equal(first.waiting, 12 - first.lanes.length);
    assert.ok(first.lanes.every(({ fate }) => fate === 'waiting' || fate === 'running'));
    assert.equal(second.waiting, 6);
  });

  it('brushes trials by all chosen ranges at once', () => {
    const trials = [...after().trials.values()];
    const brush = { units: [100, 300], rate: [0.001, 0.001] } as const;
    const chosen = trials.filter((trial) => isBrushed(brush, trial));
    assert.ok(chosen.length > 0 && chosen.length < trials.length);
    assert.ok(chosen.every(({ units, learningRate }) => units >= 100 && units <= 300 && learningRate === 0.001));
    assert.equal(trials.filter((trial) => isBrushed({}, trial)).length, 30);
  });

  it('says what the search has found, computed from its numbers', () => {
    const state = after();
    const findings = findingsOf(state);
    const best = bestTrial([...state.trials.values()]);
    const of = (kind: string) => findings.find((finding) => finding.kind === kind);
    assert.deepEqual(of('best'), {
      ...{ kind: 'best', id: best?.id, units: best?.units, rate: best?.learningRate, score: best?.score },
    });
    assert.deepEqual(of('saved'), { kind: 'saved', settings: 22, spent: 120, inFull: 220 });
    const rates = of('rates');
    assert.ok(rates?.kind === 'rates' && rates.best === 0.001 && rates.gap > 0.02);
    assert.deepEqual(findingsOf(after(100)), []);
  });
});
