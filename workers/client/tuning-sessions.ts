import type { TrialTrainer, TuningSession } from '../protocols/tuning.js';
import { connectWorker } from './connect.js';
import type { WorkerConnection } from './connection.js';
import { openLab, type SessionOptions, workerName } from './sessions.js';

export { forgetSearch, savedJobs } from '../storage/indexed-db-store.js';
export { searchId } from '../storage/search-id.js';

export type TuningConnection = WorkerConnection<TuningSession>;

/** The session behind `<tuner-demo>`. Nothing is loaded before its first method is called. */
export function openTuningSession(options?: SessionOptions): TuningConnection {
  return openLab<TuningSession>('tuning', options);
}

/**
 * One of the workers that a search employs; opened from within the session's own worker, and shared by all
 * searches there.
 */
export function openTrialTrainer(url: string, index: number): WorkerConnection<TrialTrainer> {
  return connectWorker<TrialTrainer>({ url, name: workerName(`trial ${index + 1}`) });
}
