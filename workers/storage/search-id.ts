import type { TuningRequest } from '../protocols/tuning.js';

/**
 * Names what is kept of a search: the same for all requests whose trials have the same outcomes. More
 * iterations, other workers or another baseline are still the same search.
 */
export function searchId({ settings, files }: Pick<TuningRequest, 'settings' | 'files'>): string {
  const { iterations, workers, repeats, retrainEpochs, baselineUnits, baselineRate, backend, ...same } = settings;
  const data = files?.map(({ name, size, lastModified }) => [name, size, lastModified]);
  return JSON.stringify([Object.entries(same).sort(([a], [b]) => (a < b ? -1 : 1)), data]);
}
