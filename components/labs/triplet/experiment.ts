import type { ReactiveControllerHost } from 'lit';
import type { LabError } from '../../../src/errors.js';
import type { SavedNetwork } from '../../../src/triplet/saved-network.js';
import type { Checkpoint, Part, TripletResult } from '../../../src/triplet/triplet-events.js';
import { tripletResult } from '../../../src/triplet/triplet-result.js';
import type { TripletSettings } from '../../../src/triplet/triplet-settings.js';
import type { TripletConnection } from '../../../workers/client/sessions.js';
import type { TripletRequest, TripletSession } from '../../../workers/protocols/triplet.js';
import { reportErrors } from '../../lab/session/report-errors.js';
import { isUnderWay } from '../../lab/session/run-phase.js';
import { SessionController } from '../../lab/session/session-controller.js';
import { isWeightFiles, readSavedNetwork } from './saved-weights.js';
import {
  type ChosenPoint,
  type DemoEvent,
  initialTripletState,
  type MapMethod,
  mapKey,
  reduceTriplet,
  shownEpoch,
  shownMap,
  type TripletState,
} from './state.js';

/** Iterations of the quick schedule in `src/projection`, after which the maps no longer change much. */
const TSNE_ITERATIONS = 200;
const PARTS: readonly Part[] = ['validation', 'train'];

export interface ExperimentOptions {
  readonly open: () => TripletConnection;
  /** The settings as they hold now. */
  readonly settings: () => TripletSettings;
  /** True where somebody asked for this many triplets: a slow machine then takes all of them. */
  readonly tripletsGiven: () => boolean;
  /** Saved weights were opened, which fit only with these settings. */
  readonly adopt: (settings: Partial<TripletSettings>) => void;
  readonly onEvent: (event: DemoEvent) => void;
  readonly onError: (error: LabError) => void;
}

/** What a student can ask of the lab; every answer comes back as an event that is folded into the state. */
export class TripletExperiment {
  readonly controller: SessionController<TripletSession, DemoEvent, TripletState>;
  readonly #options: ExperimentOptions;
  /** Data that the student gave by hand. */
  files: readonly File[] | null = null;
  /** What is under way besides training, for the buttons. */
  measuring = false;
  #running: Promise<TripletResult> | null = null;
  /** The backend setting that the living worker was started with. */
  #startedWith: string | null = null;

  constructor(host: ReactiveControllerHost, options: ExperimentOptions) {
    this.#options = options;
    this.controller = new SessionController<TripletSession, DemoEvent, TripletState>(host, {
      open: options.open,
      reduce: (state, event) => reduceTriplet(state, event, performance.now()),
      initialState: initialTripletState,
      startsRunning: (event) => event.kind === 'phase' && event.phase === 'training',
      onEvent: (event) => this.#afterEvent(event),
    });
  }

  get state(): TripletState {
    return this.controller.state;
  }

  get underWay(): boolean {
    return isUnderWay(this.controller.phase);
  }

  /** Trains afresh with the settings as they are; while a run is under way, its promise. */
  run(): Promise<TripletResult> {
    return this.#train({ ...this.#request(), adapt: !this.#options.tripletsGiven() });
  }

  /** Goes on after the last epoch that is kept, with the run's own settings. */
  goOn(): Promise<TripletResult> {
    const { settings, plan, checkpoints } = this.state;
    if (!settings || !plan || checkpoints.length === 0) return this.run();
    const { backend } = this.#options.settings();
    const kept = { ...settings, triplets: plan.triplets, backend };
    return this.#train({ ...this.#request(), settings: kept, resume: checkpoints });
  }

  pause(): Promise<void> {
    return this.controller.pause();
  }

  resume(): Promise<void> {
    return this.controller.resume();
  }

  /** The settings' files or weights, as they were dropped or picked. */
  async take(files: readonly File[]): Promise<void> {
    if (files.length === 0 || this.underWay) return;
    if (isWeightFiles(files)) return this.#quietly(this.#loadWeights(files));
    this.files = files;
    await this.describeData();
  }

