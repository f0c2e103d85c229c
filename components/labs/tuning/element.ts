import type { TemplateResult } from 'lit';
import type { TuningResult } from '../../../src/tuning/tuning-events.js';
import { type TuningSettings, tuningFields } from '../../../src/tuning/tuning-settings.js';
import type { SessionOptions } from '../../../workers/client/sessions.js';
import { openTuningSession, type TuningConnection } from '../../../workers/client/tuning-sessions.js';
import { defineSettings, LabElement, labProperties } from '../../lab/element.js';
import type { ShownRun } from '../../lab/lesson/lesson-host.js';
import type { RunPhase } from '../../lab/session/run-phase.js';
import { FileDrop } from '../../parts/file-drop.js';
import { TunerDownloads } from './downloads.js';
import { TunerExperiment } from './experiment.js';
import type { LabRequests, LabView } from './lab-view.js';
import { type DemoEvent, initialTunerState, type RunProgress, reduceTuner, runProgress } from './state.js';
import { tunerStyles } from './styles.js';
import { tunerTexts } from './texts.js';
import { labPage } from './views/lab-page.js';
import { tunerParts } from './views/parts.js';
import type { TunerWords } from './words.js';

/** What {@link TunerDemo.getState} answers. */
export interface TunerSnapshot {
  readonly phase: RunPhase;
  readonly settings: TuningSettings;
  /** In epochs. */
  readonly progress: RunProgress | null;
  readonly error: { readonly code: string; readonly message: string } | null;
  /** What {@link TunerDemo.exportResult} would give now. */
  readonly result: TuningResult | null;
}

/**
 * Searches width and learning rate of a perceptron with Hyperband, as Keras Tuner does, in several
 * workers; shows every trial, and trains the winner beside a baseline.
 *
 * @tagname tuner-demo
 * @attr {number} seed - Start of every random draw: the same seed and settings give the same search.
 * @attr {string} src - The data: a known name (drawn, fashion-mnist, …), or the address of a folder or file.
 * @attr {auto|webgpu|webgl|wasm|cpu} backend - Where the arithmetic runs; auto picks the fastest that the machine really has.
 * @attr {hyperband|random|grid|asha} search - How the settings to try are chosen; all of them spend about as many epochs.
 * @attr {number} max-epochs - Epochs of a trial that gets through all rounds.
 * @attr {number} factor - About one trial of so many goes on to the next round.
 * @attr {number} iterations - How often all brackets are gone through; raise it after a search to go on with more.
 * @attr {number} units-min - Fewest hidden units.
 * @attr {number} units-max - Most hidden units.
 * @attr {number} units-step - Step from one number of units to the next.
 * @attr {string} learning-rates - Learning rates to choose from, with spaces or commas between.
 * @attr {carry|fresh} promotion - Promoted trials go on with their parent's best weights, or train from scratch.
 * @attr {number} batch-size - Images a step.
 * @attr {number} images - Images of the training part that are used, a fifth of them for validation; 0 takes all.
 * @attr {number} workers - Trials at the same time; 0 takes as many as the processor has room for, and one on a GPU.
 * @attr {number} retrain-epochs - Epochs of the final trainings, best and baseline alike.
 * @attr {number} repeats - Seeds with which each final training is repeated.
 * @attr {number} baseline-units - Hidden units of the baseline.
 * @attr {number} baseline-rate - Learning rate of the baseline; 0 takes ten times that of the best setting.
 * @attr {string} lang - Language: en or fa; else the nearest on the page
 * @attr {string} hide - Controls to take away, by attribute name; also settings, more, ladder, curves, explore, trials, summary, retrain, export, share, hand-in, train-here
 * @attr {string} lock - Controls to fix, by attribute name
 * @attr {string} autorun - visible: start when scrolled into view
 * @attr {string} name - Key in the page's address, where a page holds several labs
 * @attr {string} worker-url - Where the worker's script lies
 * @attr {string} recording - Address of a saved result, shown in place of a training
 * @attr {string} task-goal - What a run must reach, as `macro-recall >= 0.6`
 * @attr {string} task-text - The task in the author's words
 * @fires lab-ready - The element has started and can run
 * @fires lab-progress - `{done, total, etaMs}`: epochs of the whole search, or of the final trainings
 * @fires lab-step - How far a worker is within an epoch, at most ten times a second
 * @fires lab-epoch - One epoch of a trial or of a final training
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
 * @csspart ladder - The brackets, lane by lane
 * @csspart curves - Every trial's learning curve
 * @csspart explore - Parallel coordinates, heat map and importance
 * @csspart trials - The table of trials
 * @csspart summary - Summaries in Keras Tuner's form
 * @csspart retrain - The final trainings
 * @csspart export - Programs that carry the search on
 * @csspart sharing - Links and files
 * @csspart recorded - The mark of a recorded run
 * @csspart task - The page's task
 * @csspart hand-in - The form for handing in
 * @cssprop --lab-color-accent - Colour of the main button and of what is chosen
 * @cssprop --lab-color-text - Colour of the text
 * @cssprop --lab-color-muted - Colour of explanations
 * @cssprop --lab-color-surface - Background of controls and charts
 * @cssprop --lab-color-border - Colour of lines
 * @cssprop --lab-font - Font family
 * @cssprop --lab-radius - Radius of corners
 */
