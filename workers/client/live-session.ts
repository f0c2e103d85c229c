import { type Remote, releaseProxy, wrap } from 'comlink';
import { isLabError } from '../../src/errors.js';

type Methods = Readonly<Record<string, (...args: readonly unknown[]) => Promise<unknown>>>;

/** What a session tells of itself to the worker that it lives in. */
export interface SessionWorker {
  /** How many sessions share the worker's time. */
  readonly sessionCount: number;
  /** Lets go of a session: its calls reject with `reason`, those of its neighbours go on. */
  leave(session: LiveSession, reason: Error): void;
  /** A call waits for the worker's answer, until {@link answered} is called for it. */
  asked(): void;
  answered(): void;
  /** What runs goes on, but nothing new is begun in this worker. */
  closeToOthers(): void;
}

/** One session in a running worker, until it is ended or the worker fails. */
export class LiveSession {
  readonly #worker: SessionWorker;
  readonly #methods: Remote<Methods>;
  /** What the worker has not answered, whether it is still waited for or not. */
  readonly #unanswered = new Set<Promise<unknown>>();
  readonly #rejections = new Set<(error: Error) => void>();
  #failure: Error | null = null;

  constructor(worker: SessionWorker, port: MessagePort) {
    this.#worker = worker;
    this.#methods = wrap<Methods>(port);
  }

  get ended(): boolean {
    return this.#failure !== null;
  }

  /** How many sessions share the worker's time, this one included. */
  get neighbourhood(): number {
    return this.#worker.sessionCount;
  }

  async call(method: string, values: readonly unknown[]): Promise<unknown> {
    const answer = this.#methods[method](...values);
    this.#unanswered.add(answer);
    this.#worker.asked();
    const answered = () => {
      this.#unanswered.delete(answer);
      this.#worker.answered();
    };
    answer.then(answered, answered);
    try {
      return await this.whileAlive(answer);
    } catch (error) {
      // Whoever comes next would be given the same dead device.
      if (isLabError(error) && error.code === 'backend-lost') this.#worker.closeToOthers();
      throw error;
    }
  }

  /** Settles as `work` does, or rejects when the session is gone before. */
  whileAlive<T>(work: Promise<T>): Promise<T> {
    if (this.#failure) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => {
      this.#rejections.add(reject);
      const done = () => this.#rejections.delete(reject);
      work.then(resolve, reject).then(done);
    });
  }

  /** Ends this session alone; its worker ends with the last one. */
  leave(reason: Error): void {
    if (!this.#failure) this.#worker.leave(this, reason);
  }

  /**
   * Whatever waits for the session rejects with `reason` at once.
   *
   * @returns resolves when the worker has nothing more to do for it, and has freed what it held
   */
  async end(reason: Error): Promise<void> {
    this.#failure = reason;
    for (const reject of this.#rejections) reject(reason);
    this.#rejections.clear();
    await Promise.allSettled(this.#unanswered);
    this.#methods[releaseProxy]();
  }
}
