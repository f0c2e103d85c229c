import type { ImbalanceSession, TripletSession } from '../protocol.js';
import { connectWorker } from './connect.js';
import type { WorkerConnection } from './connection.js';

export type TripletConnection = WorkerConnection<TripletSession>;

/**
 * The session behind `<triplet-demo>`. Nothing is loaded before its first method is called.
 *
 * @param options.workerUrl where the worker's script lies; beside this module when left out
 */
export function openTripletSession(options: { readonly workerUrl?: string } = {}): TripletConnection {
  const url = options.workerUrl || new URL('./triplet.worker.js', import.meta.url).href;
  return connectWorker<TripletSession>({ url, name: 'labtags triplet' });
}

export type ImbalanceConnection = WorkerConnection<ImbalanceSession>;

/** The session behind `<imbalance-demo>`; see {@link openTripletSession}. */
export function openImbalanceSession(options: { readonly workerUrl?: string } = {}): ImbalanceConnection {
  const url = options.workerUrl || new URL('./imbalance.worker.js', import.meta.url).href;
  return connectWorker<ImbalanceSession>({ url, name: 'labtags imbalance' });
}
