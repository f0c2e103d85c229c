import type { ExportFacts } from '../../../../src/tuning/exports/export-facts.js';
import type { TrialRecord } from '../../../../src/tuning/tuning-events.js';
import { defaultTuningSettings } from '../../../../src/tuning/tuning-settings.js';

export const exportedTrial = (id: string, changed: Partial<TrialRecord> = {}): TrialRecord => ({
  ...{ key: id, id, units: 32, learningRate: 0.001, bracket: 2, round: 0, initialEpoch: 0, epochs: 2, parentKey: null },
  ...{ status: 'completed', score: 0.8, bestEpoch: 2, history: [], worker: null, ...changed },
});

export const exportedTrials = [
  exportedTrial('0001', { parentKey: '0000', initialEpoch: 2, epochs: 10, score: 0.875, round: 1 }),
  exportedTrial('0000', {
    history: [{ epoch: 1, loss: 1, accuracy: 0.5, validationLoss: 1, validationAccuracy: 0.8, ms: 1500 }],
  }),
];

export const exportedFacts: ExportFacts = {
  settings: { ...defaultTuningSettings, seed: 42 },
  ...{ dataName: 'fashion-mnist', trials: exportedTrials, best: exportedTrials[0] },
};
