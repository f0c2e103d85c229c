import type { Remedy } from './imbalance-events.js';
import type { ImbalanceSettings } from './imbalance-settings.js';

type TrainedRemedy = Exclude<Remedy, 'thresholds'>;

/** What each remedy changes; thresholds change the decision of the baseline and need no training. */
const CHANGES: Readonly<Record<TrainedRemedy, Partial<ImbalanceSettings>>> = {
  baseline: { balance: 'none', augmentation: 'off', loss: 'cross-entropy' },
  weights: { balance: 'weights', augmentation: 'off', loss: 'cross-entropy' },
  oversampling: { balance: 'oversampling', augmentation: 'on', loss: 'cross-entropy' },
  focal: { balance: 'weights', augmentation: 'off', loss: 'focal' },
};

export const TRAINED_REMEDIES = Object.keys(CHANGES) as readonly TrainedRemedy[];

/** All remedies in the order of the table. */
export const REMEDIES: readonly Remedy[] = [...TRAINED_REMEDIES, 'thresholds'];

/** The lab's settings with one remedy in place of the chosen one, and another seed. */
export function remedySettings(settings: ImbalanceSettings, remedy: TrainedRemedy, seed: number): ImbalanceSettings {
  return { ...settings, ...CHANGES[remedy], seed };
}
