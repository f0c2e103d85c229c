import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { Field } from '../../src/settings/field.js';
import type { LabResult } from '../../src/sharing/result-file.js';
import { type Speakable, SpokenWords } from '../language/localize.js';
import type { CommonWords, PageWords } from '../language/words.js';
import { CopiedText } from '../parts/copied-text.js';
import type { LabEventDetails } from './events.js';
import type { AnyLabLesson } from './lesson/lab-lesson.js';
import type { ShownRun } from './lesson/lesson-host.js';
import { LessonSlot, type LessonSlotHost, notLoaded } from './lesson/lesson-slot.js';
import type { PageView, SettingRequests } from './page/page-view.js';
import { LabSettings } from './settings.js';
import { shareLink, shareTag } from './share.js';

/** What a lab's class says of itself. */
export interface LabDescription<Words> {
  readonly fields: readonly Field[];
  /** The lab's word: key in the address unless the element has a `name`. */
  readonly word: string;
  readonly words: Speakable<Words>;
  /** Loaded for recorded runs, tasks and linked views. */
  readonly lesson: () => Promise<AnyLabLesson>;
}

/** The attributes that every lab has besides its settings, as Lit's properties. */
export function labProperties(fields: readonly Field[]): PropertyDeclarations {
  const settings = fields.map(({ key, attribute }) => [key, { attribute, noAccessor: true }]);
  return {
    ...Object.fromEntries(settings),
    hide: { type: String },
    lock: { type: String },
    autorun: { type: String },
    name: { type: String },
    workerUrl: { type: String, attribute: 'worker-url' },
    recording: { type: String },
    taskGoal: { type: String, attribute: 'task-goal' },
    taskText: { type: String, attribute: 'task-text' },
    words: { state: true },
  };
}

/**
 * What all labs share: settings from attributes, properties, address and form; language; hidden and
 * locked controls; autorun; events.
 */
export abstract class LabElement<Words extends PageWords> extends LitElement {
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
  /** What a run must reach, as `macro-recall >= 0.6`; null where the page sets no task. */
  declare taskGoal: string | null;
  /** The task in the author's words. */
  declare taskText: string;
  /** Null until they are loaded. */
  declare protected words: Words | null;

  protected readonly lab: LabDescription<Words>;
  protected readonly labSettings: LabSettings;
  readonly #copied = new CopiedText(this);
  #slot: LessonSlot | null = null;
  #visibility: IntersectionObserver | null = null;

  constructor(lab: LabDescription<Words>) {
    super();
    this.lab = lab;
    this.labSettings = new LabSettings(lab.fields);
    this.hide = '';
    this.lock = '';
    this.autorun = '';
    this.name = '';
    this.workerUrl = '';
    this.recording = null;
    this.taskGoal = null;
    this.taskText = '';
    this.words = null;
    new SpokenWords(this, lab.words, (words) => {
      this.words = words;
    });
  }

  abstract run(): Promise<unknown>;

  abstract exportResult(): LabResult | null;

