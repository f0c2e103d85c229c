import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isAbortError, isLabError, LabError } from '../../../src/errors.js';
import { isHardStop, type WorkerConnection } from '../../../workers/client/connection.js';
import type { PausableSession } from '../../../workers/protocols/lab-session.js';
import { OncePerFrame } from '../../charts/once-per-frame.js';
import { allows, isUnderWay, type RunAction, type RunPhase } from './run-phase.js';

/** Moving a node disconnects and connects it: the worker outlives that. */
const GRACE_MS = 2000;

/** A piece of work for the session; `signal` and `onEvent` go with every call that takes them. */
export type Work<Session, Event, Result> = (
  session: Session,
  signal: AbortSignal,
  onEvent: (event: Event) => void,
) => Promise<Result>;

export interface SessionControllerOptions<Session, Event, State> {
  /** Called on first need, and again after the worker was ended. */
  readonly open: () => WorkerConnection<Session>;
  /** Pure: the state after an event. */
  readonly reduce: (state: State, event: Event) => State;
  readonly initialState: State;
  /** True for the event with which preparing ends and running begins. */
  readonly startsRunning: (event: Event) => boolean;
  /** Told after an event was folded, for DOM events. */
  readonly onEvent?: (event: Event) => void;
}

/**
 * Joins an element to its session in a worker. Events are folded into `state`; the host is asked to
 * update at most once a frame. Events and answers of a superseded run or call are dropped. An error
 * never clears what was made.
 */
