import { readClassList } from './class-lists.js';
import type { ImbalanceSettings } from './imbalance-settings.js';

/**
 * scikit-learn's 'balanced' weights, n / (C · n_c) with C the classes that have images: each class then
 * counts alike, and the mean weight of an image is 1. A class without images gets 1; nothing uses it.
 *
 * @param counts images of each class
 */
export function balancedClassWeights(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const present = counts.filter((count) => count > 0).length;
  return counts.map((count) => (count === 0 ? 1 : total / (present * count)));
}

/**
 * The weight of each class in the loss; null where all count alike.
 *
 * @throws LabError `settings-invalid` where own weights do not fit the classes
 */
export function chosenClassWeights(
  settings: Pick<ImbalanceSettings, 'balance' | 'classWeights'>,
  counts: readonly number[],
): number[] | null {
  if (settings.balance === 'weights') return balancedClassWeights(counts);
  if (settings.balance !== 'own-weights') return null;
  return readClassList(settings.classWeights, { setting: 'class-weights', classes: counts.length, min: 0, max: 1000 });
}
