import { LabError } from '../errors.js';

/**
 * The error for a network that gives no numbers any more at the end of an epoch: its last step may have gone too far
 * without the loss before it showing that.
 */
export function divergedAfter(epoch: number, learningRate: number): LabError {
  return new LabError(
    'training-diverged',
    `After epoch ${epoch} the network gives no numbers any more. The learning rate ${learningRate} is probably too large: try a tenth of it.`,
    { epoch, learningRate },
  );
}
