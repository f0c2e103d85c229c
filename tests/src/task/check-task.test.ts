import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ImbalanceResult } from '../../../src/imbalance/imbalance-events.js';
import { imbalanceMeasures } from '../../../src/imbalance/imbalance-measures.js';
import { imbalanceFields } from '../../../src/imbalance/imbalance-settings.js';
import { scoresOfDecisions } from '../../../src/imbalance/split-scores.js';
import { checkTask } from '../../../src/task/check-task.js';
import { parseTask } from '../../../src/task/parse-task.js';
import type { TripletResult } from '../../../src/triplet/triplet-events.js';
import { tripletMeasures } from '../../../src/triplet/triplet-measures.js';
import { tripletFields } from '../../../src/triplet/triplet-settings.js';

const SHARES = [1, 0.3, 0.22, 0.25, 0.21, 0.19];

const RESULT = {
  settings: { epochs: 5, margin: 0.4, mining: 'random' },
  history: SHARES.map((trainActiveShare, epoch) => ({
    epoch,
    trainActiveShare,
    knn: Number((0.9 + epoch / 100).toFixed(2)),
  })),
  metrics: { knnAfter: 0.95, knnBefore: 0.9, collapsed: false },
} as unknown as TripletResult;

/** The lab with classes: a nevus was found, a melanoma was not. */
function checkClasses(text: string) {
  const scores = scoresOfDecisions(Uint8Array.of(0, 1), Uint8Array.of(0, 0), ['nevus', 'melanoma']);
  const result = { settings: {}, history: [], metrics: { test: scores } } as unknown as ImbalanceResult;
  const conditions = parseTask(text, { measures: imbalanceMeasures.list, fields: imbalanceFields });
  return checkTask(conditions, result, { measures: imbalanceMeasures, fields: imbalanceFields });
}

function check(text: string) {
  const conditions = parseTask(text, { measures: tripletMeasures.list, fields: tripletFields });
  return checkTask(conditions, RESULT, { measures: tripletMeasures, fields: tripletFields });
}

const values = (text: string) => check(text).conditions.map(({ value, met }) => [value, met]);

describe('checking a task', () => {
  it('takes the end of the run where no epoch is named', () => {
    assert.deepEqual(values('active-share > 20 %'), [[0.19, false]]);
    assert.deepEqual(values('knn >= .95'), [[0.95, true]]);
    assert.deepEqual(values('collapsed = 0'), [[0, true]]);
  });

  it('looks at one epoch, up to one, at every one and at any', () => {
    assert.deepEqual(values('active-share > 20 % at epoch 4'), [[0.21, true]]);
    assert.deepEqual(values('active-share > .22 until epoch 3'), [[0.22, false]]);
    assert.deepEqual(values('active-share > .2 until epoch 4'), [[0.21, true]]);
    assert.deepEqual(values('active-share > .2 in every epoch'), [[0.19, false]]);
    assert.deepEqual(values('active-share < .2 in some epoch'), [[0.19, true]]);
  });

  it('does not take an epoch that was not reached for one that was', () => {
    assert.deepEqual(values('active-share > .2 at epoch 9'), [[null, false]]);
    assert.deepEqual(values('active-share > .1 until epoch 9'), [[null, false]]);
  });

  it('names the classes where a task speaks of one that there is not', () => {
    assert.deepEqual(checkClasses('recall(unicorn) > .5').conditions[0].knownClasses, ['nevus', 'melanoma']);
    const [nevus, melanoma] = checkClasses('recall(Nevus) > .5 and recall(melanoma) > .5').conditions;
    assert.deepEqual([nevus.met, melanoma.met, melanoma.value, melanoma.knownClasses], [true, false, 0, []]);
  });

  it('holds the student to the settings that the task names, and wants all conditions', () => {
    assert.equal(check('knn > .9 and epochs <= 5 and mining = random').met, true);
    assert.equal(check('knn > .9 and epochs < 5').met, false);
    assert.deepEqual(values('mining = semi-hard'), [['random', false]]);
  });
});
