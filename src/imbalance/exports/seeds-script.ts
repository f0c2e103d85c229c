import { DERMA_MNIST } from '../../data/derma-mnist.js';
import { manySeedsScript } from '../../notebook/many-seeds.js';
import type { ImbalanceResult } from '../imbalance-events.js';
import { measuredParts } from '../imbalance-result.js';
import notebook from './imbalance.py';
import result from './seed-result.py';

/** The same run with PyTorch, scikit-learn and many seeds, on a cluster. */
export function seedsScript({ settings, data, metrics }: ImbalanceResult): string {
  const { name, classNames } = DERMA_MNIST;
  const parts = measuredParts(metrics).map(([split]) => [split, {}]);
  return manySeedsScript({
    ...{ lab: 'imbalance', settings: { ...settings, split: 'official' }, notebook, result },
    page: { metrics: Object.fromEntries(parts), classNames: [...classNames] },
    data: { page: data.name, name, variable: 'DATA' },
  });
}
