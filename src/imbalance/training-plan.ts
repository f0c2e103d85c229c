import type { ImbalanceSettings } from './imbalance-settings.js';

/** How long a run may take before a slow machine is given fewer epochs, unless they were set by hand. */
const LONGEST_TRAINING_MS = 240_000;

/** Fewer epochs than this show no learning at all. */
const FEWEST_EPOCHS = 2;

/** Epochs that this machine trains in about four minutes, at most those asked for. */
export function affordableEpochs(settings: Pick<ImbalanceSettings, 'epochs'>, epochMs: number): number {
  const affordable = Math.max(FEWEST_EPOCHS, Math.floor(LONGEST_TRAINING_MS / epochMs));
  return Math.min(settings.epochs, affordable);
}
