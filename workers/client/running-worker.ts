import { LabError } from '../../src/errors.js';
import { registerWireHandlers } from '../wire/register.js';
import { LiveSession, type SessionWorker } from './live-session.js';
import { type StartedWorker, startWorker } from './start-worker.js';

export interface WorkerAddress {
  /** The worker's module script, absolute or relative to the page; another origin needs CORS. */
  readonly url: string;
  /** Shown in the browser's tools. Sessions share a worker where address and name are the same. */
  readonly name: string;
  /** Starts the worker in place of labtags, for scripts that a bundler has put where only it knows. */
  readonly make?: () => Worker;
}

/** Those that take sessions, by address and name. */
const running = new Map<string, RunningWorker>();

/**
 * Opens a session in the worker that is there already, or in a new one.
 *
 * @throws LabError `worker-unavailable` where the browser refuses at once
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
  readonly #started: StartedWorker;
  readonly #sessions = new Set<LiveSession>();
  /** Sessions that nobody waits for any more, while the worker still computes for them. */
  readonly #leaving = new Set<LiveSession>();
  #open = true;

  constructor(address: WorkerAddress) {
    this.#started = start(address);
    const { url } = address;
    const { worker } = this.#started;
    worker.onerror = (event) => {
      // It is told as a rejection, so it is no unhandled error of the page.
      event.preventDefault();
      this.#fail(isCrash(event) ? crashed(event.message) : unavailable(url));
    };
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
    this.#started.worker.postMessage(port2, [port2]);
    return session;
  }

  leave(session: LiveSession, reason: Error): void {
    this.#sessions.delete(session);
    this.#leaving.add(session);
    void session.end(reason).then(() => this.#leaving.delete(session));
    if (this.#sessions.size === 0) this.#terminate();
  }

  closeToOthers(): void {
    this.#open = false;
  }

  #fail(reason: Error): void {
    this.#terminate();
    for (const session of this.#sessions) void session.end(reason);
    this.#sessions.clear();
  }

  #terminate(): void {
    this.closeToOthers();
    this.#started.worker.terminate();
    this.#started.release();
  }
}

function start({ url, name, make }: WorkerAddress): StartedWorker {
  try {
    return make ? { worker: make(), release: () => {} } : startWorker(url, name);
  } catch {
    throw unavailable(url);
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
