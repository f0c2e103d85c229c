import type { TemplateResult } from 'lit';
import type { WordResult } from '../../../src/words/word-result.js';
import { type WordSettings, type WordTask, wordFields } from '../../../src/words/word-settings.js';
import { openWordSession, type WordConnection } from '../../../workers/client/sessions.js';
import { defineSettings, LabElement, labProperties } from '../../lab/element.js';
import type { ShownRun } from '../../lab/lesson/lesson-host.js';
import type { RunPhase } from '../../lab/session/run-phase.js';
import { FileDrop } from '../../parts/file-drop.js';
import { WordExperiment } from './experiment.js';
import type { LabRequests, LabView } from './lab-view.js';
import { type DemoEvent, initialWordsState, reduceWords } from './state.js';
import { wordStyles } from './styles.js';
import { wordsTexts } from './texts.js';
import { labPage } from './views/lab-page.js';
import { wordParts } from './views/parts.js';
import type { WordsWords } from './words.js';

/** What {@link WordVectorsDemo.getState} answers. */
export interface WordSnapshot {
  readonly phase: RunPhase;
  readonly settings: WordSettings;
  readonly task: WordTask;
  readonly error: { readonly code: string; readonly message: string } | null;
  /** What {@link WordVectorsDemo.exportResult} would give now. */
  readonly result: WordResult | null;
}

/**
 * Word vectors in the page: nearest words, analogies, maps with arrows and groups, and an analogy that
 * fails and can be repaired. Vectors are trained on the spot, or read from GloVe, word2vec, fastText.
 *
 * @tagname word-vectors-demo
 * @attr {number} seed - Start of every random draw: the same seed and settings give the same run.
 * @attr {string} src - The vectors: corpus trains them on a generated text, glove reads GloVe; or the address of a file of vectors or of a text.
 * @attr {nearest|distance|formulas|gender|plural|clusters|failure|evaluation} task - The task that is open.
 * @attr {string} words - Task 1: words whose nearest are looked for.
 * @attr {string} pairs - Task 2: pairs whose distance is measured.
 * @attr {string} analogies - Task 3: analogies, as man king woman.
 * @attr {string} gender-pairs - Task 4: pairs of the gender map.
 * @attr {string} plural-pairs - Task 5: pairs of the plural map.
 * @attr {string} groups - Task 6: groups of the first category map.
 * @attr {string} other-groups - Task 6: groups of the second category map.
 * @attr {string} failing - Task 7: an analogy and the words hoped for.
 * @attr {number} top-words - Words in each list.
 * @attr {pca|tsne} map - How the maps are drawn.
 * @attr {number} perplexity - t-SNE's effective number of neighbours.
 * @attr {number} word-limit - Words read from a file of vectors at most.
 * @attr {number} sentences - Sentences of the generated text.
 * @attr {number} calf-sentences - Sentences in which calf occurs.
 * @attr {number} calf-other-meaning - Share of these in which calf is the muscle or the dish.
 * @attr {number} dimensions - Numbers in a trained vector.
 * @attr {number} window - Words to either side that count as context while training.
 * @attr {number} vocabulary-limit - Words that a training keeps at most.
 * @attr {string} lang - Language: en or fa; else the nearest on the page
 * @attr {string} hide - Controls to take away, by attribute name; also settings, more, share, hand-in, train-here
 * @attr {string} lock - Controls to fix, by attribute name
 * @attr {string} autorun - visible: start when scrolled into view
 * @attr {string} name - Key in the page's address, where a page holds several labs
 * @attr {string} worker-url - Where the worker's script lies
 * @attr {string} recording - Address of a saved result, shown in place of a training
 * @attr {string} task-goal - What a run must reach, as `macro-recall >= 0.6`
 * @attr {string} task-text - The task in the author's words
 * @fires lab-ready - The element has started and can run
 * @fires lab-progress - `{done, total, etaMs}`: steps of the training, or bytes read
 * @fires lab-step - One step of the training
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
 * @csspart tasks - The tabs and the open task
 * @csspart answer - The open task's answer
 * @csspart sharing - Links and files
 * @csspart recorded - The mark of a recorded run
 * @csspart task - The page's task
 * @csspart hand-in - The form for handing in
 * @cssprop --lab-color-accent - Colour of the main button, bars and arrows
 * @cssprop --lab-color-text - Colour of the text
 * @cssprop --lab-color-muted - Colour of explanations
 * @cssprop --lab-color-surface - Background of controls and maps
 * @cssprop --lab-color-border - Colour of lines
 * @cssprop --lab-font - Font family
 * @cssprop --lab-radius - Radius of corners
 */
export class WordVectorsDemo extends LabElement<WordsWords> implements WordSettings {
  static override styles = wordStyles;

  static override properties = {
    ...labProperties(wordFields),
    openSession: { attribute: false },
  };

  declare seed: number;
  declare source: string;
  declare task: WordTask;
  /** The attribute is `words`. */
  declare queries: string;
  declare pairs: string;
  declare analogies: string;
  declare genderPairs: string;
  declare pluralPairs: string;
  declare groups: string;
  declare otherGroups: string;
  declare failing: string;
  declare topWords: number;
  declare map: WordSettings['map'];
  declare perplexity: number;
  declare wordLimit: number;
  declare sentences: number;
  declare calfSentences: number;
  declare calfOtherMeaning: number;
  declare dimensions: number;
  declare window: number;
  declare vocabularyLimit: number;

