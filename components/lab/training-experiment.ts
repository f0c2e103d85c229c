import type { LabResult } from '../../src/sharing/result-file.js';
import type { PausableSession, TrainingRequest } from '../../workers/protocols/lab-session.js';
import { Experiment } from './experiment.js';
import type { LabTypes } from './lab-types.js';
import type { PageTrainingEvent, TrainingState } from './run-state.js';

/** The types of a lab that trains one network over epochs. */
export interface TrainingTypes extends LabTypes {
  session: TrainingSession;
  state: TrainingState;
  /** What its session needs to train. */
  request: TrainingRequest<LabTypes['settings'], unknown>;
}

/** A session that trains. */
export interface TrainingSession extends PausableSession {
  train(request: never, signal: AbortSignal, onEvent: never): Promise<LabResult>;
  /** Reads the data and tells what they are. */
  prepare?(request: never, signal: AbortSignal, onEvent: never): Promise<unknown>;
}

/** What is kept to go on from, and the settings to go on with. */
export interface Resumption<Lab extends TrainingTypes> {
  readonly settings: Lab['settings'];
  readonly resume: NonNullable<Lab['request']['resume']>;
}

/** What a session is given to train. */
export type TrainCallOf<Lab extends TrainingTypes> = [
  session: Lab['session'],
  request: Lab['request'],
  signal: AbortSignal,
  onEvent: (event: Lab['event']) => void,
];

type TrainingEvents<Lab extends TrainingTypes> =
  | PageTrainingEvent<Lab['settings'], Lab['result']>
  | { readonly kind: 'resume' };

/** A lab whose run trains one network: begin, train, result; and again from the last epoch that is kept. */
export abstract class TrainingExperiment<Lab extends TrainingTypes> extends Experiment<Lab> {
  /** The setting that a slow machine may lower unless somebody set it; null where there is none. */
  protected readonly adapted: string | null = null;

  override get mayGoOn(): boolean {
    return this.resumption() !== null;
  }

  override run(): Promise<Lab['result']> {
    const adapt = this.adapted !== null && !this.host.isGiven(this.adapted);
    return this.#train({ ...this.request(), adapt });
  }

  /** Goes on after the last epoch that is kept, with the run's own settings but on the backend that is asked for. */
  override goOn(): Promise<Lab['result']> {
    const kept = this.resumption();
    if (!kept) return this.run();
    const { backend } = this.host.settings();
    const settings = backend === undefined ? kept.settings : { ...kept.settings, backend };
    return this.#train({ ...this.request(), settings, resume: kept.resume });
  }

  /** The time of the pause is no step's. */
  override resume(): Promise<void> {
    this.tell({ kind: 'resume' });
    return super.resume();
  }

  /** Of a run that has ended; labs that keep more on the way know one earlier. */
  override result(): Lab['result'] | null {
    return this.state.result;
  }

  /** Reads the data without training. */
  describeData(): Promise<void> {
    const request = this.request();
    return this.askFresh('prepare', async (session, signal, onEvent) => {
      await session.prepare?.(request as never, signal, onEvent as never);
    });
  }

  protected override taken(): Promise<void> {
    return this.describeData();
  }

  /** Null where nothing was kept. */
  protected resumption(): Resumption<Lab> | null {
    return null;
  }

  protected override startsRunning(event: Lab['event']): boolean {
    return event.kind === 'phase' && 'phase' in event && event.phase === 'training';
  }

  /** Told when a run has ended by itself or by a stop. */
  protected afterRun(_result: Lab['result'], _request: Lab['request']): void {}

  protected request(): Lab['request'] {
    return { settings: this.host.settings(), ...this.place, adapt: false, resume: null };
  }

  /** They are among the events of every lab that trains, whatever else is. */
  protected tell(event: TrainingEvents<Lab>): void {
    this.controller.dispatch(event as LabTypes['event'] as Lab['event']);
  }

  #train(request: Lab['request']): Promise<Lab['result']> {
    return this.once(async () => {
      this.tell({ kind: 'begin', settings: request.settings, fresh: request.resume === null });
      const result = await this.perform<Lab['result']>((session, signal, onEvent) =>
        session.train(request as never, signal, onEvent as never),
      );
      this.tell({ kind: 'result', result });
      this.afterRun(result, request);
      return result;
    });
  }
}
