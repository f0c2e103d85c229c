import { expose, finalizer } from 'comlink';
import { registerWireHandlers } from './register.js';
import { isLifeRequest, showLife } from './worker-life.js';

/** What a worker offers to each part of a page. */
export interface ServedSession {
  /** Frees what the session holds; called when nobody asks it any more. */
  dispose?(): void;
}

/**
 * A worker's only entry: each port that comes in is given a session of its own. They share the worker's
 * thread, backend and memory, and take turns whenever one waits or breathes between two steps.
 */
export function serveSessions(open: () => object & ServedSession): void {
  registerWireHandlers();
  addEventListener('message', ({ data, ports }: MessageEvent<unknown>) => {
    if (isLifeRequest(data)) return showLife(data, ports[0]);
    if (!(data instanceof MessagePort)) return;
    const session = open();
    expose(Object.assign(session, { [finalizer]: () => session.dispose?.() }), data);
  });
}
