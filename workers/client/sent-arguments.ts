import { type Callback, endCallback } from '../wire/callback-handler.js';
import { releaseSignal, signalHeard } from '../wire/signal-handler.js';

/**
 * The arguments of one call with a signal and callbacks of their own, so that ending this call lets
 * go of nothing that another call has been given too.
 */
export class SentArguments {
  readonly values: readonly unknown[];
  readonly #stop = new AbortController();
  readonly #given: AbortSignal | undefined;
  readonly #callbacks: Callback[] = [];

  constructor(args: readonly unknown[]) {
    this.#given = args.find((value) => value instanceof AbortSignal);
    this.#given?.addEventListener('abort', this.#abort);
    if (this.#given?.aborted) this.stop();
    this.values = args.map((value) => this.#own(value));
  }

  /** Aborts with the caller's signal, if there is one. */
  get signal(): AbortSignal {
    return this.#stop.signal;
  }

  stop(): void {
    this.#stop.abort();
  }

  /** Resolves when the worker has taken notice of the abort. */
  heard(): Promise<void> {
    return signalHeard(this.#stop.signal);
  }

  /** Resolves when no callback is on its way any more. */
  async ended(): Promise<void> {
    await Promise.all(this.#callbacks.map(endCallback));
  }

  release(): void {
    this.#given?.removeEventListener('abort', this.#abort);
    releaseSignal(this.#stop.signal);
  }

  #own(value: unknown): unknown {
    if (value instanceof AbortSignal) return this.#stop.signal;
    if (typeof value !== 'function') return value;
    const callback: Callback = (told) => value(told);
    this.#callbacks.push(callback);
    return callback;
  }

  readonly #abort = (): void => this.stop();
}