  /** A promise of the result with what its views need, as text that `recording` plays; null before there is one. */
  async exportRecording(): Promise<string | null> {
    let text: string | null = null;
    await this.#lesson.use(async (page) => {
      text = await page.recordingText();
    });
    return text;
  }

  /** The run that is shown, for recorded ones to take its place. */
  protected abstract get shownRun(): ShownRun;

  /** What the views show, in a language. */
  protected abstract viewOf(words: Words): PageView;

  /** The lab in its language. */
  protected abstract renderLab(words: Words): TemplateResult;

  /** Loads what only results need. */
  protected abstract loadResults(): Promise<unknown>;

  /** What the views show now; null before the lab's words are there. For `<lab-view>`. @internal */
  get linkedView(): PageView | null {
    return this.words && this.viewOf(this.#spoken(this.words));
  }

  /** The lab's parts, tasks and recordings. For `<lab-view>`. @internal */
  loadLesson(): Promise<AnyLabLesson> {
    return this.lab.lesson();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.#readAddress);
    this.#readAddress();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.#readAddress);
    this.#visibility?.disconnect();
    this.#visibility = null;
  }

  protected override firstUpdated(): void {
    this.emit('lab-ready', {});
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('recording') || changed.has('taskGoal')) this.#lesson.follow(this);
  }

  protected override updated(): void {
    if (this.autorun === 'visible' && !this.#visibility) this.#runWhenVisible();
  }

  /** Before the words are there, what the author wrote for that case. */
  protected override render(): TemplateResult {
    return this.words ? this.renderLab(this.#spoken(this.words)) : html`<slot name="fallback"></slot>`;
  }

  /** Tells the page; events leave shadow roots and bubble. */
  protected emit<Name extends keyof LabEventDetails>(name: Name, detail: LabEventDetails[Name]): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  protected hides(control: string): boolean {
    return this.hide.split(/\s+/).includes(control);
  }

  protected locks(control: string): boolean {
    return this.lock.split(/\s+/).includes(control);
  }

  /** What every lab's views need to know of the element. */
  protected get pageFacts() {
    const { notices, chosen } = this.labSettings;
    return {
      notices,
      chosen,
      copied: this.#copied,
      hides: (control: string) => this.hides(control) || (this.#lesson.page?.hides(control) ?? false),
      locks: (control: string) => this.locks(control) || (this.#lesson.page?.locks(control) ?? false),
      lesson: this.#lessonView,
    };
  }

  /** The requests that are answered alike in every lab. */
  protected get settingRequests(): SettingRequests {
    return {
      set: (key, text) => this.chooseSetting(key, text),
      restore: () => this.#restoreSettings(),
      dismissNotices: () => this.#dismissNotices(),
      copyLink: () => void this.#copied.copy(this.#linkText),
      copyTag: () => void this.#copied.copy(this.#tagText),
      exportResult: () => void this.#lesson.use((page) => page.save()),
      handIn: () => void this.#lesson.use((page) => void this.updateComplete.then(() => page.handIn())),
    };
  }

  /** Where a recorded run is shown, it answers in the place of the lab's worker. */
  protected connect<Connection>(open: () => Connection): Connection {
    return (this.#lesson.session() as Connection | null) ?? open();
  }

  /** A run has ended. */
  protected complete<Result extends LabResult>(result: Result): Result {
    this.emit('lab-complete', { result, recorded: this.#lesson.page?.recorded ?? false });
    this.#lesson.completed(result);
    return result;
  }

  /** Something more was measured after the run. */
  protected answered(): void {
    const result = this.exportResult();
    if (result) this.#lesson.page?.answered(result);
  }

  /** A failure is shown, and told by `lab-error`; a stop is none. */
  protected quietly(work: Promise<unknown>): void {
    work.catch(() => {});
  }

  /** What is loaded when it is asked for; where that fails, the lab shows an error. */
  protected async load<Part>(part: Promise<Part>, use: (part: Part) => void): Promise<void> {
    await part.then(use, (error) => this.shownRun.fail(notLoaded(error)));
  }

  /** A recorded run, or else the lab's own data. */
  protected takeFiles(files: readonly File[], takeData: () => void): void {
    this.#lesson.take(files, takeData);
  }

  /** Made on first use, when the lab's own constructor has run. */
  get #lesson(): LessonSlot {
    this.#slot ??= new LessonSlot(this.#lessonHost);
    return this.#slot;
  }

  get #lessonHost(): LessonSlotHost {
    const { word, fields } = this.lab;
    return {
      ...{ element: this, word, fields, settings: this.labSettings, run: this.shownRun },
      loadLesson: () => this.loadLesson(),
      link: () => this.#linkText,
      train: () => void this.run().catch(() => {}),
      result: () => this.exportResult(),
      loadResults: () => this.loadResults(),
      settingsChanged: () => this.#settingsChanged(),
      emit: (name, detail) => this.emit(name, detail),
    };
  }

  readonly #lessonView = (words: CommonWords) =>
    this.#lesson.page?.view(words, { text: this.taskText, hides: (control) => this.hides(control) }) ?? nothing;

  #spoken(words: Words): Words {
    return this.#lesson.page?.words(words) ?? words;
  }

  /** Reads one setting; made a property by {@link defineSettings}. @internal */
  readSetting(key: string): unknown {
    return this.labSettings.get(key);
  }

  /** @internal */
  writeSetting(key: string, value: unknown): void {
    const before = this.labSettings.get(key);
    this.labSettings.setFromPage(key, value);
    this.requestUpdate(key, before);
  }

  /** The student changed a setting in the form. */
  protected chooseSetting(key: string, text: string): void {
    this.labSettings.setFromStudent(key, text);
    this.#settingsChanged();
  }

  #restoreSettings(): void {
    this.labSettings.restore();
    this.#settingsChanged();
  }

  #dismissNotices(): void {
    this.labSettings.dismissNotices();
    this.requestUpdate();
  }

  get #linkText(): string {
    const { labSettings } = this;
    return shareLink(location.href, {
      name: this.#key,
      fields: this.lab.fields,
      settings: labSettings.values(),
      pageValue: (key) => labSettings.pageValue(key),
    });
  }

  get #tagText(): string {
    return shareTag(this.localName, this.lab.fields, this.labSettings.values());
  }

  get #key(): string {
    return this.name || this.lab.word;
  }

  readonly #readAddress = () => {
    const read = this.labSettings.readLink(location.hash, this.#key, (attribute) => this.locks(attribute));
    if (read) this.#settingsChanged();
  };

  #settingsChanged(): void {
    this.requestUpdate();
    this.emit('lab-settings-change', this.labSettings.values());
  }

  #runWhenVisible(): void {
    this.#visibility = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      this.#visibility?.disconnect();
      void this.#lesson.opened.then(() => this.run()).catch(() => {});
    });
    this.#visibility.observe(this);
  }
}

type SettingsHost = Pick<LabElement<PageWords>, 'readSetting' | 'writeSetting'>;

/** Gives a lab's class one property a setting; what is written is checked as an attribute is. */
export function defineSettings(prototype: object, fields: readonly Field[]): void {
  for (const { key } of fields) {
    Object.defineProperty(prototype, key, {
      configurable: true,
      enumerable: true,
      get(this: SettingsHost) {
        return this.readSetting(key);
      },
      set(this: SettingsHost, value: unknown) {
        this.writeSetting(key, value);
      },
    });
  }
}
