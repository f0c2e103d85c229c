import { before, describe, it } from 'node:test';
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-core/dist/register_all_gradients.js';
import { classificationLoss, type LossOptions } from '../../../src/imbalance/classification-loss.js';
import { assertClose } from '../projection/reference-numbers.js';

const LOGITS = [
  [2, -1, 0.5],
  [0.1, 0.2, -3],
  [-2, 4, 1],
  [0, 0, 30],
];
const LABELS = Uint8Array.of(0, 2, 1, 0);
const PLAIN: LossOptions = { classWeights: null, focus: 0 };

/** The definition, in 64 bits: the mean of w_y (1 − p_y)^γ (−ln p_y). */
function expected({ classWeights, focus }: LossOptions): number {
  const losses = LOGITS.map((row, i) => {
    const largest = Math.max(...row);
    const logSum = largest + Math.log(row.reduce((sum, value) => sum + Math.exp(value - largest), 0));
    const logP = row[LABELS[i]] - logSum;
    return -(classWeights?.[LABELS[i]] ?? 1) * (1 - Math.exp(logP)) ** focus * logP;
  });
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
}

describe('classificationLoss', () => {
  before(() => tf.setBackend('cpu'));

  it('is cross-entropy, weighted by class or not, divided by the number of images as in Keras', async () => {
    for (const classWeights of [null, [4, 0.5, 2]]) {
      const loss = classificationLoss(tf.tensor2d(LOGITS), LABELS, { ...PLAIN, classWeights });
      assertClose(await loss.data(), [expected({ ...PLAIN, classWeights })], 1e-5);
    }
  });

  it('is the focal loss of Lin et al., which is cross-entropy at γ = 0', async () => {
    for (const focus of [0.5, 2]) {
      const options = { classWeights: [4, 0.5, 2], focus };
      const loss = classificationLoss(tf.tensor2d(LOGITS), LABELS, options);
      assertClose(await loss.data(), [expected(options)], 1e-5);
    }
  });

  it('has the slope of finite differences', async () => {
    const options = { classWeights: [4, 0.5, 2], focus: 2 };
    const slope = await tf
      .grad((x) => classificationLoss(x as tf.Tensor2D, LABELS, options))(tf.tensor2d(LOGITS))
      .data();
    const step = 1e-4;
    for (const [row, column] of [
      [0, 0],
      [1, 1],
      [2, 2],
    ]) {
      const kept = LOGITS[row][column];
      LOGITS[row][column] = kept + step;
      const above = expected(options);
      LOGITS[row][column] = kept - step;
      const below = expected(options);
      LOGITS[row][column] = kept;
      assertClose([slope[3 * row + column]], [(above - below) / (2 * step)], 1e-4);
    }
  });
});
