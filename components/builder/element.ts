import { LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { isLabError } from '../../src/errors.js';
import type { ScormVersion } from '../../src/scorm/manifest.js';
import { parseTask, type TaskProblem } from '../../src/task/parse-task.js';
import type { LessonWords } from '../lab/lesson/english.js';
import { lessonTexts } from '../lab/lesson/texts.js';
import { SpokenWords } from '../language/localize.js';
import type { PageWords } from '../language/words.js';
import { CopiedText } from '../parts/copied-text.js';
import { keepDraft, readDraft } from './draft.js';
import type { BuilderWords } from './english.js';
import { FolderField } from './folder-field.js';
import { type LessonCode, type LessonSaid, lessonCode, lessonTag } from './lesson-code.js';
import { type OfferedLab, ownLab, SHIPPED_LABS } from './offered-labs.js';
import { PackageMaker } from './package-maker.js';
import { PreviewLab } from './preview-lab.js';
import { readCode } from './read-code.js';
import { emptyLesson, isUnknownData, type Lesson, type LessonEvent, lessonAttributes, reduceLesson } from './state.js';
import { builderStyles } from './styles.js';
import { builderTexts } from './texts.js';
import { builderPage } from './views/builder-page.js';
import type { BuilderView } from './views/builder-view.js';

interface Spoken {
  readonly builder: BuilderWords;
  readonly lesson: LessonWords;
  /** What every lab says of itself, by its name here. */
  readonly labs: ReadonlyMap<string, PageWords>;
}

/**
 * Puts a lesson together: lab, data, settings, hidden and locked controls, language and a task; gives the
 * link, the tag, an iframe and the command for a single file, and shows the lab beside them.
 *
 * @tagname lab-builder
 * @attr {string} labs - Tags of labs of the page’s own, with spaces between, which the page registers
 * @attr {string} site - Where labtags lies on the author's site, until the author says it; `labtags/` when empty
 * @attr {string} keep - Name under which this browser keeps the lesson until the next visit; it is not kept when empty
 * @attr {string} lang - Language: en or fa; else the nearest on the page
 * @csspart builder - Everything
 * @csspart code - What to take away
 * @csspart preview - The lab itself
 */
export class LessonBuilder extends LitElement {
  static override styles = builderStyles;

  static override properties = {
    site: { type: String },
    labs: { type: String },
    keep: { type: String },
    said: { state: true },
    lesson: { state: true },
    spoken: { state: true },
  };

  declare site: string;
  /** Tags of labs of the page’s own, with spaces between. */
  declare labs: string;
  declare keep: string;
  // What the code says, in the lesson’s own language.
  declare protected said: LessonSaid | null;
  declare protected lesson: Lesson;
  declare protected spoken: Spoken | null;

  readonly #copied = new CopiedText(this);
  readonly #folder = new FolderField(this);
  readonly #preview = new PreviewLab(() => this.requestUpdate());
  readonly #package = new PackageMaker(this);
  readonly #words: SpokenWords<Spoken>;
  #offered = SHIPPED_LABS;
  #copiedCode: keyof LessonCode | null = null;

  constructor() {
    super();
    this.site = '';
    this.labs = '';
    this.keep = '';
    this.said = null;
    this.lesson = emptyLesson('triplet');
    this.spoken = null;
    this.#words = new SpokenWords<Spoken>(this, { in: (tag) => this.#wordsIn(tag) }, (spoken) => {
      this.spoken = spoken;
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const draft = this.keep === '' ? null : readDraft(this.keep);
    if (draft) this.lesson = draft.lesson;
    this.#folder.begin(draft?.folder || this.site);
    this.#showPreview();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('labs') && this.labs !== '') void this.#offer(this.labs);
    if (changed.has('site') && this.site !== '' && !this.#folder.isChosen) this.#folder.begin(this.site);
    if (this.spoken) void this.#sayInLesson(this.lesson.language || this.spoken.builder.language);
  }

  protected override updated(): void {
    if (this.keep !== '') keepDraft(this.keep, { lesson: this.lesson, folder: this.#folder.kept });
  }

  /** The title of a frame and the sentence in a tag are for students. */
  async #sayInLesson(language: string): Promise<void> {
    const lab = this.#lab;
    const [{ fallback }, { name }] = await Promise.all([builderTexts.in(language), lab.words(language)]);
    const isStale = lab !== this.#lab || (this.lesson.language || language) !== language;
    if (isStale || (this.said?.language === language && this.said.title === name)) return;
    this.said = { language, title: name, fallback };
  }

  protected override render(): TemplateResult | typeof nothing {
    return this.spoken ? builderPage(this.#view(this.spoken)) : nothing;
  }

  /** The lab that the lesson is made with. */
  get #lab(): OfferedLab {
    return this.#offered.find(({ name }) => name === this.lesson.lab) ?? this.#offered[0];
  }

  #view({ builder, labs, lesson: lessonWords }: Spoken): BuilderView {
    const { lesson } = this;
    const taskProblem = this.#taskProblem(lessonWords);
    const isBroken = taskProblem !== '' || isUnknownData(this.#lab, lesson.values.src ?? this.#usualData);
    return {
      ...{ lesson, lab: this.#lab, offered: this.#offered, labs, words: builder, taskProblem, isBroken },
      ...{ code: this.#code(taskProblem === ''), folder: this.#folder },
      copied: this.#copied.text === '' ? null : this.#copiedCode,
      scorm: this.#package.state,
      preview: this.#preview.element,
      change: (event) => this.#change(event),
      copy: (which) => this.#copy(which),
      makePackage: (version) => this.#makePackage(version),
      open: (text) => this.#open(text),
    };
  }

  get #usualData(): string {
    return String(this.#lab.fields.find(({ attribute }) => attribute === 'src')?.default ?? '');
  }

  #code(withTask: boolean): Partial<LessonCode> {
    const { name, tag, fields, shipped } = this.#lab;
    const attributes = lessonAttributes(this.lesson, fields).filter(([one]) => withTask || one !== 'task-goal');
    if (!shipped) return { tag: lessonTag({ tag, attributes }) };
    if (!this.said) return {};
    const { folder, site } = this.#folder;
    return lessonCode({ lab: name, tag, attributes, folder, site, said: this.said });
  }

  /** The same check that the lab makes. */
  #taskProblem({ task }: LessonWords): string {
    const { taskGoal } = this.lesson;
    if (taskGoal.trim() === '') return '';
    const { measures, fields } = this.#lab;
    try {
      parseTask(taskGoal, { measures: measures.list, fields });
      return '';
    } catch (error) {
      if (!isLabError(error)) throw error;
      return task.problems[error.detail.reason as TaskProblem](error.detail);
    }
  }

  #change(event: LessonEvent): void {
    this.lesson = reduceLesson(this.lesson, event);
    this.#package.forget();
    this.#showPreview();
  }

  #showPreview(): void {
    const shown = lessonAttributes(this.lesson, this.#lab.fields).filter(([name]) => name !== 'autorun');
    this.#preview.show(this.#lab, shown);
  }

  #copy(which: keyof LessonCode): void {
    this.#copiedCode = which;
    void this.#copied.copy(this.#code(true)[which] ?? '');
  }

  #makePackage(version: ScormVersion): void {
    const { said, lesson, baseURI: page } = this;
    const attributes = lessonAttributes(lesson, this.#lab.fields);
    if (said) void this.#package.make({ lab: lesson.lab, attributes, version, said, page });
  }

  /** @returns false where the text holds no lesson */
  #open(text: string): boolean {
    const read = readCode(text, this.#offered);
    if (!read) return false;
    if (read.folder !== '') this.#folder.write(read.folder);
    this.#change({ kind: 'open', lesson: read.lesson });
    return true;
  }

  /** Each is offered as soon as the page has registered it. */
  async #offer(tags: string): Promise<void> {
    this.#offered = SHIPPED_LABS;
    const waiting = tags
      .split(/\s+/)
      .filter(Boolean)
      .map(async (tag) => {
        const lab = await ownLab(tag);
        if (this.labs !== tags) return;
        this.#offered = [...this.#offered, lab];
        await this.#words.speak();
      });
    await Promise.all(waiting);
  }

  /** The labs are called as they call themselves. */
  async #wordsIn(tag: string): Promise<Spoken> {
    const named = this.#offered.map(async ({ name, words }) => [name, await words(tag)] as const);
    const [builder, lesson, labs] = await Promise.all([builderTexts.in(tag), lessonTexts.in(tag), Promise.all(named)]);
    return { builder, lesson, labs: new Map(labs) };
  }
}
