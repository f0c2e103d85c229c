import { HardStop } from './connection.js';
import type { LiveSession } from './live-session.js';
import { openLiveSession, type WorkerAddress } from './running-worker.js';
import { SentArguments } from './sent-arguments.js';

/** A kernel that computes cannot hear a stop: when it takes longer than this, its worker is given up. */
const HEARD_WITHIN_MS = 2000;

/** What a call may still need after it has heard the stop: the step under way and what is made of it. */
const SETTLED_WITHIN_MS = 10_000;

export interface WorkerOptions extends WorkerAddress {
  /** Leaves a worker that has had nothing to do for so long; stays when left out. */
  readonly idleMs?: number;
  /** Milliseconds; 2000 when left out. */
  readonly heardWithinMs?: number;
  /** Milliseconds; 10,000 when left out. */
  readonly settledWithinMs?: number;
}

/** Calls a session, which starts with the first call, and anew after each failure. */
export class SessionCaller {
  readonly #options: WorkerOptions;
  #live: LiveSession | null = null;
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
      return await live.call(method, sent.values);
    } catch (error) {
      // The worker may live on with others: there, nothing shall go on that nobody waits for.
      if (live.ended) sent.stop();
      throw error;
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
    this.#live?.leave(new HardStop('The worker was ended.'));
  }

  #start(): LiveSession {
    clearTimeout(this.#idle);
    if (!this.#live || this.#live.ended) this.#live = openLiveSession(this.#options);
    return this.#live;
  }

  /** The hard stop, for a worker that does not hear the polite one or does not heed it. */
  #watchStop(sent: SentArguments, live: LiveSession): { end(): void } {
    const { heardWithinMs = HEARD_WITHIN_MS, settledWithinMs = SETTLED_WITHIN_MS } = this.#options;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let ended = false;
    const endAfter = (ms: number) => {
      clearTimeout(timer);
      if (ended) return;
      timer = setTimeout(() => live.leave(new HardStop(`The worker did not stop within ${ms} ms and was ended.`)), ms);
    };
    const onAbort = () => {
      // Neighbours in the same worker take their turns meanwhile.
      endAfter(heardWithinMs * live.neighbourhood);
      sent.heard().then(() => endAfter(settledWithinMs * live.neighbourhood));
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
