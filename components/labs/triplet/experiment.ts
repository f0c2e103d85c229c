import { isSameRun } from '../../../src/triplet/kept-runs.js';
import type { SavedNetwork } from '../../../src/triplet/saved-network.js';
import type { KeptRun, Part, TripletResult } from '../../../src/triplet/triplet-events.js';
import { tripletResult } from '../../../src/triplet/triplet-result.js';
import type { TripletRequest } from '../../../workers/protocols/triplet.js';
import type { ExperimentHost } from '../../lab/experiment.js';
import { TrainingExperiment } from '../../lab/training-experiment.js';
import { LiveProjection } from '../../projection/live-projection.js';
import { EpochPlayer } from './epoch-player.js';
import type { TripletTypes } from './lab-view.js';
import {
  type ChosenPoint,
  type DemoEvent,
  type Drawing,
  type MapMethod,
  mapKey,
  type Passing,
  shownEpoch,
  shownMap,
} from './state.js';

/** Iterations of the quick schedule in `src/projection`, after which the maps no longer change much. */
const TSNE_ITERATIONS = 200;
const PARTS: readonly Part[] = ['validation', 'train'];

/** What a student can ask of the triplet lab. */
export class TripletExperiment extends TrainingExperiment<TripletTypes> {
  /** What is under way besides training, for the buttons. */
  measuring = false;
  readonly live: LiveProjection;
  readonly player: EpochPlayer;
  protected override readonly adapted = 'triplets';

  constructor(host: ExperimentHost<TripletTypes>) {
    super(host);
    this.live = new LiveProjection(host.element, { workerUrl: host.workerUrl, onError: host.onError });
    this.player = new EpochPlayer(host.element, {
      epochs: () => this.state.epochs,
      look: (epoch) => this.look(epoch),
    });
  }

  override run(): Promise<TripletResult> {
    this.player.stop();
    return super.run();
  }

  override reset(): void {
    this.player.stop();
    this.live.reset();
    super.reset();
  }

  /** Data, or saved weights. */
  override async take(files: readonly File[]): Promise<void> {
    if (this.underWay) return;
    if (mayBeWeights(files)) {
      const { weightFilesIn } = await import('./saved-weights.js');
      // A damaged archive is told of as data that cannot be read.
      const weights = await weightFilesIn(files).catch(() => null);
      if (weights) return this.#loadWeights(weights).catch(() => {});
    }
    await super.take(files);
  }

  look(epoch: number | null): void {
    this.controller.dispatch({ kind: 'view', epoch });
    void this.#refreshAnswers();
  }

  /** Maps by a method; those by t-SNE are made where there are none. */
  showMethod(method: MapMethod): void {
    const shown = shownEpoch(this.state);
    if (method === 'tsne' && !this.underWay && shown) {
      void this.mapByTsne([shown.epoch, 0]);
      return;
    }
    this.controller.dispatch({ kind: 'method', method });
    void this.#refreshDrawing();
  }

  showPart(part: Part): void {
    this.controller.dispatch({ kind: 'part', part });
  }

  choose(chosen: ChosenPoint | null): void {
    this.controller.dispatch({ kind: 'choose', chosen });
    void this.#refreshNeighbours();
  }

  /** Sends a point of the validation map through the network, or looks at another layer. */
  pass(passing: Partial<Passing>): void {
    this.controller.dispatch({ kind: 'pass', passing });
    if (passing.image !== undefined) void this.#refreshActivations();
  }

  draw(drawing: Drawing | null): void {
    this.controller.dispatch({ kind: 'draw', drawing });
    void this.#refreshDrawing();
  }

