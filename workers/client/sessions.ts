import type { TripletSession, WordSession } from '../protocol.js';
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

export type WordConnection = WorkerConnection<WordSession>;

/**
 * The session behind `<word-vectors-demo>`. Nothing is loaded before its first method is called.
 *
 * @param options.workerUrl where the worker's script lies; beside this module when left out
 */
export function openWordSession(options: { readonly workerUrl?: string } = {}): WordConnection {
  const url = options.workerUrl || new URL('./words.worker.js', import.meta.url).href;
  return connectWorker<WordSession>({ url, name: 'labtags words' });
}
