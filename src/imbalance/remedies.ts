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

/** The settings that a remedy consists of. */
export const CHANGED = Object.keys(CHANGES.baseline) as readonly (keyof ImbalanceSettings)[];

export const TRAINED_REMEDIES = Object.keys(CHANGES) as readonly TrainedRemedy[];

/** All remedies in the order of the table. */
export const REMEDIES: readonly Remedy[] = [...TRAINED_REMEDIES, 'thresholds'];

/** The lab's settings with one remedy in place of the chosen one, and another seed. */
export function remedySettings(settings: ImbalanceSettings, remedy: TrainedRemedy, seed: number): ImbalanceSettings {
  return { ...settings, ...CHANGES[remedy], seed };
}

/** The remedy that settings have; null where they have another, or several. */
export function remedyOf(settings: ImbalanceSettings): TrainedRemedy | null {
  return TRAINED_REMEDIES.find((remedy) => CHANGED.every((key) => CHANGES[remedy][key] === settings[key])) ?? null;
}
