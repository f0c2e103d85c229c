import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import type { SettingValues } from '../../src/settings/field.js';
import type { WorkerConnection } from '../../workers/client/connection.js';
import type { SessionOptions } from '../../workers/client/sessions.js';
import { answerNotes } from '../charts/picture-note.js';
import { isPrinting } from '../charts/printing-now.js';
import { SpokenWords } from '../language/localize.js';
import { CopiedText } from '../parts/copied-text.js';
import { FileDrop } from '../parts/file-drop.js';
import { Printing } from '../parts/printing.js';
import type { LabEventDetails } from './events.js';
import type { Experiment, ExperimentHost } from './experiment.js';
import { keptHostOf } from './kept/kept-host.js';
import { KeptSlot } from './kept/kept-slot.js';
import type { LabDefinition } from './lab-definition.js';
import type { LabSnapshot, LabTypes, LabViewOf, ResultsView } from './lab-types.js';
import { labRequests, labView, type ViewSources } from './lab-view.js';
import type { AnyLabLesson } from './lesson/lab-lesson.js';
import { LessonSlot, type LessonSlotHost } from './lesson/lesson-slot.js';
import type { PageRequests, PageView } from './page/page-view.js';
import { ALL_STEPS } from './page/story/story.js';
import { loadPreviews } from './preview/preview-place.js';
import { SettingsController } from './settings-controller.js';
import { settingsNote } from './settings-note.js';
import { VisibleStart } from './visible-start.js';

/** What the author says to recorded runs and tasks. */
const LESSON_ATTRIBUTES = ['recording', 'taskGoal', 'taskHint', 'taskSolution', 'taskSeed'] as const;

