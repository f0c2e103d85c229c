import { HardStop, type SessionShape, type WorkerConnection } from './connection.js';
import { LiveWorker } from './live-worker.js';
import { SentArguments } from './sent-arguments.js';

/** A kernel that computes cannot hear a stop: when it takes longer than this, its worker is ended. */
const HEARD_WITHIN_MS = 2000;

/** What a call may still need after it has heard the stop: the step under way and what is made of it. */
const SETTLED_WITHIN_MS = 10_000;

export interface WorkerOptions {
  /** The worker's module script, absolute or relative to the page; another origin needs CORS. */
  readonly url: string;
  /** Shown in the browser's tools. */
  readonly name: string;
  /** Ends a worker that has had nothing to do for so long; kept when left out. */
  readonly idleMs?: number;
  /** Milliseconds; 2000 when left out. */
  readonly heardWithinMs?: number;
  /** Milliseconds; 10,000 when left out. */
  readonly settledWithinMs?: number;
}

/** A session in a worker that starts with the first call, and anew after each failure. */
export function connectWorker<Session extends SessionShape<Session>>(
  options: WorkerOptions,
): WorkerConnection<Session> {
  const caller = new WorkerCaller(options);
  const connection = new Proxy(Object.create(null), {
    get(_, name) {
      if (name === 'end') return () => caller.end();
      // A promise that resolves with the connection must not take it for a promise.
      if (typeof name !== 'string' || name === 'then') return undefined;
      return (...args: readonly unknown[]) => caller.call(name, args);
    },
  });
  return connection as WorkerConnection<Session>;
}

class WorkerCaller {
  readonly #options: WorkerOptions;
  #live: LiveWorker | null = null;
  #pending = 0;
  #idle: ReturnType<typeof setTimeout> | undefined;

  constructor(options: WorkerOptions) {
    this.#options = options;
  }

  async call(method: string, args: readonly unknown[]): Promise<unknown> {
    const sent = new SentArguments(args);
    if (sent.signal.aborted) throw new DOMException(`${method} was stopped before it began.`, 'AbortError');
    const live = this.#start();
    const watch = this.#watchStop(sent, live);
    this.#pending++;
    try {
      return await live.whileAlive(live.methods[method](...sent.values));
    } finally {
      // The answer goes after every event of the call, although they came through another port.
      await live.whileAlive(sent.ended()).catch(() => {});
      watch.end();
      sent.release();
      this.#pending--;
      this.#endWhenIdle();
    }
  }

  end(): void {
    clearTimeout(this.#idle);
    this.#live?.fail(new HardStop('The worker was ended.'));
  }

  #start(): LiveWorker {
    clearTimeout(this.#idle);
    const { url, name } = this.#options;
    const onFailed = () => {
      this.#live = null;
    };
    this.#live ??= new LiveWorker({ url, name, onFailed });
    return this.#live;
  }

  /** The hard stop, for a worker that does not hear the polite one or does not heed it. */
  #watchStop(sent: SentArguments, live: LiveWorker): { end(): void } {
    const { heardWithinMs = HEARD_WITHIN_MS, settledWithinMs = SETTLED_WITHIN_MS } = this.#options;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let ended = false;
    const endAfter = (ms: number) => {
      clearTimeout(timer);
      if (ended) return;
      timer = setTimeout(() => live.fail(new HardStop(`The worker did not stop within ${ms} ms and was ended.`)), ms);
    };
    const onAbort = () => {
      endAfter(heardWithinMs);
      sent.heard().then(() => endAfter(settledWithinMs));
    };
    sent.signal.addEventListener('abort', onAbort);
    const end = () => {
      ended = true;
      clearTimeout(timer);
    };
    return { end };
  }

  #endWhenIdle(): void {
    const { idleMs } = this.#options;
    if (idleMs !== undefined && this.#pending === 0) this.#idle = setTimeout(() => this.end(), idleMs);
  }
}
