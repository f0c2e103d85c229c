import { manySeedsScript } from '../../notebook/many-seeds.js';
import type { ImbalanceResult } from '../imbalance-events.js';
import notebook from './imbalance.py';
import result from './seed-result.py';

/** The same run with PyTorch, scikit-learn and many seeds, on a cluster. */
export function seedsScript({ settings, data }: ImbalanceResult): string {
  return manySeedsScript({
    ...{ lab: 'imbalance', settings: { ...settings, split: 'official' }, notebook, result, page: {} },
    data: { page: data.name, name: 'dermamnist', variable: 'DATA' },
  });
}