/**
 * The shell of every lab: settings from attributes, properties, address and form; language; hidden and locked
 * controls; the run and its buttons; files; recorded runs, tasks and handing in; events.
 *
 * @attr {string} lang - Language: en, fa, or another that is registered; else the nearest on the page
 * @attr {string} hide - Controls to take away, by attribute name
 * @attr {string} lock - Controls to fix, by attribute name
 * @attr {string} autorun - visible: start when scrolled into view
 * @attr {string} name - Key in the page's address, where a page holds several labs
 * @attr {string} worker-url - Where the worker's script lies
 * @attr {string} recording - Address of a saved result, shown in place of a training
 * @attr {string} step - Step of the lab's story that is open at first; all shows every step below the other
 * @attr {string} task-goal - What a run must reach, as `macro-recall >= 0.6`
 * @attr {string} task-text - The task in the author's words
 * @attr {string} task-hint - What helps after tries in vain, as `after 2: Look at the pairs.`
 * @attr {string} task-solution - A worked solution, shown once the task is met, or as `after 4: …`
 * @attr {string} task-counts - last: the last run is recorded as the score, and not the best
 * @attr {string} task-seed - student: each student has the seed of their number
 * @fires lab-ready - The element has started and can run
 * @fires lab-progress - `{done, total, etaMs}`: steps of the whole run
 * @fires lab-step - One training step, at most one event a frame
 * @fires lab-complete - `{result, recorded}`
 * @fires lab-task-check - `{task, met, conditions, score, tries, result}`, after each run that the page's task has judged
 * @fires lab-task-complete - `{task, conditions, score, tries, result}`, after a run that met the page's task
 * @fires lab-error - `{code, message}`
 * @fires lab-settings-change - The settings
 * @slot intro - In place of the sentence below the title
 * @slot explanation - After the lab
 * @slot fallback - Shown until the lab's words are loaded
 * @csspart lab - Everything
 * @csspart controls - Buttons and progress
 * @csspart settings - The settings form
 * @csspart preview - A recorded run, until there is one
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
export abstract class LabElement<
  Lab extends LabTypes,
  Own extends Experiment<Lab> = Experiment<Lab>,
> extends LitElement {
  /** Controls that the author takes away, by attribute name, with spaces between. */
  declare hide: string;
  /** Controls that the author fixes. */
  declare lock: string;
  /** `visible`: start when scrolled into view. */
  declare autorun: string;
  /** Key in the page's address, where a page holds several labs. */
  declare name: string;
  /** Where the worker's script lies; beside this script when empty. */
  declare workerUrl: string;
  /** Address of a saved result that is shown in place of a run; null where the lab trains. */
  declare recording: string | null;
  /** The step of the lab's story that is open; `all` shows every step below the other. */
  declare step: string;
  /** What a run must reach, as `macro-recall >= 0.6`; null where the page sets no task. */
  declare taskGoal: string | null;
  /** The task in the author's words. */
  declare taskText: string;
  /** What helps after tries in vain, as `after 2: Look at the pairs.`. */
  declare taskHint: string;
  /** Shown once the task is met, or as `after 4: …`. */
  declare taskSolution: string;
  /** `last`: the last run is recorded as the score, and not the best. */
  declare taskCounts: string;
  /** `student`: each student has the seed of their number. */
  declare taskSeed: string;
  /** Opens the worker; another one serves tests and pages that bring their own. */
  declare openSession: (options: SessionOptions) => WorkerConnection<Lab['session']>;
  /** Null until they are loaded. */
  declare protected words: Lab['words'] | null;

  protected readonly experiment: Own;
  readonly #lab: LabDefinition<Lab, Own>;
  readonly #settings: SettingsController;
  readonly #slot: LessonSlot;
  readonly #kept: KeptSlot;
  readonly #sources: ViewSources<Lab, Own>;
  readonly #requests: PageRequests & Lab['requests'];
  readonly #predictions = new Map<string, number>();
  #results: ResultsView<Lab> | null = null;

  constructor(lab: LabDefinition<Lab, Own>) {
    super();
    this.#lab = lab;
    Object.assign(this, { hide: '', lock: '', autorun: '', name: '', workerUrl: '', taskText: '', step: '' });
    Object.assign(this, { taskHint: '', taskSolution: '', taskCounts: '', taskSeed: '' });
    Object.assign(this, { recording: null, taskGoal: null, words: null });
    this.openSession = (options) => lab.open(options);
    const { fields, word } = lab;
    const settings = new SettingsController(this, {
      ...{ fields, word },
      onChange: (values) => this.#emit('lab-settings-change', values),
    });
    this.#settings = settings;
    const experiment = lab.experiment(this.#experimentHost());
    const slot = new LessonSlot(this.#lessonHost(experiment));
    this.experiment = experiment;
    this.#slot = slot;
    const loadResults = () => this.#loadResults();
    const kept = new KeptSlot(keptHostOf(this, { lab, experiment, settings, slot, loadResults }));
    this.#kept = kept;
    const drop = new FileDrop(this, {
      accepts: () => experiment.acceptsDrop(settings.locks('src')),
      onFiles: (files) => {
        if (!experiment.drop(files)) this.takeFiles(files);
      },
    });
    new VisibleStart(this, async () => {
      await slot.opened;
      if (!(await kept.goOnAlike())) void this.run().catch(() => {});
    });
    this.addController(new Printing(() => this.#printed()));
    const ofPreview = { fields, note: settingsNote, results: lab.results, lesson: () => this.loadLesson() };
    const preview = lab.preview ? { ...lab.preview, ...ofPreview } : null;
    this.#sources = { lab, experiment, settings, slot, kept, preview, drop, copied: new CopiedText(this) };
    this.#requests = labRequests(this.#sources, this);
    answerNotes(this, () => this.#note());
    new SpokenWords(this, lab.words, (words) => {
      this.words = words;
    });
  }

  /** Begins with the settings as they are. Where a run is under way, its promise. */
  run(): Promise<Lab['result']> {
    return this.complete(this.experiment.run());
  }

  /** Holds the run between two steps. */
  pause(): Promise<void> {
    return this.experiment.controller.pause();
  }

  /** Goes on after a pause; after a stop or an error, from what was kept last. */
  async resume(): Promise<void> {
    const { controller, underWay, mayGoOn } = this.experiment;
    if (controller.allows('resume')) return this.experiment.resume();
    if (!underWay && mayGoOn) await this.complete(this.experiment.goOn());
  }

  /** Ends between two steps; keeps what was made. */
  stop(): void {
    this.experiment.controller.stop();
  }

  /** Back to the state before the first run. */
  reset(): void {
    this.#predictions.clear();
    this.experiment.reset();
  }

  /** What is shown now. */
  getState(): LabSnapshot<Lab> {
    const { controller, state } = this.experiment;
    const { error, phase } = controller;
    const settings = this.#settings.values as Lab['settings'];
    return {
      ...{ phase, settings },
      progress: this.#lab.progress(state),
      error: error && { code: error.code, message: error.message },
      result: this.exportResult(),
      ...this.#lab.snapshot?.(state, settings),
    };
  }

  /** The result as documented JSON, also of a run that was stopped or failed; null before there is one. */
  exportResult(): Lab['result'] | null {
    return this.experiment.result();
  }

  /** A promise of the result with what its views need, as text that `recording` plays; null before there is one. */
  async exportRecording(): Promise<string | null> {
    let text: string | null = null;
    await this.#slot.use(async (page) => {
      text = await page.recordingText();
    });
    return text;
  }

  /** What the views show now; null before the lab's words are there. For `<lab-view>`. @internal */
  get linkedView(): PageView | null {
    return this.words && this.#viewIn(this.words);
  }

  /** The lab's parts, tasks and recordings. For `<lab-view>`. @internal */
  async loadLesson(): Promise<AnyLabLesson> {
    const { initialState, parts = {} } = this.#lab;
    const lesson = await this.#lab.lesson();
    return lesson({ initialState, parts, reduce: this.#reduce }) as unknown as AnyLabLesson;
  }

  /** Takes files as picking them does: a project, a recorded run, or else the lab's own data. @internal */
  takeFiles(files: readonly File[]): void {
    // What is wrong with a project is said in a lesson's words.
    if (this.#kept.opens(files)) void this.#slot.use(() => {});
    else if (files.length > 0) this.#slot.take(files, () => void this.experiment.take(files));
  }

  /** Keeps what the student expects of a run. @internal */
  predict(step: string, choice: number): void {
    this.#predictions.set(step, choice);
    this.requestUpdate();
  }

  /** Tells the page, and the page's task, of work that ends with a result. @internal */
  async complete(work: Promise<Lab['result']>): Promise<Lab['result']> {
    const result = await work;
    this.#emit('lab-complete', { result, recorded: this.#slot.page?.recorded ?? false });
    this.#slot.completed(result);
    return result;
  }

  /** Reads one setting; each is a property too. @internal */
  readSetting(key: string): unknown {
    return this.#settings.layers.get(key);
  }

  /** @internal */
  writeSetting(key: string, value: unknown): void {
    const before = this.#settings.layers.get(key);
    this.#settings.layers.setFromPage(key, value);
    this.requestUpdate(key, before);
  }

  protected override firstUpdated(): void {
    this.#kept.start();
    if (this.#lab.preview) loadPreviews();
    this.#emit('lab-ready', {});
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (LESSON_ATTRIBUTES.some((name) => changed.has(name))) this.#slot.follow(this);
  }

  /** A file may hold what fits no view, whatever its shape: then it goes, with a reason. */
  protected override update(changed: PropertyValues<this>): void {
    try {
      super.update(changed);
    } catch (error) {
      if (!this.#kept.refuses(error)) throw error;
      super.update(changed);
    }
  }

  /** Before the words are there, what the author wrote for that case. */
  protected override render(): TemplateResult {
    return this.words ? this.#lab.page(this.#viewIn(this.words)) : html`<slot name="fallback"></slot>`;
  }

  #viewIn(words: Lab['words']): LabViewOf<Lab> {
    return labView(this.#sources, {
      words: this.#slot.page?.words(words) ?? words,
      results: this.#results,
      taskText: this.taskText,
      step: isPrinting() ? ALL_STEPS : this.step,
      predictions: this.#predictions,
      ask: this.#requests,
    });
  }

  /** Paper does not wait: everything is there when this returns. */
  #printed(): void {
    this.requestUpdate();
    this.performUpdate();
  }

  /** Of the run that is shown. */
  #note(): string {
    const { words } = this;
    const settings = this.exportResult()?.settings ?? this.#settings.values;
    return words ? settingsNote(words, this.#lab.fields, settings as SettingValues) : '';
  }

  readonly #reduce = (state: Lab['state'], event: Lab['event']) => this.#lab.reduce(state, event, performance.now());

  #experimentHost(): ExperimentHost<Lab> {
    const settings = this.#settings;
    const values = () => settings.values as Lab['settings'];
    return {
      element: this,
      initialState: this.#lab.initialState,
      reduce: this.#reduce,
      // Where a recorded run is shown, it answers in the place of the lab's worker.
      open: () => (this.#slot.session() as WorkerConnection<Lab['session']> | null) ?? this.#openWorker(),
      settings: values,
      isGiven: (key) => settings.layers.isGiven(key),
      set: (key, text) => settings.choose(key, text),
      workerUrl: () => this.workerUrl,
      onEvent: (event) => this.#tellPage(event),
      onError: ({ code, message }) => this.#emit('lab-error', { code, message }),
    };
  }

  #openWorker(): WorkerConnection<Lab['session']> {
    const { backend } = this.#settings.values as { readonly backend?: SessionOptions['backend'] };
    return this.openSession({ workerUrl: this.workerUrl, backend });
  }

  #lessonHost(experiment: Own): LessonSlotHost {
    const { word, fields } = this.#lab;
    return {
      ...{ element: this, word, fields, settings: this.#settings.layers, run: experiment.controller },
      loadLesson: () => this.loadLesson(),
      link: () => this.#settings.link,
      train: () => void this.run().catch(() => {}),
      result: () => this.exportResult(),
      loadResults: () => this.#loadResults(),
      showStep: (name) => {
        if (this.step !== ALL_STEPS) this.step = name;
      },
      settingsChanged: () => this.#settings.changed(),
      emit: (name, detail) => this.#emit(name, detail),
    };
  }

  #tellPage(event: Lab['event']): void {
    if (event.kind === 'begin' || event.kind === 'data') void this.#loadResults();
    // Shown only where somebody brings pictures: no other page pays for it.
    if (event.kind === 'pictures') void import('./pictures/lab-pictures.js');
    this.#kept.noted(event);
    const { state } = this.experiment;
    this.#lab.tellPage?.(event, {
      state,
      emit: (name, detail) => this.#emit(name, detail),
      progress: () => this.#lab.progress(state),
      answered: () => {
        const result = this.exportResult();
        if (result) this.#slot.page?.answered(result);
      },
    });
  }

  /** Events leave shadow roots and bubble. */
  #emit<Name extends keyof LabEventDetails>(name: Name, detail: LabEventDetails[Name]): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  async #loadResults(): Promise<void> {
    this.#results = (await this.#lab.results?.()) ?? null;
    this.requestUpdate();
  }
}
