import { wrap } from 'comlink';
import { LabError } from '../../src/errors.js';
import { registerWireHandlers } from '../wire/register.js';
import { type StartedWorker, startWorker } from './start-worker.js';

type Methods = Readonly<Record<string, (...args: readonly unknown[]) => Promise<unknown>>>;

/** One running worker, until it fails or is ended. */
export class LiveWorker {
  readonly methods: Methods;
  readonly #started: StartedWorker;
  readonly #rejections = new Set<(error: Error) => void>();
  readonly #onFailed: () => void;
  #failure: Error | null = null;

  /** @throws LabError `worker-unavailable` where the browser refuses at once */
  constructor(options: { url: string; name: string; onFailed: () => void }) {
    const { url, name, onFailed } = options;
    this.#onFailed = onFailed;
    this.#started = start(new URL(url, location.href), name);
    const { worker } = this.#started;
    worker.onerror = (event) => {
      // It is told as a rejection, so it is no unhandled error of the page.
      event.preventDefault();
      this.fail(isCrash(event) ? crashed(event.message) : unavailable(url));
    };
    worker.onmessageerror = () => this.fail(crashed('a message could not be read'));
    registerWireHandlers();
    this.methods = wrap(worker) as unknown as Methods;
  }

  /** Settles as `work` does, or rejects when the worker is gone before. */
  whileAlive<T>(work: Promise<T>): Promise<T> {
    if (this.#failure) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => {
      this.#rejections.add(reject);
      const done = () => this.#rejections.delete(reject);
      work.then(resolve, reject).then(done);
    });
  }

  /** Ends the worker at once; whatever waits for it rejects with `reason`. */
  fail(reason: Error): void {
    if (this.#failure) return;
    this.#failure = reason;
    this.#started.worker.terminate();
    this.#started.release();
    this.#onFailed();
    for (const reject of this.#rejections) reject(reason);
    this.#rejections.clear();
  }
}

function start(url: URL, name: string): StartedWorker {
  try {
    return startWorker(url.href, name);
  } catch {
    throw unavailable(url.href);
  }
}

/** A script that cannot be loaded gives a bare event; an error thrown inside it says what it was. */
function isCrash(event: ErrorEvent | Event): event is ErrorEvent {
  return 'message' in event && Boolean(event.message);
}

function crashed(reason: string): LabError {
  const message = `The worker stopped unexpectedly (${reason}). What was shown is kept; press Run to start a fresh one.`;
  return new LabError('worker-crashed', message, { reason });
}

function unavailable(address: string): LabError {
  // One that a page carries is as long as the script.
  const url = address.slice(0, 200);
  const message = `The worker’s script ${url} could not be loaded. Serve the file there, or name its address with the attribute worker-url; a page whose Content-Security-Policy forbids blob: in worker-src needs it on its own origin, and one with Trusted Types has to name the policy labtags.`;
  return new LabError('worker-unavailable', message, { url });
}
