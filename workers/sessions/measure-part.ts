import { breathe } from '../../src/breathe.js';
import type { Split, SplitDataset } from '../../src/data/image-splits.js';
import { sharedLesions } from '../../src/data/lesion-splits.js';
import type { SplitScores } from '../../src/imbalance/imbalance-events.js';
import { predict } from '../../src/imbalance/predict.js';
import { evaluateSplit } from '../../src/imbalance/split-scores.js';
import type { LayeredNetwork } from '../../src/networks/layered-network.js';
import type { OnImbalanceEvent } from '../protocols/imbalance.js';

/** A network that is trained, the data, and who hears of its measures. */
export interface TrainedNetwork {
  readonly network: LayeredNetwork;
  readonly dataset: SplitDataset;
  readonly onEvent: OnImbalanceEvent;
}

/** Measures what a network can on one part, and tells everything that is shown of it. */
export async function measurePart({ network, dataset, onEvent }: TrainedNetwork, split: Split): Promise<SplitScores> {
  const { classNames, splits } = dataset;
  const { labels } = splits[split];
  const probabilities = await predict(network, splits[split], breathe);
  const seenInTraining = split === 'train' ? null : (sharedLesions(dataset)?.seenInTraining[split] ?? null);
  const samples = { probabilities, classes: classNames.length, labels };
  const evaluation = evaluateSplit(samples, { classNames, seenInTraining });
  onEvent({ kind: 'evaluation', split, evaluation });
  return evaluation.scores;
}
