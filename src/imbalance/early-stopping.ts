import type { EpochRecord } from './imbalance-events.js';

/** The macro recall that the next epoch has to beat; −∞ before the first. */
export function bestMacroRecall(epochs: readonly EpochRecord[]): number {
  return epochs.reduce((best, { valMacroRecall }) => Math.max(best, valMacroRecall), Number.NEGATIVE_INFINITY);
}

/** The last epoch that was better than all before it; 0 where there is none. */
export function bestEpoch(epochs: readonly EpochRecord[]): number {
  return epochs.reduce((best, record) => (record.best ? record.epoch : best), 0);
}

/**
 * True where the last `patience` epochs brought nothing better. Validation judges, and the macro recall:
 * accuracy would stop when the largest class is learnt.
 *
 * @param patience 0 never stops
 */
export function shallStop(epochs: readonly EpochRecord[], patience: number): boolean {
  const last = epochs[epochs.length - 1];
  return patience > 0 && last !== undefined && last.epoch - bestEpoch(epochs) >= patience;
}
