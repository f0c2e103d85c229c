import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { modelMeasures } from '../../../src/model/model-measures.js';
import { checkTask } from '../../../src/task/check-task.js';
import { parseTask } from '../../../src/task/parse-task.js';

const measures = modelMeasures([
  { name: 'accuracy', unit: 'share' },
  { name: 'val-loss', unit: 'number' },
]);

const history = [
  { epoch: 1, accuracy: 0.5, valLoss: 0.9 },
  { epoch: 2, accuracy: 0.8, valLoss: 0.6 },
];

const result = {
  ...{ schema: 'labtags-result-1' as const, lab: 'neuron', settings: { epochs: 2 }, history, stopped: false },
  data: { name: 'drawn', sha256: '' },
  metrics: { accuracy: 0.8, valLoss: 0.6 },
  timings: { trainingMs: 0, totalMs: 0 },
};

function met(goal: string): boolean {
  return checkTask(parseTask(goal, { measures: measures.list, fields: [] }), result, { measures, fields: [] }).met;
}

describe('the measures of a lab that trains one model', () => {
  it('are its metrics at the end of a run', () => {
    assert.deepEqual([met('accuracy >= 80 %'), met('accuracy > 80 %'), met('val-loss < 0.7')], [true, false, true]);
  });

  it('are those of every epoch too', () => {
    assert.deepEqual([met('accuracy >= 80 % at epoch 1'), met('val-loss <= 0.9 in every epoch')], [false, true]);
  });

  it('are not met where nothing was measured', () => {
    assert.equal(met('accuracy >= 0 at epoch 3'), false);
  });
});
