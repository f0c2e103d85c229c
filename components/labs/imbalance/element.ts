import type { TemplateResult } from 'lit';
import type { ImbalanceResult } from '../../../src/imbalance/imbalance-events.js';
import { type ImbalanceSettings, imbalanceFields } from '../../../src/imbalance/imbalance-settings.js';
import {
  type ImbalanceConnection,
  openImbalanceSession,
  type SessionOptions,
} from '../../../workers/client/sessions.js';
import { defineSettings, LabElement, labProperties } from '../../lab/element.js';
import type { ShownRun } from '../../lab/lesson/lesson-host.js';
import type { RunPhase } from '../../lab/session/run-phase.js';
import { FileDrop } from '../../parts/file-drop.js';
import { ImbalanceExperiment } from './experiment.js';
import type { LabRequests, LabView } from './lab-view.js';
import { type DemoEvent, initialImbalanceState, type RunProgress, reduceImbalance, runProgress } from './state.js';
import { imbalanceStyles } from './styles.js';
import { imbalanceTexts } from './texts.js';
import { labPage } from './views/lab-page.js';
import { imbalanceParts } from './views/parts.js';
import type { ImbalanceWords } from './words.js';

/** What {@link ImbalanceDemo.getState} answers. */
export interface ImbalanceSnapshot {
  readonly phase: RunPhase;
  readonly settings: ImbalanceSettings;
  readonly progress: RunProgress | null;
  /** The last epoch that was measured; null before the first. */
  readonly epoch: number | null;
  readonly error: { readonly code: string; readonly message: string } | null;
  /** What {@link ImbalanceDemo.exportResult} would give now. */
  readonly result: ImbalanceResult | null;
}

/**
 * Trains a classifier on unbalanced classes in the page and shows why its accuracy deceives: class counts,
 * reports, ROC and precision-recall with a threshold, confusion matrices, recall as the goal, remedies
 * compared, and four ways to fool oneself.
 *
 * @tagname imbalance-demo
 * @attr {number} seed - Start of every random draw: the same seed and settings give the same run.
 * @attr {string} src - The data: drawn, dermamnist, or the address of a folder, an .npz or a .lab file.
 * @attr {auto|webgpu|webgl|wasm|cpu} backend - Where the arithmetic runs; auto picks the fastest that the machine really has.
 * @attr {full|tenth} size - How many lesions are drawn: DermaMNIST's counts, or a tenth of them.
 * @attr {official|lesion} split - The parts as published, or divided anew by lesion.
 * @attr {none|weights|oversampling|own-weights} balance - Remedy: balanced class weights, oversampling, or class-weights.
 * @attr {string} class-weights - One weight a class with commas between, for balance="own-weights".
 * @attr {off|on} augmentation - Turns, flips, small shifts and brightness of training images.
 * @attr {cross-entropy|focal} loss - Cross-entropy, or focal loss.
 * @attr {number} gamma - γ of the focal loss; 0 is cross-entropy.
 * @attr {small|deep} network - Three convolutions, or a deeper residual network.
 * @attr {number} epochs - Passes over the training images. Unless it is set, a slow machine makes fewer, and is told so.
 * @attr {number} patience - Stop after so many epochs without a better macro recall on validation; 0 never.
 * @attr {number} averaging - Take the mean of the weights after so many of the last epochs; 0 takes the last.
 * @attr {number} batch-size - Images a step.
 * @attr {number} learning-rate - Step size of Adam.
 * @attr {string} recall-goal - The recall wanted in every class, or one a class with commas between.
 * @attr {number} seeds - Trainings of each remedy when they are compared.
 * @attr {string} lang - Language: en or fa; else the nearest on the page
 * @attr {string} hide - Controls to take away, by attribute name; also settings, more, share, hand-in, train-here, compare, pitfalls
 * @attr {string} lock - Controls to fix, by attribute name
 * @attr {string} autorun - visible: start when scrolled into view
 * @attr {string} name - Key in the page's address, where a page holds several labs
 * @attr {string} worker-url - Where the worker's script lies
 * @attr {string} recording - Address of a saved result, shown in place of a training
 * @attr {string} task-goal - What a run must reach, as `macro-recall >= 0.6`
 * @attr {string} task-text - The task in the author's words
 * @fires lab-ready - The element has started and can run
 * @fires lab-progress - `{done, total, etaMs}`: steps of the whole run, or rows of a comparison
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
 * @csspart counts - Step 1: images of each class
 * @csspart accuracy - Step 2: accuracy
 * @csspart report - Step 3: reports and curves
 * @csspart matrix - Step 4: confusion matrices
 * @csspart goal - Step 5: recall as the goal
 * @csspart comparison - The remedies compared
 * @csspart pitfalls - Four ways to fool oneself
 * @csspart sharing - Links and files
 * @csspart recorded - The mark of a recorded run
 * @csspart task - The page's task
 * @csspart hand-in - The form for handing in
 * @csspart card - What the lab is not for
 * @cssprop --lab-color-accent - Colour of the main button and of what is chosen
 * @cssprop --lab-color-text - Colour of the text
 * @cssprop --lab-color-muted - Colour of explanations
 * @cssprop --lab-color-surface - Background of controls
 * @cssprop --lab-color-border - Colour of lines
 * @cssprop --lab-font - Font family
 * @cssprop --lab-radius - Radius of corners
 */
export class ImbalanceDemo extends LabElement<ImbalanceWords> implements ImbalanceSettings {
  static override styles = imbalanceStyles;

  static override properties = {
    ...labProperties(imbalanceFields),
    openSession: { attribute: false },
  };

