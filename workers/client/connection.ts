/** A session's interface: methods that answer with promises. */
export type SessionShape<Session> = { [Name in keyof Session]: (...args: never[]) => Promise<unknown> };

/**
 * A session in a worker: its methods, called as if it were here, and `end`.
 *
 * Besides a method's own errors a call rejects with LabError `worker-unavailable` (the script cannot
 * be loaded), LabError `worker-crashed`, or {@link HardStop}. After each of them the next call opens
 * a fresh session, which knows nothing of what was done before.
 */
export type WorkerConnection<Session> = Session & {
  /**
   * Ends the session at once, and the worker where no other session is left in it. Pending calls reject with
   * {@link HardStop}; a later call opens a new session.
   */
  end(): void;
};

/** An AbortError whose session is gone too: what it held (weights, data, caches) is lost. */
export class HardStop extends Error {
  override readonly name = 'AbortError';
  readonly hard = true;
}

export function isHardStop(value: unknown): value is HardStop {
  return value instanceof HardStop;
}