  /** Reads the data without training, so that a mistake shows at once. */
  describeData(): Promise<void> {
    this.#freshWorkerWhereNeeded();
    const request = this.#request();
    return this.#ask('prepare', async (session, signal, onEvent) => {
      await session.prepare(request, signal, onEvent);
    });
  }

  look(epoch: number | null): void {
    this.controller.dispatch({ kind: 'view', epoch });
    void this.#refreshAnswers();
  }

  useMethod(method: MapMethod): void {
    this.controller.dispatch({ kind: 'method', method });
    void this.#refreshDrawing();
  }

  choose(chosen: ChosenPoint | null): void {
    this.controller.dispatch({ kind: 'choose', chosen });
    void this.#refreshNeighbours();
  }

  draw(pixels: Uint8Array | null): void {
    this.controller.dispatch({ kind: 'draw', pixels });
    void this.#refreshDrawing();
  }

  /** t-SNE maps of the given epochs, both parts; those there are already stay. */
  async mapByTsne(epochs: readonly number[]): Promise<void> {
    this.controller.dispatch({ kind: 'method', method: 'tsne' });
    const { settings } = this.state;
    if (!settings) return;
    const wanted = PARTS.flatMap((part) => epochs.map((epoch) => ({ part, epoch })));
    await this.#ask('tsne', async (session, signal, onEvent) => {
      for (const { part, epoch } of wanted) {
        const drawn = this.state.tsneMaps.get(mapKey({ part, epoch }));
        if (drawn && drawn.iteration >= drawn.iterations) continue;
        const { perplexity, seed } = settings;
        await session.map({ part, epoch, perplexity, seed, iterations: TSNE_ITERATIONS }, signal, onEvent);
        if (signal.aborted) return;
      }
    });
    await this.#refreshDrawing();
  }

  async measureBackbones(): Promise<void> {
    this.#freshWorkerWhereNeeded();
    this.measuring = true;
    const request = this.#request();
    await this.#ask('backbones', async (session, signal, onEvent) => {
      try {
        onEvent({ kind: 'backbones', costs: await session.measureBackbones(request, signal) });
      } finally {
        this.measuring = false;
      }
    });
  }

  /** The weights of the epoch that is shown; null where that failed. */
  async saveWeights(): Promise<SavedNetwork | null> {
    const epoch = shownEpoch(this.state);
    if (!epoch) return null;
    let saved: SavedNetwork | null = null;
    await this.#ask('save', async (session) => {
      saved = await session.saveNetwork(epoch.epoch);
    });
    return saved;
  }

  /** The result so far: also of a run that was stopped, or ended by an error. */
  result(): TripletResult | null {
    const { result, settings, data, backend, raw, epochs, plan } = this.state;
    if (result) return result;
    if (!settings || !data || !backend || !raw || epochs.length === 0) return null;
    const counts = { train: data.trainCount, test: data.testCount };
    const elapsedMs = epochs[epochs.length - 1].elapsedMs;
    return tripletResult({
      settings: { ...settings, triplets: plan?.triplets ?? settings.triplets },
      data: { name: data.name, sha256: data.sha256, counts },
      ...{ backend, raw, epochs },
      timings: { stepMs: plan?.stepMs ?? 0, trainingMs: elapsedMs, totalMs: elapsedMs },
      stopped: true,
    });
  }

  #train(request: TripletRequest): Promise<TripletResult> {
    this.#running ??= this.#trainOnce(request).finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #trainOnce(request: TripletRequest): Promise<TripletResult> {
    this.#freshWorkerWhereNeeded();
    this.controller.dispatch({ kind: 'begin', settings: request.settings, fresh: request.resume === null });
    const result = await this.#reportErrors(
      this.controller.run((session, signal, onEvent) => session.train(request, signal, onEvent)),
    );
    this.controller.dispatch({ kind: 'result', result });
    if (request.settings.map === 'tsne' && !result.stopped) void this.mapByTsne(this.#endsOfRun());
    return result;
  }

  /** The untrained and the last epoch: the maps before and after. */
  #endsOfRun(): readonly number[] {
    const { epochs } = this.state;
    return epochs.length < 2 ? epochs.map(({ epoch }) => epoch) : [epochs[epochs.length - 1].epoch, epochs[0].epoch];
  }

  async #loadWeights(files: readonly File[]): Promise<void> {
    this.#freshWorkerWhereNeeded();
    const result = await this.#reportErrors(
      this.controller.run(async (session, signal, onEvent) => {
        const { network, settings } = await readSavedNetwork(files);
        this.#options.adopt(settings);
        const request = this.#request();
        onEvent({ kind: 'begin', settings: request.settings, fresh: true });
        return session.loadNetwork(request, network, signal, onEvent);
      }),
    );
    this.controller.dispatch({ kind: 'result', result });
  }

  #request(): TripletRequest {
    const settings = this.#options.settings();
    const resume: readonly Checkpoint[] | null = null;
    return { settings, baseUrl: document.baseURI, files: this.files, adapt: false, resume };
  }

  /** A worker keeps the backend it has started; another one needs another worker. */
  #freshWorkerWhereNeeded(): void {
    const { backend } = this.#options.settings();
    if (this.#startedWith !== null && this.#startedWith !== backend) this.controller.endWorker();
    this.#startedWith = backend;
  }

  #afterEvent(event: DemoEvent): void {
    this.#options.onEvent(event);
    if (event.kind === 'epoch' && this.state.viewedEpoch === null) void this.#refreshAnswers();
  }

  async #refreshAnswers(): Promise<void> {
    await Promise.all([this.#refreshNeighbours(), this.#refreshDrawing()]);
  }

  async #refreshNeighbours(): Promise<void> {
    const { chosen } = this.state;
    const epoch = shownEpoch(this.state);
    if (!chosen || !epoch) return;
    await this.#ask('neighbours', async (session, _signal, onEvent) => {
      const neighbours = await session.neighbours(chosen.part, chosen.index, epoch.epoch);
      onEvent({ kind: 'neighbours', neighbours });
    });
  }

  async #refreshDrawing(): Promise<void> {
    const { drawing } = this.state;
    const epoch = shownEpoch(this.state);
    if (!drawing || !epoch) return;
    const maps = { train: shownMap(this.state, 'train', epoch), validation: shownMap(this.state, 'validation', epoch) };
    await this.#ask('drawing', async (session, _signal, onEvent) => {
      const train = await session.placeDrawing(drawing, epoch.epoch, maps.train);
      const validation = await session.placeDrawing(drawing, epoch.epoch, maps.validation);
      onEvent({ kind: 'placed', placed: { train, validation } });
    });
  }

  /** A question beside the run. Its failure is shown; there is nobody else to tell. */
  #ask(slot: string, work: Parameters<typeof this.controller.call<void>>[0]): Promise<void> {
    return this.#quietly(this.#reportErrors(this.controller.call(work, slot)));
  }

  async #quietly(work: Promise<unknown>): Promise<void> {
    await work.catch(() => {});
  }

  #reportErrors<Result>(work: Promise<Result>): Promise<Result> {
    return reportErrors(work, this.#options.onError);
  }
}