  declare seed: number;
  declare source: string;
  declare backend: ImbalanceSettings['backend'];
  declare size: ImbalanceSettings['size'];
  declare split: ImbalanceSettings['split'];
  declare balance: ImbalanceSettings['balance'];
  declare classWeights: string;
  declare augmentation: ImbalanceSettings['augmentation'];
  declare loss: ImbalanceSettings['loss'];
  declare gamma: number;
  declare network: ImbalanceSettings['network'];
  declare epochs: number;
  declare patience: number;
  declare averaging: number;
  declare batchSize: number;
  declare learningRate: number;
  declare recallGoal: string;
  declare seeds: number;

  /** Opens the worker; another one serves tests and pages that bring their own. */
  declare openSession: (options: SessionOptions) => ImbalanceConnection;

  readonly #experiment: ImbalanceExperiment;
  readonly #drop: FileDrop;
  readonly #requests: LabRequests;
  #results: LabView['results'] = null;

  constructor() {
    super({
      fields: imbalanceFields,
      word: 'imbalance',
      lesson: async () =>
        (await import('./lesson.js')).imbalanceLesson({
          initialState: initialImbalanceState,
          reduce: (state, event) => reduceImbalance(state, event, performance.now()),
          parts: imbalanceParts,
        }),
      words: imbalanceTexts,
    });
    this.openSession = openImbalanceSession;
    this.#experiment = new ImbalanceExperiment(this, {
      open: () => this.connect(() => this.openSession({ workerUrl: this.workerUrl, backend: this.#settings.backend })),
      settings: () => this.#settings,
      epochsGiven: () => this.labSettings.isGiven('epochs'),
      onEvent: (event) => this.#tellPage(event),
      onError: ({ code, message }) => this.emit('lab-error', { code, message }),
    });
    this.#drop = new FileDrop(this, {
      accepts: () => !this.#experiment.underWay && !this.locks('src'),
      onFiles: (files) => this.#takeFiles(files),
    });
    this.#requests = this.#makeRequests();
  }

  /** Trains with the settings as they are. Where a run is under way, its promise. */
  override async run(): Promise<ImbalanceResult> {
    void this.loadResults();
    const result = await this.#experiment.run();
    return this.complete(result);
  }

  /** Holds the training between two steps. */
  pause(): Promise<void> {
    return this.#experiment.controller.pause();
  }

  /** Goes on after a pause; after a stop or an error, from the last epoch. */
  async resume(): Promise<void> {
    if (this.#experiment.controller.allows('resume')) return this.#experiment.controller.resume();
    if (this.#experiment.underWay || !this.#experiment.state.checkpoint) return;
    const result = await this.#experiment.goOn();
    this.complete(result);
  }

  /** Ends between two steps; keeps what was made. */
  stop(): void {
    this.#experiment.controller.stop();
  }

  /** Back to the state before the first run. */
  reset(): void {
    this.#experiment.controller.reset();
  }

  /** What is shown now. */
  getState(): ImbalanceSnapshot {
    const { controller, state } = this.#experiment;
    const { error } = controller;
    return {
      phase: controller.phase,
      settings: this.#settings,
      progress: runProgress(state),
      epoch: state.epochs[state.epochs.length - 1]?.epoch ?? null,
      error: error && { code: error.code, message: error.message },
      result: this.exportResult(),
    };
  }

  /** The result as documented JSON, also of a run that was stopped; null before its three parts were measured. */
  exportResult(): ImbalanceResult | null {
    return this.#experiment.state.result;
  }

  protected override renderLab(words: ImbalanceWords): TemplateResult {
    return labPage(this.viewOf(words));
  }

  protected override get shownRun(): ShownRun {
    return this.#experiment.controller;
  }

  get #settings(): ImbalanceSettings {
    return this.labSettings.values() as unknown as ImbalanceSettings;
  }

  protected override viewOf(words: ImbalanceWords): LabView {
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

  /** What only results need is loaded when a run begins: a page that is only read does not pay for it. */
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
      stop: () => this.stop(),
      reset: () => this.reset(),
      dismissError: () => controller.dismissError(),
      open: (files) => this.#takeFiles([...(files ?? [])]),
      forgetFiles: () => {
        experiment.files = null;
        this.requestUpdate();
      },
      loadData: () => void experiment.describeData(),
      logarithmic: (on) => controller.dispatch({ kind: 'logarithmic', on }),
      chooseClass: (label) => controller.dispatch({ kind: 'choose-class', label }),
      threshold: (value) => controller.dispatch({ kind: 'threshold', value }),
      openCell: (cell) => void experiment.openCell(cell),
      meetGoals: () => void experiment.meetGoals(),
      openTest: () => void experiment.openTest(),
      compare: () => this.quietly(experiment.compare()),
      oversampleEarly: () => this.quietly(experiment.oversampleEarly()),
      exportHistory: () => this.#download((to, result) => to.downloadHistory(result)),
      exportReport: () => this.#download((to, result) => to.downloadReport(result)),
      exportNotebook: () => this.#download((to, result) => to.downloadNotebook(result)),
    };
  }

  #takeFiles(files: readonly File[]): void {
    this.takeFiles(files, () => void this.#experiment.take(files));
  }

  #tellPage(event: DemoEvent): void {
    if (event.kind === 'steps') this.emit('lab-step', event.steps[event.steps.length - 1]);
    if (event.kind === 'epoch') this.emit('lab-epoch', event.epoch);
    if (event.kind === 'steps' || event.kind === 'comparison') {
      this.emit('lab-progress', runProgress(this.#experiment.state));
    }
  }

  /** What saves files is loaded when a file is asked for. */
  #download(use: (to: typeof import('./downloads.js'), result: ImbalanceResult) => unknown): void {
    const result = this.exportResult();
    if (result) void this.load(import('./downloads.js'), (to) => use(to, result));
  }
}

defineSettings(ImbalanceDemo.prototype, imbalanceFields);
