import type { BackendName } from '../../src/backend-choice.js';
import type { LabWord } from '../../src/labs/names.js';
import { buildFile } from '../files/build-file.js';
import type { ImbalanceSession } from '../protocols/imbalance.js';
import type { ProjectionSession } from '../protocols/projection.js';
import type { TripletSession } from '../protocols/triplet.js';
import type { WordSession } from '../protocols/words.js';
import { connectWorker } from './connect.js';
import type { SessionShape, WorkerConnection } from './connection.js';

/** Which worker a session is opened in. Tags of one lab with the same options share it. */
export interface SessionOptions {
  /** Where the worker's script lies; beside this module when left out. */
  readonly workerUrl?: string;
  /** A worker keeps the backend that it has started, so each that is asked for has a worker of its own. */
  readonly backend?: 'auto' | BackendName;
}

export type TripletConnection = WorkerConnection<TripletSession>;

/** The session behind `<triplet-demo>`. Nothing is loaded before its first method is called. */
export function openTripletSession(options?: SessionOptions): TripletConnection {
  return openLab<TripletSession>('triplet', options);
}

export type ProjectionConnection = WorkerConnection<ProjectionSession>;

/** How long the projection worker waits for another map before it goes. */
const PROJECTION_IDLE_MS = 60_000;

/**
 * The session that lays out maps, for any lab: in a worker beside those of the labs.
 *
 * @param options.workerUrl where the lab's worker script lies; the projection worker's lies beside it
 */
export function openProjectionSession({ workerUrl }: Pick<SessionOptions, 'workerUrl'> = {}): ProjectionConnection {
  const beside = workerUrl ? new URL(workerUrl, location.href) : import.meta.url;
  const url = buildFile('projection.worker.js', beside);
  return connectWorker<ProjectionSession>({ url, name: workerName('projection'), idleMs: PROJECTION_IDLE_MS });
}

export type ImbalanceConnection = WorkerConnection<ImbalanceSession>;

/** The session behind `<imbalance-demo>`; see {@link openTripletSession}. */
export function openImbalanceSession(options?: SessionOptions): ImbalanceConnection {
  return openLab<ImbalanceSession>('imbalance', options);
}

export type WordConnection = WorkerConnection<WordSession>;

/** The session behind `<word-vectors-demo>`; see {@link openTripletSession}. */
export function openWordSession({ workerUrl }: Pick<SessionOptions, 'workerUrl'> = {}): WordConnection {
  return openLab<WordSession>('words', { workerUrl });
}

/** A session in a lab's own worker, `WORD.worker.js`. */
export function openLab<Session extends SessionShape<Session>>(
  word: LabWord,
  { workerUrl, backend }: SessionOptions = {},
): WorkerConnection<Session> {
  const url = workerUrl || buildFile(`${word}.worker.js`, import.meta.url);
  return connectWorker<Session>({ url, name: workerName(word, backend) });
}

/** As the browser's tools show it; workers with the same name and script are shared. */
export function workerName(lab: string, backend: SessionOptions['backend'] = 'auto'): string {
  return backend === 'auto' ? `labtags ${lab}` : `labtags ${lab} ${backend}`;
}
