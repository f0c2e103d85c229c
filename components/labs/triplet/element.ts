import type { TemplateResult } from 'lit';
import type { TripletResult } from '../../../src/triplet/triplet-events.js';
import type { TripletSettings } from '../../../src/triplet/triplet-settings.js';
import { tripletFields } from '../../../src/triplet/triplet-settings.js';
import { openTripletSession, type SessionOptions, type TripletConnection } from '../../../workers/client/sessions.js';
import { defineSettings, LabElement, labProperties } from '../../lab/element.js';
import type { ShownRun } from '../../lab/lesson/lesson-host.js';
import type { RunPhase } from '../../lab/session/run-phase.js';
import { FileDrop } from '../../parts/file-drop.js';
import { LiveProjection } from '../../projection/live-projection.js';
import { EpochPlayer } from './epoch-player.js';
import { TripletExperiment } from './experiment.js';
import type { LabRequests, LabView } from './lab-view.js';
import { loadResultParts } from './result-parts.js';
import {
  type DemoEvent,
  initialTripletState,
  type RunProgress,
  reduceTriplet,
  runProgress,
  shownEpoch,
} from './state.js';
import { tripletStyles } from './styles.js';
import { tripletTexts } from './texts.js';
import { labPage } from './views/lab-page.js';
import { tripletParts } from './views/parts.js';
import type { TripletWords } from './words.js';

/** What {@link TripletDemo.getState} answers. */
export interface TripletSnapshot {
  readonly phase: RunPhase;
  readonly settings: TripletSettings;
  readonly progress: RunProgress | null;
  /** The epoch that the views show; null before the first. */
  readonly epoch: number | null;
  readonly error: { readonly code: string; readonly message: string } | null;
  /** What {@link TripletDemo.exportResult} would give now. */
  readonly result: TripletResult | null;
}

/**
 * Trains an embedding of images with the triplet loss in the page: random, semi-hard and hardest
 * triplets, maps before and after, nearest neighbours.
 *
 * @tagname triplet-demo
 * @attr {number} seed - Start of every random draw: the same seed and settings give the same run.
 * @attr {string} src - The data: a known name (drawn, mnist, …), or the address of a folder or file.
 * @attr {auto|webgpu|webgl|wasm|cpu} backend - Where the arithmetic runs; auto picks the fastest that the machine really has.
 * @attr {random|semi-hard|batch-hard|batch-all} mining - How the triplets are chosen.
 * @attr {number} hard-after - Epochs after which mining turns to batch-hard; 0 keeps mining to the end.
 * @attr {number} epochs - Passes over the triplets.
 * @attr {number} triplets - Triplets an epoch. Unless it is set, a slow machine gets fewer, and is told so.
 * @attr {number} batch-size - Triplets a step; with mining, images a step.
 * @attr {number} margin - α in max(d(a,p) − d(a,n) + α, 0).
 * @attr {number} learning-rate - Step size of Adam.
 * @attr {number} embedding-size - Numbers in an embedding.
 * @attr {squared|plain} distance - Squared or plain Euclidean distance.
 * @attr {free|unit} embedding - Embeddings of any length, or scaled to length 1 as in FaceNet.
 * @attr {small|deep} backbone - The network: three convolutions, or a deeper one.
 * @attr {tsne|pca} map - How the maps are drawn once training has ended; PCA comes at once in any case.
 * @attr {number} perplexity - t-SNE's effective number of neighbours.
 * @attr {number} map-points - Images in each map, evenly sampled.
 * @attr {string} lang - Language: en or fa; else the nearest on the page
 * @attr {string} hide - Controls to take away, by attribute name; also settings, more, backbone, draw, share, hand-in, train-here, scrubber
 * @attr {string} lock - Controls to fix, by attribute name
 * @attr {string} autorun - visible: start when scrolled into view
 * @attr {string} name - Key in the page's address, where a page holds several labs
 * @attr {string} worker-url - Where the worker's script lies
 * @attr {string} recording - Address of a saved result, shown in place of a training
 * @attr {string} task-goal - What a run must reach, as `macro-recall >= 0.6`
 * @attr {string} task-text - The task in the author's words
 * @fires lab-ready - The element has started and can run
 * @fires lab-progress - `{done, total, etaMs}`: steps of the whole run
 * @fires lab-step - One training step, at most one event a frame
 * @fires lab-epoch - One epoch of the history
 * @fires lab-complete - `{result, recorded}`
 * @fires lab-task-complete - `{task, conditions, result}`, after a run that met the page's task
 * @fires lab-error - `{code, message}`
 * @fires lab-settings-change - The settings
 * @slot intro - In place of the sentence below the title
 * @slot explanation - After the lab
 * @slot fallback - Shown until the lab's words are loaded
 * @csspart lab - Everything
 * @csspart controls - Buttons and progress
 * @csspart settings - The settings form
 * @csspart training - Curves, distances and hardest triplets
 * @csspart maps - The maps and the neighbours
 * @csspart scores - The table and what it says
 * @csspart drawing - The drawing pad
 * @csspart sharing - Links and files
 * @csspart recorded - The mark of a recorded run
 * @csspart task - The page's task
 * @csspart hand-in - The form for handing in
 * @cssprop --lab-color-accent - Colour of the main button and of what is chosen
 * @cssprop --lab-color-text - Colour of the text
 * @cssprop --lab-color-muted - Colour of explanations
 * @cssprop --lab-color-surface - Background of controls and maps
 * @cssprop --lab-color-border - Colour of lines
 * @cssprop --lab-font - Font family
 * @cssprop --lab-radius - Radius of corners
 */
