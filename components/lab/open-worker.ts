import { connectWorker } from '../../workers/client/connect.js';
import type { SessionShape, WorkerConnection } from '../../workers/client/connection.js';
import { type SessionOptions, workerName } from '../../workers/client/sessions.js';

/**
 * Opens a lab's session in its worker, which starts with the session's first call; tags of one lab share it.
 *
 * @param lab the lab's word
 * @param make starts the worker; a page's `worker-url` goes before it
 */
export function openWorkerOf<Session extends SessionShape<Session>>(
  lab: string,
  make: () => Worker,
): (options: SessionOptions) => WorkerConnection<Session> {
  return ({ workerUrl, backend }) => {
    const own = workerUrl ? { url: workerUrl } : { url: '', make };
    return connectWorker<Session>({ ...own, name: workerName(lab, backend) });
  };
}
