import { buildFile } from '../files/build-file.js';
import type { ProjectionSession } from '../projection-protocol.js';
import type { ImbalanceSession, TripletSession, WordSession } from '../protocol.js';
import { connectWorker } from './connect.js';
import type { WorkerConnection } from './connection.js';

export type TripletConnection = WorkerConnection<TripletSession>;

/**
 * The session behind `<triplet-demo>`. Nothing is loaded before its first method is called.
 *
 * @param options.workerUrl where the worker's script lies; beside this module when left out
 */
export function openTripletSession(options: { readonly workerUrl?: string } = {}): TripletConnection {
  const url = options.workerUrl || buildFile('triplet.worker.js', import.meta.url);
  return connectWorker<TripletSession>({ url, name: 'labtags triplet' });
}

export type ProjectionConnection = WorkerConnection<ProjectionSession>;

/** How long the projection worker waits for another map before it goes. */
const PROJECTION_IDLE_MS = 60_000;

/**
 * The session that lays out maps, for any lab: a worker of its own beside the lab's.
 *
 * @param options.workerUrl where the lab's worker script lies; the projection worker's lies beside it
 */
export function openProjectionSession(options: { readonly workerUrl?: string } = {}): ProjectionConnection {
  const beside = options.workerUrl ? new URL(options.workerUrl, location.href) : import.meta.url;
  const url = buildFile('projection.worker.js', beside);
  return connectWorker<ProjectionSession>({ url, name: 'labtags projection', idleMs: PROJECTION_IDLE_MS });
}

export type ImbalanceConnection = WorkerConnection<ImbalanceSession>;

/** The session behind `<imbalance-demo>`; see {@link openTripletSession}. */
export function openImbalanceSession(options: { readonly workerUrl?: string } = {}): ImbalanceConnection {
  const url = options.workerUrl || buildFile('imbalance.worker.js', import.meta.url);
  return connectWorker<ImbalanceSession>({ url, name: 'labtags imbalance' });
}

export type WordConnection = WorkerConnection<WordSession>;

/**
 * The session behind `<word-vectors-demo>`. Nothing is loaded before its first method is called.
 *
 * @param options.workerUrl where the worker's script lies; beside this module when left out
 */
export function openWordSession(options: { readonly workerUrl?: string } = {}): WordConnection {
  const url = options.workerUrl || buildFile('words.worker.js', import.meta.url);
  return connectWorker<WordSession>({ url, name: 'labtags words' });
}
