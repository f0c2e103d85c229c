import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assertMetrics, assertRetrained, assertSearched, assertTrial } from '../../../src/tuning/assert-trials.js';
import type { RetrainedRun } from '../../../src/tuning/tuning-events.js';
import { defaultTuningSettings } from '../../../src/tuning/tuning-settings.js';
import { exportedTrial } from './exports/exported-facts.js';

const DAMAGED = { code: 'result-invalid', detail: { reason: 'damaged' } };
const CODE = '32\nprint("FOREIGN")';
const epoch = { epoch: 1, loss: 0.5, accuracy: 0.5, validationLoss: null, validationAccuracy: 0.5, ms: 3 };

describe('trials of a saved file', () => {
  it('are taken as a search writes them', () => {
    assertTrial(
      exportedTrial('0000', { history: [epoch as never], score: null, worker: 1, status: 'running', id: null }),
    );
  });

  it('are refused where any of their values is of another type or out of range', () => {
    for (const key of Object.keys(exportedTrial('0000'))) {
      for (const value of key === 'key' || key === 'parentKey' ? [7, {}] : [CODE, {}, -1, Number.NaN]) {
        assert.throws(() => assertTrial({ ...exportedTrial('0000'), [key]: value }), DAMAGED, `${key} ${value}`);
      }
    }
    for (const key of Object.keys(epoch)) {
      const history = [{ ...epoch, [key]: CODE } as never];
      assert.throws(() => assertTrial(exportedTrial('0000', { history })), DAMAGED, key);
    }
    for (const trial of [null, 'trial', []]) assert.throws(() => assertTrial(trial as never), DAMAGED);
  });

  it('are refused where the file has no list of them', () => {
    const metrics = {
      trials: [exportedTrial('0000')],
      best: null,
      retrained: [],
      baseline: [],
      cross: [],
      summaryText: '',
    };
    assertMetrics(metrics);
    assert.throws(() => assertMetrics({ ...metrics, best: { units: CODE } as never }), DAMAGED);
    assert.throws(() => assertMetrics({ ...metrics, cross: undefined as never }), DAMAGED);
  });

  it('are refused with settings that name no space to search', () => {
    assertSearched(defaultTuningSettings);
    for (const strange of [{ learningRates: '<img' }, { learningRates: '' }, { unitsMin: 64, unitsMax: 32 }]) {
      assert.throws(() => assertSearched({ ...defaultTuningSettings, ...strange }), DAMAGED);
    }
  });

  it('and final trainings as well', () => {
    const run = {
      key: 'final',
      role: 'best',
      units: 32,
      learningRate: 0.01,
      seed: 7,
      epochs: 4,
      history: [],
      test: null,
    };
    assertRetrained(run as RetrainedRun);
    for (const key of ['role', 'units', 'learningRate', 'seed', 'epochs', 'history']) {
      assert.throws(() => assertRetrained({ ...run, [key]: CODE } as never), DAMAGED, key);
    }
  });
});
