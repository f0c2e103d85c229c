import { LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { isLabError } from '../../src/errors.js';
import { parseTask, type TaskProblem } from '../../src/task/parse-task.js';
import type { LessonWords } from '../lab/lesson/english.js';
import { lessonTexts } from '../lab/lesson/texts.js';
import { SpokenWords } from '../language/localize.js';
import type { PageWords } from '../language/words.js';
import { CopiedText } from '../parts/copied-text.js';
import type { BuilderWords } from './english.js';
import { type LessonCode, lessonCode, lessonTag } from './lesson-code.js';
import { type OfferedLab, ownLab, SHIPPED_LABS } from './offered-labs.js';
import { PreviewLab } from './preview-lab.js';
import { emptyLesson, type Lesson, type LessonEvent, lessonAttributes, reduceLesson } from './state.js';
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
 * @attr {string} site - Address of the site that serves labtags; the page's folder when empty
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
    lesson: { state: true },
    spoken: { state: true },
  };

  declare site: string;
  /** Tags of labs of the page’s own, with spaces between. */
  declare labs: string;
  declare protected lesson: Lesson;
  declare protected spoken: Spoken | null;

  readonly #copied = new CopiedText(this);
  readonly #preview = new PreviewLab(() => this.requestUpdate());
  readonly #words: SpokenWords<Spoken>;
  #offered = SHIPPED_LABS;
  #copiedCode: keyof LessonCode | null = null;

  constructor() {
    super();
    this.site = '';
    this.labs = '';
    this.lesson = emptyLesson('triplet');
    this.spoken = null;
    this.#words = new SpokenWords<Spoken>(this, { in: (tag) => this.#wordsIn(tag) }, (spoken) => {
      this.spoken = spoken;
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#preview.show(this.#lab, []);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('labs') && this.labs !== '') void this.#offer(this.labs);
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
    return {
      ...{ lesson, lab: this.#lab, offered: this.#offered, labs, words: builder, code: this.#code(labs) },
      taskProblem: this.#taskProblem(lessonWords),
      copied: this.#copied.text === '' ? null : this.#copiedCode,
      preview: this.#preview.element,
      change: (event) => this.#change(event),
      copy: (which) => this.#copy(which, this.#code(labs)),
    };
  }

  #code(labs: Spoken['labs']): Partial<LessonCode> {
    const { name, tag, fields, shipped } = this.#lab;
    const site = new URL(this.site || './', this.ownerDocument.baseURI);
    site.search = '';
    site.hash = '';
    const attributes = lessonAttributes(this.lesson, fields);
    if (!shipped) return { tag: lessonTag({ tag, attributes }) };
    return lessonCode({ lab: name, tag, attributes, site: site.href, title: labs.get(name)?.name ?? '' });
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
    const shown = lessonAttributes(this.lesson, this.#lab.fields).filter(([name]) => name !== 'autorun');
    this.#preview.show(this.#lab, shown);
  }

  #copy(which: keyof LessonCode, code: Partial<LessonCode>): void {
    this.#copiedCode = which;
    void this.#copied.copy(code[which] ?? '');
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