export class SessionController<Session extends object & Partial<PausableSession>, Event, State>
  implements ReactiveController
{
  readonly #host: ReactiveControllerHost;
  readonly #options: SessionControllerOptions<Session, Event, State>;
  readonly #update: OncePerFrame;
  readonly #calls = new Map<string | symbol, AbortController>();
  #connection: WorkerConnection<Session> | null = null;
  #state: State;
  #phase: RunPhase = 'idle';
  #error: LabError | null = null;
  #lastRun: Promise<void> = Promise.resolve();
  #grace: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, options: SessionControllerOptions<Session, Event, State>) {
    this.#host = host;
    this.#options = options;
    this.#state = options.initialState;
    this.#update = new OncePerFrame(() => host.requestUpdate());
    host.addController(this);
  }

  get state(): State {
    return this.#state;
  }

  get phase(): RunPhase {
    return this.#phase;
  }

  /** The last run's or call's failure; gone with the next one. */
  get error(): LabError | null {
    return this.#error;
  }

  /** True while a run or a call waits for its answer. */
  get busy(): boolean {
    return this.#calls.size > 0;
  }

  allows(action: RunAction): boolean {
    return allows(this.#phase, action);
  }

  /**
   * The lab's one run: moves `phase` from preparing to its end, and replaces whatever else is under way.
   *
   * @throws LabError; an AbortError where it was stopped before there was a result, or replaced
   */
  async run<Result>(work: Work<Session, Event, Result>): Promise<Result> {
    this.#abortAll();
    this.#setPhase('preparing');
    const signal = this.#begin(RUN);
    const previous = this.#lastRun;
    try {
      const performed = previous.then(() => this.#perform(RUN, signal, work));
      // The next run waits until this one has let go of the session, however it ends.
      this.#lastRun = performed.then(nothing, nothing);
      const result = await performed;
      this.#setPhase(signal.aborted ? 'stopped' : 'complete');
      return result;
    } catch (error) {
      if (this.#isCurrent(RUN, signal)) this.#setPhase(isAbortError(error) ? 'stopped' : 'failed');
      throw error;
    } finally {
      this.#finish(RUN, signal);
    }
  }

  /**
   * A question beside the run (a map, neighbours): its events are folded too, `phase` stays. With a
   * `slot`, a newer call of the same slot stops and silences the older one.
   *
   * @throws LabError; an AbortError where it was stopped or replaced
   */
  async call<Result>(work: Work<Session, Event, Result>, slot: string | symbol = Symbol()): Promise<Result> {
    const signal = this.#begin(slot);
    try {
      return await this.#perform(slot, signal, work);
    } finally {
      this.#finish(slot, signal);
    }
  }

  /** Ends a slot's call and silences it; its promise rejects as that of a replaced one. */
  cancel(slot: string | symbol): void {
    this.#calls.get(slot)?.abort();
    this.#calls.delete(slot);
  }

  /** Asks the run and all calls to end politely; a second time while stopping ends the worker. */
  stop(): void {
    if (this.#phase === 'stopping') this.endWorker();
    if (isUnderWay(this.#phase)) this.#setPhase('stopping');
    for (const call of this.#calls.values()) call.abort();
  }

  /** Holds the run between two steps. */
  async pause(): Promise<void> {
    if (!this.allows('pause') || !this.#connection) return;
    this.#setPhase('paused');
    await this.#connection.pause?.();
  }

  async resume(): Promise<void> {
    if (!this.allows('resume') || !this.#connection) return;
    this.#setPhase('running');
    await this.#connection.resume?.();
  }

  /** Back to the initial state; what is under way is stopped and silenced, the worker stays warm. */
  reset(): void {
    this.#abortAll();
    this.#state = this.#options.initialState;
    this.#error = null;
    this.#setPhase('idle');
  }

  /** Shows a state that was made elsewhere: a recorded run, or what was here before one. */
  show(state: State, phase: RunPhase = this.#phase): void {
    this.#state = state;
    this.#setPhase(phase);
  }

  /** Shows an error that arose outside a run; what was made stays. */
  fail(error: LabError): void {
    this.#error = error;
    this.#host.requestUpdate();
  }

  /** Puts another session (or none) in place of the present one, which is returned and not ended. */
  exchange(connection: WorkerConnection<Session> | null): WorkerConnection<Session> | null {
    this.#abortAll();
    const former = this.#connection;
    this.#connection = connection;
    this.#error = null;
    return former;
  }

  dismissError(): void {
    this.#error = null;
    this.#host.requestUpdate();
  }

  /** Ends the worker now; the next call opens a fresh one (another backend, another worker address). */
  endWorker(): void {
    for (const call of this.#calls.values()) call.abort();
    this.#connection?.end();
    this.#connection = null;
  }

  /** Folds an event of the element's own, as those of the session are. */
  dispatch(event: Event): void {
    this.#state = this.#options.reduce(this.#state, event);
    if (this.#phase === 'preparing' && this.#options.startsRunning(event)) this.#phase = 'running';
    this.#update.request();
    this.#options.onEvent?.(event);
  }

  hostConnected(): void {
    clearTimeout(this.#grace);
  }

  hostDisconnected(): void {
    this.#grace = setTimeout(() => this.endWorker(), GRACE_MS);
  }

  async #perform<Result>(
    slot: string | symbol,
    signal: AbortSignal,
    work: Work<Session, Event, Result>,
  ): Promise<Result> {
    if (!this.#isCurrent(slot, signal)) throw replaced();
    const onEvent = (event: Event) => {
      if (this.#isCurrent(slot, signal)) this.dispatch(event);
    };
    try {
      this.#connection ??= this.#options.open();
      const result = await work(this.#connection, signal, onEvent);
      if (!this.#isCurrent(slot, signal)) throw replaced();
      return result;
    } catch (error) {
      // An AbortError that neither a signal nor a session's own end has brought is a failure of the browser's.
      const stopped = isAbortError(error) && (signal.aborted || isHardStop(error));
      if (stopped || !this.#isCurrent(slot, signal)) throw error;
      throw this.#keepError(error);
    }
  }

  #keepError(error: unknown): LabError {
    this.#error = isLabError(error) ? error : new LabError('internal', String(error));
    // Nothing can be computed any more in a worker whose device is gone.
    if (this.#error.code === 'backend-lost') this.endWorker();
    this.#host.requestUpdate();
    return this.#error;
  }

  #begin(slot: string | symbol): AbortSignal {
    this.#calls.get(slot)?.abort();
    const call = new AbortController();
    this.#calls.set(slot, call);
    this.#error = null;
    this.#host.requestUpdate();
    return call.signal;
  }

  #finish(slot: string | symbol, signal: AbortSignal): void {
    if (!this.#isCurrent(slot, signal)) return;
    this.#calls.delete(slot);
    this.#host.requestUpdate();
  }

  #isCurrent(slot: string | symbol, signal: AbortSignal): boolean {
    return this.#calls.get(slot)?.signal === signal;
  }

  #abortAll(): void {
    for (const call of this.#calls.values()) call.abort();
    this.#calls.clear();
  }

  #setPhase(phase: RunPhase): void {
    this.#phase = phase;
    this.#host.requestUpdate();
  }
}

const RUN = Symbol('run');

function nothing(): void {}

function replaced(): DOMException {
  return new DOMException('A newer run or a reset took this call’s place.', 'AbortError');
}