  /** t-SNE maps of the given epochs, both parts; those there are already stay. */
  async mapByTsne(epochs: readonly number[]): Promise<void> {
    this.controller.dispatch({ kind: 'method', method: 'tsne' });
    const { settings } = this.state;
    if (!settings) return;
    const wanted = PARTS.flatMap((part) => epochs.map((epoch) => ({ part, epoch })));
    await this.ask('tsne', async (session, signal, onEvent) => {
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

  forgetRun(run: KeptRun): void {
    this.controller.dispatch({ kind: 'forget-run', run });
  }

  async measureBackbones(): Promise<void> {
    this.measuring = true;
    const request = this.request();
    await this.askFresh('backbones', async (session, signal, onEvent) => {
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
    await this.ask('save', async (session) => {
      saved = await session.saveNetwork(epoch.epoch);
    });
    return saved;
  }

  /** The result so far: also of a run that was stopped, or ended by an error; with the runs kept beside it. */
  override result(): TripletResult | null {
    const { result, settings, data, backend, raw, epochs, plan, runs } = this.state;
    if (result) {
      const otherRuns = runs.filter((run) => !isSameRun(run, result));
      return otherRuns.length > 0 ? { ...result, otherRuns } : result;
    }
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

  protected override resumption() {
    const { settings, plan, checkpoints } = this.state;
    if (!settings || !plan || checkpoints.length === 0) return null;
    return { settings: { ...settings, triplets: plan.triplets }, resume: checkpoints };
  }

  protected override afterRun({ stopped }: TripletResult, { settings }: TripletRequest): void {
    if (settings.map === 'tsne' && !stopped) void this.mapByTsne(this.#endsOfRun());
  }

  protected override afterEvent(event: DemoEvent): void {
    if (event.kind === 'begin') {
      if (event.fresh) this.live.reset();
      this.live.dispatch({ kind: 'choices', choices: { perplexity: event.settings.perplexity } });
    } else if (event.kind === 'result') {
      this.live.settle();
    } else if (event.kind === 'live') {
      const { embeddings, columns } = event;
      this.live.follow({ data: embeddings, rows: embeddings.length / columns, columns });
    } else if (event.kind === 'epoch' && this.state.viewedEpoch === null) {
      void this.#refreshAnswers();
    }
  }

  /** The untrained and the last epoch: the maps before and after. */
  #endsOfRun(): readonly number[] {
    const { epochs } = this.state;
    return epochs.length < 2 ? epochs.map(({ epoch }) => epoch) : [epochs[epochs.length - 1].epoch, epochs[0].epoch];
  }

  /** Saved weights, with the settings that they fit, measured as one epoch. */
  async #loadWeights(files: readonly File[]): Promise<void> {
    const result = await this.perform(async (session, signal, onEvent) => {
      const { readSavedNetwork } = await import('./saved-weights.js');
      const { network, settings } = await readSavedNetwork(files);
      for (const [key, value] of Object.entries(settings)) this.host.set(key, String(value));
      const request = this.request();
      onEvent({ kind: 'begin', settings: request.settings, fresh: true });
      return session.loadNetwork(request, network, signal, onEvent);
    });
    this.tell({ kind: 'result', result });
  }

  async #refreshAnswers(): Promise<void> {
    await Promise.all([this.#refreshNeighbours(), this.#refreshDrawing(), this.#refreshActivations()]);
  }

  async #refreshActivations(): Promise<void> {
    const { image } = this.state.passing;
    const epoch = shownEpoch(this.state);
    if (!epoch) return;
    await this.ask('activations', async (session, _signal, onEvent) => {
      onEvent({ kind: 'activations', activations: await session.activations(image, epoch.epoch) });
    });
  }

  async #refreshNeighbours(): Promise<void> {
    const { chosen } = this.state;
    const epoch = shownEpoch(this.state);
    if (!chosen || !epoch) return;
    await this.ask('neighbours', async (session, _signal, onEvent) => {
      const neighbours = await session.neighbours(chosen.part, chosen.index, epoch.epoch);
      onEvent({ kind: 'neighbours', neighbours });
    });
  }

  async #refreshDrawing(): Promise<void> {
    const { drawing } = this.state;
    const epoch = shownEpoch(this.state);
    if (!drawing || !epoch) return;
    const maps = { train: shownMap(this.state, 'train', epoch), validation: shownMap(this.state, 'validation', epoch) };
    await this.ask('drawing', async (session, _signal, onEvent) => {
      const train = await session.placeDrawing(drawing.pixels, epoch.epoch, maps.train);
      const validation = await session.placeDrawing(drawing.pixels, epoch.epoch, maps.validation);
      onEvent({ kind: 'placed', placed: { train, validation } });
    });
  }
}

/** Whether it is worth looking closer; what looks is loaded only then. */
function mayBeWeights(files: readonly File[]): boolean {
  return files.some(({ name }) => /\.(bin|zip)$/i.test(name));
}
