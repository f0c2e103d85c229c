import type { ReactiveControllerHost } from 'lit';
import type { LabError } from '../../../src/errors.js';
import { readClassList } from '../../../src/imbalance/class-lists.js';
import type { Checkpoint, ImbalanceResult } from '../../../src/imbalance/imbalance-events.js';
import type { ImbalanceSettings } from '../../../src/imbalance/imbalance-settings.js';
import type { ImbalanceConnection } from '../../../workers/client/sessions.js';
import type { ImbalanceRequest, ImbalanceSession } from '../../../workers/protocols/imbalance.js';
import { reportErrors } from '../../lab/session/report-errors.js';
import { isUnderWay } from '../../lab/session/run-phase.js';
import { SessionController } from '../../lab/session/session-controller.js';
import type { MatrixCell } from './decisions.js';
import { type DemoEvent, type ImbalanceState, initialImbalanceState, reduceImbalance, thresholdOf } from './state.js';

/** Images of a cell that are shown. */
const SHOWN_IMAGES = 24;

const RUNNING = new Set<unknown>(['training', 'comparing', 'trying-pitfall']);

export interface ExperimentOptions {
  readonly open: () => ImbalanceConnection;
  /** The settings as they hold now. */
  readonly settings: () => ImbalanceSettings;
  /** True where somebody asked for this many epochs: a slow machine then makes all of them. */
  readonly epochsGiven: () => boolean;
  readonly onEvent: (event: DemoEvent) => void;
  readonly onError: (error: LabError) => void;
}

/** What a student can ask of the lab; every answer comes back as an event that is folded into the state. */
export class ImbalanceExperiment {
  readonly controller: SessionController<ImbalanceSession, DemoEvent, ImbalanceState>;
  readonly #options: ExperimentOptions;
  /** Data that the student gave by hand. */
  files: readonly File[] | null = null;
  #running: Promise<ImbalanceResult> | null = null;
  /** The backend setting that the living worker was started with. */
  #startedWith: string | null = null;

  constructor(host: ReactiveControllerHost, options: ExperimentOptions) {
    this.#options = options;
    this.controller = new SessionController<ImbalanceSession, DemoEvent, ImbalanceState>(host, {
      open: options.open,
      reduce: (state, event) => reduceImbalance(state, event, performance.now()),
      initialState: initialImbalanceState,
      startsRunning: (event) => event.kind === 'phase' && RUNNING.has(event.phase),
      onEvent: options.onEvent,
    });
  }

  get state(): ImbalanceState {
    return this.controller.state;
  }

  get underWay(): boolean {
    return isUnderWay(this.controller.phase);
  }

  /** Trains afresh with the settings as they are; while a run is under way, its promise. */
  run(): Promise<ImbalanceResult> {
    return this.#train({ ...this.#request(), adapt: !this.#options.epochsGiven() });
  }

  /** Goes on after the last epoch that is kept, with the run's own settings. */
  goOn(): Promise<ImbalanceResult> {
    const { settings, plan, checkpoint } = this.state;
    if (!settings || !plan || !checkpoint) return this.run();
    const { backend } = this.#options.settings();
    const kept = { ...settings, epochs: plan.epochs, backend };
    return this.#train({ ...this.#request(), settings: kept, resume: checkpoint });
  }

  /** Trains every remedy with several seeds. */
  compare(): Promise<void> {
    return this.#try((session, request, signal, onEvent) => session.compare(request, signal, onEvent), true);
  }

  /** Makes the mistake of oversampling before the split. */
  oversampleEarly(): Promise<void> {
    return this.#try((session, request, signal, onEvent) => session.oversampleEarly(request, signal, onEvent), false);
  }

  /** Data files as they were dropped or picked. */
  async take(files: readonly File[]): Promise<void> {
    if (files.length === 0 || this.underWay) return;
    this.files = files;
    await this.describeData();
  }

