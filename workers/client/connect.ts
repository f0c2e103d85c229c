import { LabError } from '../../src/errors.js';
import { HardStop, type SessionShape, type WorkerConnection } from './connection.js';
import type { SessionCaller, WorkerOptions } from './session-caller.js';

/**
 * A session in a worker that starts with the first call, and anew after each failure. Connections with the
 * same address and name share the worker, each with a session of its own. What speaks to workers is loaded with the
 * first call too: a page that is only read does not pay for it.
 */
export function connectWorker<Session extends SessionShape<Session>>(
  options: WorkerOptions,
): WorkerConnection<Session> {
  const called = new CalledLater(options);
  const connection = new Proxy(Object.create(null), {
    get(_, name) {
      if (name === 'end') return () => called.end();
      // A promise that resolves with the connection must not take it for a promise.
      if (typeof name !== 'string' || name === 'then') return undefined;
      return (...args: readonly unknown[]) => called.call(name, args);
    },
  });
  return connection as WorkerConnection<Session>;
}

class CalledLater {
  readonly #options: WorkerOptions;
  #loading: Promise<void> | null = null;
  #caller: SessionCaller | null = null;
  #timesEnded = 0;

  constructor(options: WorkerOptions) {
    this.#options = options;
  }

  async call(method: string, args: readonly unknown[]): Promise<unknown> {
    const timesEnded = this.#timesEnded;
    if (!this.#caller) await this.#load();
    if (!this.#caller || timesEnded !== this.#timesEnded) throw new HardStop('The worker was ended.');
    return this.#caller.call(method, args);
  }

  end(): void {
    this.#timesEnded++;
    this.#caller?.end();
  }

  #load(): Promise<void> {
    this.#loading ??= import('./session-caller.js').then(
      ({ SessionCaller }) => {
        this.#caller = new SessionCaller(this.#options);
      },
      (error) => {
        this.#loading = null;
        throw new LabError('worker-unavailable', `What speaks to workers could not be loaded: ${error}`, {
          url: this.#options.url,
        });
      },
    );
    return this.#loading;
  }
}
