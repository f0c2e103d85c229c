import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import {
  activeChart,
  type CurveFacts,
  distancesChart,
  lossChart,
  meanOf,
} from '../../../../components/labs/triplet/charts.js';
import { shownEpoch, type TripletState } from '../../../../components/labs/triplet/state.js';
import { tripletTexts } from '../../../../components/labs/triplet/texts.js';
import { recordRun, replay } from './recorded-run.js';

const tripletEnglish = await tripletTexts.in('en');

describe('the curves', () => {
  let state: TripletState;
  let facts: CurveFacts;

  before(async () => {
    state = replay(await recordRun());
    const { steps, epochs } = state;
    facts = { steps, epochs, stepsPerEpoch: 3, totalSteps: 6, margin: 0.4, shown: shownEpoch(state), marked: false };
  });

  it('hold every step, the training mean in the middle of its epoch and validation at its end', () => {
    const { rows, columns } = lossChart(facts, tripletEnglish);
    assert.deepEqual(columns, ['step', 'each step', 'training', 'validation']);
    const [start, , second, third] = rows;
    assert.deepEqual([start[0], start[3]], [0, state.epochs[0].validationLoss]);
    assert.deepEqual([second[0], second[2]], [2, state.epochs[1].trainLoss]);
    assert.deepEqual([third[0], third[3]], [3, state.epochs[1].validationLoss]);
    assert.equal(third[1], state.steps.records[2].loss);
  });

  it('say in one sentence what they show', () => {
    assert.equal(lossChart(facts, tripletEnglish).summary, 'Epoch 2: training loss 0.0099, validation loss 0.0089.');
    assert.match(activeChart(facts, tripletEnglish).summary, /^Epoch 2: 2\.4% of the training triplets/);
  });

  it('count validation distances of both kinds in the same bins', () => {
    const chart = distancesChart(facts.shown, 0.4, tripletEnglish);
    assert.equal(chart.rows.length, facts.shown?.distances.positive.length);
    assert.equal(chart.rows[2][2], facts.shown?.distances.positive[2]);
  });

  it('take the mean distance from the middles of the bins', () => {
    assert.equal(meanOf({ edges: [0, 2, 4], positive: [1, 3], negative: [0, 0] }, 'positive'), 2.5);
  });
});