  /** Reads the data without training, so that a mistake shows at once. */
  describeData(): Promise<void> {
    const request = this.#request();
    return this.#ask('prepare', async (session, signal, onEvent) => {
      await session.prepare(request, signal, onEvent);
    });
  }

  /** Shows the images of a cell of the matrix, the most confident ones first. */
  async openCell(cell: MatrixCell | null): Promise<void> {
    this.controller.dispatch({ kind: 'cell', cell });
    const evaluation = cell && this.state.evaluations[cell.split];
    if (!cell || !evaluation) return;
    const { membersOf } = await import('./decisions.js');
    const members = membersOf(evaluation, cell, thresholdOf(this.state));
    const shown = members.slice(0, SHOWN_IMAGES);
    await this.#ask('cell', async (session, _signal, onEvent) => {
      const views = await session.images(
        cell.split,
        shown.map(({ index }) => index),
      );
      // A recorded run keeps only some of them.
      const confidence = new Map(shown.map((member) => [member.index, member.confidence]));
      const images = views.map((view) => ({ ...view, confidence: confidence.get(view.index) ?? 0 }));
      onEvent({ kind: 'cell-images', images, total: members.length });
    });
  }

  /** Looks for decision rules that reach the recall goals on the validation part. */
  async meetGoals(): Promise<void> {
    const { evaluations, data } = this.state;
    if (!evaluations.val || !data) return;
    const { labels, probabilities } = evaluations.val;
    const classes = data.classNames.length;
    await this.#ask('goals', async (session, _signal, onEvent) => {
      const text = this.#options.settings().recallGoal;
      const goals = readClassList(text, { setting: 'recall-goal', classes, min: 0, max: 1 });
      const met = await session.meetGoals({ labels, probabilities, classes }, goals);
      onEvent({ kind: 'goals-met', goals, met });
    });
  }

  /** Opens the seal; with it comes what tuning on the test part would have pretended. */
  async openTest(): Promise<void> {
    this.controller.dispatch({ kind: 'open-test' });
    const { evaluations, goal } = this.state;
    if (!evaluations.test || !goal) return;
    const { halvesOf, leastRecall } = await import('./decisions.js');
    const [chosen, other] = halvesOf(evaluations.test);
    await this.#ask('tuned', async (session, _signal, onEvent) => {
      const { rule } = await session.meetGoals(chosen, goal.goals);
      onEvent({ kind: 'tuned', tuned: { claimed: leastRecall(chosen, rule), honest: leastRecall(other, rule) } });
    });
  }

  #train(request: ImbalanceRequest): Promise<ImbalanceResult> {
    this.#running ??= this.#trainOnce(request).finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #trainOnce(request: ImbalanceRequest): Promise<ImbalanceResult> {
    this.#freshWorkerWhereNeeded();
    this.controller.dispatch({ kind: 'begin', settings: request.settings, fresh: request.resume === null });
    const result = await this.#reportErrors(
      this.controller.run((session, signal, onEvent) => session.train(request, signal, onEvent)),
    );
    this.controller.dispatch({ kind: 'result', result });
    return result;
  }

  async #try(
    work: (
      session: ImbalanceSession,
      request: ImbalanceRequest,
      signal: AbortSignal,
      onEvent: (event: DemoEvent) => void,
    ) => Promise<void>,
    comparison: boolean,
  ): Promise<void> {
    if (this.underWay) return;
    this.#freshWorkerWhereNeeded();
    if (comparison) this.controller.dispatch({ kind: 'begin-comparison' });
    const request = this.#request();
    await this.#reportErrors(
      this.controller.run((session, signal, onEvent) => work(session, request, signal, onEvent)),
    );
    this.controller.dispatch({ kind: 'ended' });
  }

  #request(): ImbalanceRequest {
    const resume: Checkpoint | null = null;
    const settings = this.#options.settings();
    return { settings, baseUrl: document.baseURI, files: this.files, adapt: false, resume };
  }

  /** A worker keeps the backend it has started; another one needs another worker. */
  #freshWorkerWhereNeeded(): void {
    const { backend } = this.#options.settings();
    if (this.#startedWith !== null && this.#startedWith !== backend) this.controller.endWorker();
    this.#startedWith = backend;
  }

  /** A question beside the run. Its failure is shown; there is nobody else to tell. */
  async #ask(slot: string, work: Parameters<typeof this.controller.call<void>>[0]): Promise<void> {
    await this.#reportErrors(this.controller.call(work, slot)).catch(() => {});
  }

  #reportErrors<Result>(work: Promise<Result>): Promise<Result> {
    return reportErrors(work, this.#options.onError);
  }
}