  /** Opens the worker; another one serves tests and pages that bring their own. */
  declare openSession: (options: { readonly workerUrl?: string }) => WordConnection;

  readonly #experiment: WordExperiment;
  readonly #drop: FileDrop;
  readonly #requests: LabRequests;

  constructor() {
    super({
      fields: wordFields,
      word: 'words',
      lesson: async () =>
        (await import('./lesson.js')).wordsLesson({
          initialState: initialWordsState,
          reduce: reduceWords,
          parts: wordParts,
        }),
      words: wordsTexts,
    });
    this.openSession = openWordSession;
    this.#experiment = new WordExperiment(this, {
      open: () => this.connect(() => this.openSession({ workerUrl: this.workerUrl })),
      settings: () => this.#settings,
      onEvent: (event) => this.#tellPage(event),
      onError: ({ code, message }) => this.emit('lab-error', { code, message }),
    });
    this.#drop = new FileDrop(this, {
      accepts: () => (this.#evaluates ? !this.#experiment.controller.busy : this.#takesFiles),
      onFiles: (files) => this.#takeDropped(files),
    });
    this.#requests = this.#makeRequests();
  }

  /** Reads or trains the vectors and answers all tasks. Where a run is under way, its promise. */
  override async run(): Promise<WordResult> {
    void this.loadResults();
    const result = await this.#experiment.run();
    return this.complete(result);
  }

  /** Holds the training between two steps. */
  pause(): Promise<void> {
    return this.#experiment.controller.pause();
  }

  /** Goes on after a pause. */
  resume(): Promise<void> {
    return this.#experiment.controller.resume();
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
  getState(): WordSnapshot {
    const { phase, error } = this.#experiment.controller;
    const settings = this.#settings;
    const told = error && { code: error.code, message: error.message };
    return { phase, settings, task: settings.task, error: told, result: this.exportResult() };
  }

  /** The result as documented JSON, with what was asked since the run; null before the first. */
  exportResult(): WordResult | null {
    return this.#experiment.result();
  }

  protected override renderLab(words: WordsWords): TemplateResult {
    return labPage(this.viewOf(words));
  }

  protected override updated(): void {
    super.updated();
    this.#experiment.follow();
  }

  protected override get shownRun(): ShownRun {
    return this.#experiment.controller;
  }

  /** What only results need is loaded when a run begins: a page that is only read does not pay for it. */
  protected override async loadResults(): Promise<void> {
    await import('./map/lab-word-map.js');
  }

  get #settings(): WordSettings {
    return this.labSettings.values() as unknown as WordSettings;
  }

  protected override viewOf(words: WordsWords): LabView {
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
      ask: this.#requests,
    };
  }

  #makeRequests(): LabRequests {
    const { controller } = this.#experiment;
    return {
      ...this.settingRequests,
      run: () => this.quietly(this.run()),
      // A run is short, and none goes on where another ended.
      goOn: () => this.quietly(this.run()),
      pause: () => this.quietly(this.pause()),
      resume: () => this.quietly(this.resume()),
      stop: () => this.stop(),
      reset: () => this.reset(),
      dismissError: () => controller.dismissError(),
      open: (files) => this.#takeFiles([...(files ?? [])]),
      forgetFiles: () => {
        this.#experiment.files = null;
        this.requestUpdate();
      },
      openTask: (task) => {
        controller.dispatch({ kind: 'look', step: null });
        this.chooseSetting('task', task);
      },
      choose: (word) => controller.dispatch({ kind: 'choose', word }),
      look: (step) => controller.dispatch({ kind: 'look', step }),
      retrain: (key, value) => {
        this.chooseSetting(key, value);
        this.quietly(this.run());
      },
      evaluate: (file, address) => void this.#experiment.evaluate(file, address),
      exportTables: () => this.#download((to, result) => to.downloadTables(result)),
      exportNotebook: () => this.#download((to, result) => to.downloadNotebook(result)),
    };
  }

  get #takesFiles(): boolean {
    return !this.#experiment.underWay && !this.locks('src');
  }

  /** There are vectors, and what is open asks for files of word tests. */
  get #evaluates(): boolean {
    return this.#settings.task === 'evaluation' && this.#experiment.state.data !== null;
  }

  #takeDropped(files: readonly File[]): void {
    if (this.#evaluates && files[0]) void this.#experiment.evaluate(files[0], '');
    else this.#takeFiles(files);
  }

  #takeFiles(files: readonly File[]): void {
    if (files.length === 0) return;
    this.takeFiles(files, () => {
      void this.loadResults();
      void this.#experiment.take(files);
    });
  }

  #tellPage(event: DemoEvent): void {
    if (event.kind === 'training') {
      const { done, total } = event.training;
      this.emit('lab-step', event.training);
      this.emit('lab-progress', { done, total, etaMs: null });
    } else if (event.kind === 'answered' || (event.kind === 'evaluation' && event.evaluation.progress === 1)) {
      this.answered();
    } else if (event.kind === 'loading') {
      this.emit('lab-progress', { done: event.doneBytes, total: event.totalBytes, etaMs: null });
    }
  }

  /** What saves files is loaded when a file is asked for. */
  #download(use: (to: typeof import('./downloads.js'), result: WordResult) => unknown): void {
    const result = this.exportResult();
    if (result) void this.load(import('./downloads.js'), (to) => use(to, result));
  }
}

defineSettings(WordVectorsDemo.prototype, wordFields);