export class TunerDemo extends LabElement<TunerWords> implements TuningSettings {
  static override styles = tunerStyles;

  static override properties = {
    ...labProperties(tuningFields),
    openSession: { attribute: false },
  };

  declare seed: number;
  declare source: string;
  declare backend: TuningSettings['backend'];
  declare search: TuningSettings['search'];
  declare maxEpochs: number;
  declare factor: number;
  declare iterations: number;
  declare unitsMin: number;
  declare unitsMax: number;
  declare unitsStep: number;
  declare learningRates: string;
  declare promotion: TuningSettings['promotion'];
  declare batchSize: number;
  declare images: number;
  declare workers: number;
  declare retrainEpochs: number;
  declare repeats: number;
  declare baselineUnits: number;
  declare baselineRate: number;

  /** Opens the worker; another one serves tests and pages that bring their own. */
  declare openSession: (options: SessionOptions) => TuningConnection;

  readonly #experiment: TunerExperiment;
  readonly #downloads: TunerDownloads;
  readonly #drop: FileDrop;
  readonly #requests: LabRequests;
  #results: LabView['results'] = null;
  #settingsLookedFor: TuningSettings | null = null;
  #settingsKept: { text: string; settings: TuningSettings } | null = null;

  constructor() {
    super({
      fields: tuningFields,
      word: 'tuning',
      lesson: async () =>
        (await import('./lesson.js')).tunerLesson({
          initialState: initialTunerState,
          reduce: reduceTuner,
          parts: tunerParts,
        }),
      words: tunerTexts,
    });
    this.openSession = openTuningSession;
    this.#experiment = new TunerExperiment(this, {
      open: () => this.connect(() => this.openSession({ workerUrl: this.workerUrl, backend: this.#settings.backend })),
      settings: () => this.#settings,
      onEvent: (event) => this.#tellPage(event),
      onError: ({ code, message }) => this.emit('lab-error', { code, message }),
    });
    this.#downloads = new TunerDownloads(() => this.#experiment.result());
    this.#drop = new FileDrop(this, {
      accepts: () => !this.#experiment.underWay && !this.locks('src'),
      onFiles: (files) => this.#takeFiles(files),
    });
    this.#requests = this.#makeRequests();
  }

  /** Searches with the settings as they are; goes on where an earlier visit left the same search. */
  override run(): Promise<TuningResult> {
    return this.#told(this.#experiment.search());
  }

  /** Trains the best setting, the baseline and both crossed from scratch; a promise of the whole result. */
  retrain(): Promise<TuningResult> {
    return this.#told(this.#experiment.retrain());
  }

  /** Holds all trainings between two steps. */
  pause(): Promise<void> {
    return this.#experiment.controller.pause();
  }

  /** Goes on after a pause; after a stop or an error, from the last epochs. */
  async resume(): Promise<void> {
    const { controller } = this.#experiment;
    if (controller.allows('resume')) return controller.resume();
    if (!this.#experiment.underWay) await this.#told(this.#experiment.goOn());
  }

  /** Ends between two steps; keeps what was made. */
  stop(): void {
    this.#experiment.controller.stop();
  }

  /** Back to the state before the first run. What is kept in the browser stays: Run goes on with it. */
  reset(): void {
    this.#experiment.controller.reset();
    void this.#experiment.lookForSaved();
  }

  /** What is shown now. */
  getState(): TunerSnapshot {
    const { controller, state } = this.#experiment;
    const { error } = controller;
    return {
      phase: controller.phase,
      settings: this.#settings,
      progress: runProgress(state),
      error: error && { code: error.code, message: error.message },
      result: this.exportResult(),
    };
  }

  /** The result as documented JSON, also of a search that was stopped or failed; null before the first epoch. */
  exportResult(): TuningResult | null {
    return this.#experiment.result();
  }

  protected override updated(): void {
    super.updated();
    if (this.#settingsLookedFor === this.#settings) return;
    this.#settingsLookedFor = this.#settings;
    void this.#experiment.lookForSaved();
  }

  protected override renderLab(words: TunerWords): TemplateResult {
    return labPage(this.viewOf(words));
  }

  protected override get shownRun(): ShownRun {
    return this.#experiment.controller;
  }

  /** The same object as long as they are the same. */
  get #settings(): TuningSettings {
    const settings = this.labSettings.values() as unknown as TuningSettings;
    const text = JSON.stringify(settings);
    if (this.#settingsKept?.text !== text) this.#settingsKept = { text, settings };
    return this.#settingsKept.settings;
  }

  protected override viewOf(words: TunerWords): LabView {
    const { controller, files } = this.#experiment;
    return {
      ...this.pageFacts,
      words,
      state: controller.state,
      phase: controller.phase,
      settings: this.#settings,
      error: controller.error,
      fileNames: files?.map(({ name }) => name) ?? null,
      busy: controller.busy,
      dropping: this.#drop.holding,
      results: this.#results,
      ask: this.#requests,
    };
  }

  /** What only results need is loaded when a search begins: a page that is only read does not pay for it. */
  protected override async loadResults(): Promise<void> {
    this.#results ??= (await import('./views/results.js')).resultsView;
    this.requestUpdate();
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
      retrain: () => this.quietly(this.retrain()),
      stop: () => this.stop(),
      reset: () => this.reset(),
      forget: () => void experiment.forget(),
      dismissError: () => controller.dismissError(),
      open: (files) => this.#takeFiles([...(files ?? [])]),
      forgetFiles: () => {
        experiment.files = null;
        this.requestUpdate();
      },
      choose: (key) => controller.dispatch({ kind: 'choose', key }),
      brush: (brush) => controller.dispatch({ kind: 'brush', brush }),
      sort: (sorting) => controller.dispatch({ kind: 'sort', sorting }),
      copyText: (text) => void this.pageFacts.copied.copy(text),
      exportTrials: () => this.#downloads.trials(),
      exportNotebook: () => void this.#downloads.notebook(),
      exportOptuna: () => void this.#downloads.optuna(),
      exportPytorch: () => void this.#downloads.pytorch(),
    };
  }

  #takeFiles(files: readonly File[]): void {
    this.takeFiles(files, () => this.#experiment.take(files));
  }

  async #told(work: Promise<TuningResult>): Promise<TuningResult> {
    const result = await work;
    return this.complete(result);
  }

  #tellPage(event: DemoEvent): void {
    if (event.kind === 'begin') {
      void this.loadResults();
    } else if (event.kind === 'steps') {
      this.emit('lab-step', event.running);
      this.emit('lab-progress', runProgress(this.#experiment.state));
    } else if (event.kind === 'trial' || event.kind === 'retrained') {
      const training = event.kind === 'trial' ? event.trial : event.run;
      const epoch = training.history[training.history.length - 1];
      if (epoch)
        this.emit('lab-epoch', {
          key: training.key,
          units: training.units,
          learningRate: training.learningRate,
          ...epoch,
        });
    }
  }
}

defineSettings(TunerDemo.prototype, tuningFields);
