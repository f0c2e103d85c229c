import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { initialImbalanceState } from '../../../components/labs/imbalance/state.js';
import { alwaysPrediction } from '../../../components/labs/imbalance/story/story.js';
import { imbalanceTexts } from '../../../components/labs/imbalance/texts.js';
import { initialTripletState } from '../../../components/labs/triplet/state.js';
import { activePrediction } from '../../../components/labs/triplet/story/story.js';
import { tripletTexts } from '../../../components/labs/triplet/texts.js';
import { initialTunerState } from '../../../components/labs/tuning/state.js';
import { widthPrediction } from '../../../components/labs/tuning/story/story.js';
import { tunerTexts } from '../../../components/labs/tuning/texts.js';
import { quantitiesIn } from '../../../components/language/quantities.js';

const { percent, number } = quantitiesIn('en');
const quantities = { percent, number };

type Shown<Prediction extends (view: never) => unknown> = Parameters<Prediction>[0];

describe('what a student expects of a run', () => {
  it('is measured by the share of triplets that still teach after the first epoch', async () => {
    const words = { ...(await tripletTexts.in('en')), ...quantities };
    const shown = (shares: readonly number[]) =>
      activePrediction({
        words,
        state: {
          ...initialTripletState,
          epochs: shares.map((trainActiveShare, epoch) => ({ epoch, trainActiveShare })),
        },
      } as unknown as Shown<typeof activePrediction>).outcome;
    assert.equal(shown([]), null);
    assert.equal(shown([1]), null);
    assert.deepEqual(shown([1, 0.081, 0.02]), {
      choice: 2,
      measured: 'After epoch 1 it is 8.1% of the training triplets.',
    });
    assert.equal(shown([1, 0.5])?.choice, 1);
    assert.equal(shown([1, 0.98])?.choice, 0);
  });

  it('is measured by the share of the largest class in the validation images', async () => {
    const words = { ...(await imbalanceTexts.in('en')), ...quantities };
    const shown = (train: readonly number[], val: readonly number[], epochs: number) =>
      alwaysPrediction({
        words,
        state: {
          ...initialImbalanceState,
          data: { classNames: ['mel', 'nv'], counts: { train, val, test: val } },
          epochs: Array.from({ length: epochs }),
        },
      } as unknown as Shown<typeof alwaysPrediction>).outcome;
    assert.equal(shown([10, 90], [30, 70], 0), null);
    assert.deepEqual(shown([10, 90], [30, 70], 1), {
      choice: 2,
      measured: 'Always saying nv is right in 70.0% of the validation images.',
    });
    assert.equal(shown([10, 90], [50, 50], 1)?.choice, 1);
    assert.equal(shown([10, 90], [90, 10], 1)?.choice, 0);
  });

  it('is measured by how wide the best net is among those that were tried', async () => {
    const words = await tunerTexts.in('en');
    const shown = (complete: boolean, ...trials: readonly (readonly [units: number, score: number])[]) =>
      widthPrediction({
        words,
        state: {
          ...initialTunerState,
          complete,
          trials: new Map(
            trials.map(([units, score], at) => [String(at), { units, score, id: String(at), status: 'completed' }]),
          ),
        },
      } as unknown as Shown<typeof widthPrediction>).outcome;
    assert.equal(shown(false, [16, 0.8], [512, 0.9]), null);
    assert.equal(shown(true, [16, 0.8], [500, 0.9], [512, 0.85])?.choice, 0);
    assert.equal(shown(true, [16, 0.8], [256, 0.9], [512, 0.85])?.choice, 1);
    assert.deepEqual(shown(true, [32, 0.9], [512, 0.85]), {
      choice: 2,
      measured: 'The best trial has 32 units; the widest that was tried has 512.',
    });
  });
});
