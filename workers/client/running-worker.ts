import { isLabError, LabError } from '../../src/errors.js';
import { registerWireHandlers } from '../wire/register.js';
import { watchLife } from '../wire/worker-life.js';
import { HardStop } from './connection.js';
import { LiveSession, type SessionWorker } from './live-session.js';
import { PolicyRefusals, refusedByPolicy } from './policy-refusals.js';
import { type StartedWorker, startWorker } from './start-worker.js';

export interface WorkerAddress {
  /** The worker's module script, absolute or relative to the page; another origin needs CORS. */
  readonly url: string;
  /** Shown in the browser's tools. Sessions share a worker where address and name are the same. */
  readonly name: string;
  /** Starts the worker in place of labtags, for scripts that a bundler has put where only it knows. */
  readonly make?: () => Worker;
}

/** Milliseconds: the browser tells a refusal by the page's policy after it has refused the worker. */
const REFUSAL_TOLD_WITHIN_MS = 200;

/** Those that take sessions, by address and name. */
const running = new Map<string, RunningWorker>();

/**
 * Opens a session in the worker that is there already, or in a new one; where the browser refuses one, the session's
 * calls reject.
 *
 * @throws LabError `worker-unavailable` where the page's Trusted Types do not name our policy
 */
export function openLiveSession(address: WorkerAddress): LiveSession {
  const url = new URL(address.url, location.href).href;
  const key = `${address.name} ${url}`;
  const found = running.get(key);
  if (found?.takesSessions) return found.open();
  const worker = new RunningWorker({ ...address, url });
  running.set(key, worker);
  return worker.open();
}

/** A worker with its sessions, which take turns in it. It ends with the last of them. */
class RunningWorker implements SessionWorker {
  /** Null where the browser has refused at once. */
  readonly #started: StartedWorker | null;
  readonly #refusals = new PolicyRefusals();
  readonly #sessions = new Set<LiveSession>();
  /** Sessions that nobody waits for any more, while the worker still computes for them. */
  readonly #leaving = new Set<LiveSession>();
  #open = true;
  /** Calls that wait for an answer, and what notices that none will come. */
  #awaited = 0;
  #watch: ReturnType<typeof watchLife> | null = null;

  constructor(address: WorkerAddress) {
    const refused = () => setTimeout(() => this.#fail(this.#unavailable(address.url)), REFUSAL_TOLD_WITHIN_MS);
    try {
      this.#started = start(address);
    } catch (error) {
      this.#refusals.end();
      throw error;
    }
    if (this.#started) {
      this.#started.worker.onerror = (event) => {
        // It is told as a rejection, so it is no unhandled error of the page.
        event.preventDefault();
        if (isCrash(event)) this.#fail(crashed(event.message));
        else refused();
      };
    } else refused();
    addEventListener('pagehide', this.#leavePage);
    registerWireHandlers();
  }

  get takesSessions(): boolean {
    return this.#open && this.#leaving.size === 0;
  }

  get sessionCount(): number {
    return this.#sessions.size + this.#leaving.size;
  }

  open(): LiveSession {
    const { port1, port2 } = new MessageChannel();
    const session = new LiveSession(this, port1);
    port1.onmessageerror = () => this.#fail(crashed('a message could not be read'));
    this.#sessions.add(session);
    this.#started?.worker.postMessage(port2, [port2]);
    return session;
  }

  leave(session: LiveSession, reason: Error): void {
    this.#sessions.delete(session);
    this.#leaving.add(session);
    void session.end(reason).then(() => this.#leaving.delete(session));
    if (this.#sessions.size === 0) this.#terminate();
  }

  asked(): void {
    if (this.#awaited++ > 0 || !this.#started) return;
    this.#watch = watchLife(this.#started.worker, () => this.#fail(crashed('it ended without a word')));
  }

  answered(): void {
    if (--this.#awaited > 0) return;
    this.#watch?.end();
    this.#watch = null;
  }

  closeToOthers(): void {
    this.#open = false;
  }

  #unavailable(url: string): LabError {
    const { found } = this.#refusals;
    return found ? refusedByPolicy(found, url.slice(0, 200)) : unavailable(url);
  }

  /**
   * A browser may keep a page that is left, for the way back, and with it locks and open transactions, for which the
   * same lab on the next page would wait.
   */
  readonly #leavePage = (): void => {
    if (this.#awaited > 0) this.#fail(new HardStop('The page was left.'));
  };

  #fail(reason: Error): void {
    this.#terminate();
    for (const session of this.#sessions) void session.end(reason);
    this.#sessions.clear();
  }

  #terminate(): void {
    this.closeToOthers();
    removeEventListener('pagehide', this.#leavePage);
    this.#watch?.end();
    this.#refusals.end();
    this.#started?.worker.terminate();
    this.#started?.release();
  }
}

function start({ url, name, make }: WorkerAddress): StartedWorker | null {
  try {
    return make ? { worker: make(), release: () => {} } : startWorker(url, name);
  } catch (error) {
    if (isLabError(error)) throw error;
    return null;
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
  const message = `The worker’s script ${url} could not be loaded. Serve the file there, or name its address with the attribute worker-url.`;
  return new LabError('worker-unavailable', message, { url });
}