export class TripletDemo extends LabElement<TripletWords> implements TripletSettings {
  static override styles = tripletStyles;

  static override properties = {
    ...labProperties(tripletFields),
    openSession: { attribute: false },
  };

  declare seed: number;
  declare source: string;
  declare backend: TripletSettings['backend'];
  declare mining: TripletSettings['mining'];
  declare hardAfter: number;
  declare epochs: number;
  declare triplets: number;
  declare batchSize: number;
  declare margin: number;
  declare learningRate: number;
  declare embeddingSize: number;
  declare distance: TripletSettings['distance'];
  declare embedding: TripletSettings['embedding'];
  declare backbone: TripletSettings['backbone'];
  declare map: TripletSettings['map'];
  declare perplexity: number;
  declare mapPoints: number;

  /** Opens the worker; another one serves tests and pages that bring their own. */
  declare openSession: (options: SessionOptions) => TripletConnection;

  readonly #experiment: TripletExperiment;
  readonly #live: LiveProjection;
  readonly #player: EpochPlayer;
  readonly #drop: FileDrop;
  readonly #requests: LabRequests;

  constructor() {
    super({
      fields: tripletFields,
      word: 'triplet',
      lesson: async () =>
        (await import('./lesson.js')).tripletLesson({
          initialState: initialTripletState,
          reduce: (state, event) => reduceTriplet(state, event, performance.now()),
          parts: tripletParts,
        }),
      words: tripletTexts,
    });
    this.openSession = openTripletSession;
    this.#experiment = new TripletExperiment(this, {
      open: () => this.connect(() => this.openSession({ workerUrl: this.workerUrl, backend: this.#settings.backend })),
      settings: () => this.#settings,
      tripletsGiven: () => this.labSettings.isGiven('triplets'),
      adopt: (settings) => this.#adopt(settings),
      onEvent: (event) => this.#tellPage(event),
      onError: ({ code, message }) => this.emit('lab-error', { code, message }),
    });
    this.#live = new LiveProjection(this, {
      workerUrl: () => this.workerUrl,
      onError: ({ code, message }) => this.emit('lab-error', { code, message }),
    });
    this.#player = new EpochPlayer(this, {
      epochs: () => this.#experiment.state.epochs,
      look: (epoch) => this.#experiment.look(epoch),
    });
    this.#drop = new FileDrop(this, {
      accepts: () => !this.#experiment.underWay && !this.locks('src'),
      onFiles: (files) => this.#takeFiles(files),
    });
    this.#requests = this.#makeRequests();
  }

  /** Trains with the settings as they are. Where a run is under way, its promise. */
  override async run(): Promise<TripletResult> {
    this.#player.stop();
    const result = await this.#experiment.run();
    return this.complete(result);
  }

  /** Holds the training between two steps. */
  pause(): Promise<void> {
    return this.#experiment.pause();
  }

  /** Goes on after a pause; after a stop or an error, from the last epoch. */
  async resume(): Promise<void> {
    if (this.#experiment.controller.allows('resume')) return this.#experiment.resume();
    if (this.#experiment.underWay || this.#experiment.state.checkpoints.length === 0) return;
    const result = await this.#experiment.goOn();
    this.complete(result);
  }

  /** Ends between two steps; keeps what was made. */
  stop(): void {
    this.#experiment.controller.stop();
  }

  /** Back to the state before the first run. */
  reset(): void {
    this.#player.stop();
    this.#live.reset();
    this.#experiment.controller.reset();
  }

  /** What is shown now. */
  getState(): TripletSnapshot {
    const { controller, state } = this.#experiment;
    const { error } = controller;
    return {
      phase: controller.phase,
      settings: this.#settings,
      progress: runProgress(state),
      epoch: shownEpoch(state)?.epoch ?? null,
      error: error && { code: error.code, message: error.message },
      result: this.exportResult(),
    };
  }

  /** The result as documented JSON, also of a run that was stopped or failed; null before the first epoch. */
  exportResult(): TripletResult | null {
    return this.#experiment.result();
  }

  protected override renderLab(words: TripletWords): TemplateResult {
    return labPage(this.viewOf(words));
  }

  protected override get shownRun(): ShownRun {
    return this.#experiment.controller;
  }

  protected override loadResults(): Promise<void> {
    return loadResultParts();
  }

  get #settings(): TripletSettings {
    return this.labSettings.values() as unknown as TripletSettings;
  }

  protected override viewOf(words: TripletWords): LabView {
    const { controller, files, measuring } = this.#experiment;
    return {
      ...this.pageFacts,
      words,
      state: controller.state,
      phase: controller.phase,
      settings: this.#settings,
      error: controller.error,
      fileNames: files?.map(({ name }) => name) ?? null,
      busy: controller.busy,
      measuring,
      playing: this.#player.playing,
      live: this.#live,
      dropping: this.#drop.holding,
      ask: this.#requests,
    };
  }

  #makeRequests(): LabRequests {
    const experiment = this.#experiment;
    const { controller } = experiment;
    return {
      ...this.settingRequests,
      run: () => this.quietly(this.run()),
      goOn: () => this.quietly(this.resume()),
      pause: () => this.quietly(this.pause()),
      resume: () => this.quietly(this.resume()),
      stop: () => this.stop(),
      reset: () => this.reset(),
      dismissError: () => controller.dismissError(),
      open: (files) => this.#takeFiles([...(files ?? [])]),
      forgetFiles: () => {
        experiment.files = null;
        this.requestUpdate();
      },
      look: (epoch) => {
        this.#player.stop();
        experiment.look(epoch);
      },
      play: () => this.#player.toggle(),
      useMethod: (method) => {
        const shown = shownEpoch(experiment.state);
        if (method === 'pca' || experiment.underWay || !shown) experiment.useMethod(method);
        else void experiment.mapByTsne([shown.epoch, 0]);
      },
      choose: (chosen) => experiment.choose(chosen),
      draw: (pixels) => experiment.draw(pixels),
      remedy: ({ mining, hardAfter }) => {
        this.chooseSetting('mining', mining);
        this.chooseSetting('hardAfter', String(hardAfter));
        this.quietly(this.run());
      },
      measureBackbones: () => void experiment.measureBackbones(),
      exportHistory: () => this.#download((to, result) => to.downloadHistory(result)),
      exportNotebook: () => this.#download((to, result) => to.downloadNotebook(result)),
      exportWeights: () => void this.#exportWeights(),
    };
  }

  #takeFiles(files: readonly File[]): void {
    this.takeFiles(files, () => void this.#experiment.take(files));
  }

  #tellPage(event: DemoEvent): void {
    if (event.kind === 'begin') {
      void this.loadResults();
      if (event.fresh) this.#live.reset();
      this.#live.dispatch({ kind: 'choices', choices: { perplexity: event.settings.perplexity } });
    } else if (event.kind === 'result') {
      this.#live.settle();
    } else if (event.kind === 'live') {
      const { embeddings, columns } = event;
      this.#live.follow({ data: embeddings, rows: embeddings.length / columns, columns });
    } else if (event.kind === 'steps') {
      this.emit('lab-step', event.steps[event.steps.length - 1]);
      this.emit('lab-progress', runProgress(this.#experiment.state));
    } else if (event.kind === 'epoch') {
      const { epoch, mining, trainLoss, trainActiveShare, validationLoss, validationActiveShare } = event.epoch;
      const { knn, recallAt1 } = event.epoch.neighbours;
      const measured = { validationLoss, validationActiveShare, knn, recallAt1 };
      this.emit('lab-epoch', { epoch, mining, trainLoss, trainActiveShare, ...measured });
    }
  }

  #adopt(settings: Partial<TripletSettings>): void {
    for (const [key, value] of Object.entries(settings)) this.chooseSetting(key, String(value));
  }

  /** What saves files is loaded when a file is asked for. */
  #download(use: (to: typeof import('./downloads.js'), result: TripletResult) => unknown): void {
    const result = this.exportResult();
    if (result) void this.load(import('./downloads.js'), (to) => use(to, result));
  }

  async #exportWeights(): Promise<void> {
    const saved = await this.#experiment.saveWeights();
    if (saved) void this.load(import('./downloads.js'), (to) => to.downloadWeights(saved));
  }
}

defineSettings(TripletDemo.prototype, tripletFields);
