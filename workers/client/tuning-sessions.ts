import { buildFile } from '../files/build-file.js';
import type { TrialTrainer, TuningSession } from '../tuning-protocol.js';
import { connectWorker } from './connect.js';
import type { WorkerConnection } from './connection.js';

export { forgetSearch, savedJobs } from '../storage/indexed-db-store.js';
export { searchId } from '../storage/search-id.js';

export type TuningConnection = WorkerConnection<TuningSession>;

/**
 * The session behind `<tuner-demo>`. Nothing is loaded before its first method is called.
 *
 * @param options.workerUrl where the worker's script lies; beside this module when left out
 */
export function openTuningSession(options: { readonly workerUrl?: string } = {}): TuningConnection {
  const url = options.workerUrl || buildFile('tuning.worker.js', import.meta.url);
  return connectWorker<TuningSession>({ url, name: 'labtags tuning' });
}

/** One of the workers that a search employs; opened from within the session's own worker. */
export function openTrialTrainer(url: string, index: number): WorkerConnection<TrialTrainer> {
  return connectWorker<TrialTrainer>({ url, name: `labtags trial ${index + 1}` });
}
