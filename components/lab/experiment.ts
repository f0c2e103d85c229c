import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LabError } from '../../src/errors.js';
import type { WorkerConnection } from '../../workers/client/connection.js';
import type { LabTypes } from './lab-types.js';
import { reportErrors } from './session/report-errors.js';
import { isUnderWay } from './session/run-phase.js';
import { SessionController, type Work } from './session/session-controller.js';

/** What a lab's experiment needs of its element. */
export interface ExperimentHost<Lab extends LabTypes> {
  readonly element: ReactiveControllerHost & HTMLElement;
  readonly initialState: Lab['state'];
  reduce(state: Lab['state'], event: Lab['event']): Lab['state'];
  open(): WorkerConnection<Lab['session']>;
  /** The settings as they hold now: the same object as long as they are the same. */
  settings(): Lab['settings'];
  /** True where somebody set it, if only to its default. */
  isGiven(key: string): boolean;
  /** Sets as a student does in the form. */
  set(key: string, text: string): void;
  workerUrl(): string;
  /** Told after an event was folded. */
  onEvent(event: Lab['event']): void;
  onError(error: LabError): void;
}

/** A question beside the run, or the run itself, as it is put to the session. */
export type SessionWork<Lab extends LabTypes, Result = void> = Work<Lab['session'], Lab['event'], Result>;

/**
 * What a student can ask of a lab; every answer comes back as an event that is folded into the state. A lab's own
 * experiment adds its questions.
 */
export abstract class Experiment<Lab extends LabTypes> implements ReactiveController {
  readonly controller: SessionController<Lab['session'], Lab['event'], Lab['state']>;
  /** Data that the student gave by hand. */
  files: readonly File[] | null = null;
  protected readonly host: ExperimentHost<Lab>;
  #running: Promise<Lab['result']> | null = null;
  /** A worker's address and backend hold for its whole life. */
  #startedWith: string | null = null;

  constructor(host: ExperimentHost<Lab>) {
    this.host = host;
    this.controller = new SessionController<Lab['session'], Lab['event'], Lab['state']>(host.element, {
      open: () => host.open(),
      reduce: (state, event) => host.reduce(state, event),
      initialState: host.initialState,
      startsRunning: (event) => this.startsRunning(event),
      onEvent: (event) => {
        host.onEvent(event);
        this.afterEvent(event);
      },
    });
    host.element.addController(this);
  }

  /** After the element has shown what there is. */
  hostUpdated(): void {}

  get state(): Lab['state'] {
    return this.controller.state;
  }

  get underWay(): boolean {
    return isUnderWay(this.controller.phase);
  }

  /** Begins with the settings as they are; while a run is under way, its promise. */
  abstract run(): Promise<Lab['result']>;

  /** The result so far; null before there is one. */
  abstract result(): Lab['result'] | null;

  /** True where something is kept that {@link goOn} goes on from. */
  get mayGoOn(): boolean {
    return false;
  }

  /** Goes on after a stop or an error. */
  goOn(): Promise<Lab['result']> {
    return this.run();
  }

  /** Goes on after a pause. */
  resume(): Promise<void> {
    return this.controller.resume();
  }

  /** Back to the state before the first run. */
  reset(): void {
    this.controller.reset();
  }

  /** Data files as they were picked, or dropped where {@link drop} leaves them. */
  async take(files: readonly File[]): Promise<void> {
    if (this.underWay) return;
    const before = this.files;
    this.files = files;
    await this.taken(before);
  }

  /** True where files may be dropped now. @param locked the author has fixed the data */
  acceptsDrop(locked: boolean): boolean {
    return !this.underWay && !locked;
  }

  /** Takes dropped files that are no data; false leaves them to {@link take}. */
  drop(_files: readonly File[]): boolean {
    return false;
  }

  /** The student's own files are closed. */
  forgetFiles(): void {
    this.files = null;
  }

  /** Reads files that were given, so that a mistake shows at once. @param _before those that they take the place of */
  protected async taken(_before: readonly File[] | null): Promise<void> {}

  /** True for the event with which preparing ends and running begins. */
  protected abstract startsRunning(event: Lab['event']): boolean;

  /** Told after the page was. */
  protected afterEvent(_event: Lab['event']): void {}

  /** What a session needs to know besides what it is asked. */
  protected get place() {
    return { baseUrl: document.baseURI, files: this.files };
  }

  /** One run at a time: who asks for another while one is under way gets its promise. */
  protected once(start: () => Promise<Lab['result']>): Promise<Lab['result']> {
    this.#running ??= start().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  /** The run's work, in a worker that was started with the settings as they are. */
  protected perform<Result>(work: SessionWork<Lab, Result>): Promise<Result> {
    this.startFreshWhereNeeded();
    return this.reporting(this.controller.run(work));
  }

  /** A question beside the run. Its failure is shown; there is nobody else to tell. */
  protected ask(slot: string, work: SessionWork<Lab>): Promise<void> {
    return this.reporting(this.controller.call(work, slot)).catch(() => {});
  }

  /** A question that reads data or measures, and so needs the backend that is asked for. */
  protected askFresh(slot: string, work: SessionWork<Lab>): Promise<void> {
    this.startFreshWhereNeeded();
    return this.ask(slot, work);
  }

  protected reporting<Result>(work: Promise<Result>): Promise<Result> {
    return reportErrors(work, (error) => this.host.onError(error));
  }

  /** A worker keeps its address and the backend it has started; others need another worker. */
  protected startFreshWhereNeeded(): void {
    const wanted = JSON.stringify([this.host.workerUrl(), this.host.settings().backend ?? null]);
    if (this.#startedWith !== null && this.#startedWith !== wanted) this.controller.endWorker();
    this.#startedWith = wanted;
  }
}
