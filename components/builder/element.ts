import { LitElement, nothing, type TemplateResult } from 'lit';
import { isLabError } from '../../src/errors.js';
import { LABS, labOnPage } from '../../src/labs/labs.js';
import type { LabWord } from '../../src/labs/names.js';
import { parseTask, type TaskProblem } from '../../src/task/parse-task.js';
import { lessonTexts } from '../lab/lesson/texts.js';
import type { LessonWords } from '../lab/lesson/words.js';
import { labWordsIn } from '../labs/texts.js';
import { SpokenWords } from '../language/localize.js';
import type { PageWords } from '../language/words.js';
import { CopiedText } from '../parts/copied-text.js';
import { type LessonCode, lessonCode } from './lesson-code.js';
import { PreviewLab } from './preview-lab.js';
import { emptyLesson, type Lesson, type LessonEvent, lessonAttributes, reduceLesson } from './state.js';
import { builderStyles } from './styles.js';
import { builderTexts } from './texts.js';
import { builderPage } from './views/builder-page.js';
import type { BuilderView } from './views/builder-view.js';
import type { BuilderWords } from './words.js';

interface Spoken {
  readonly builder: BuilderWords;
  readonly lesson: LessonWords;
  readonly labs: ReadonlyMap<LabWord, PageWords>;
}

/**
 * Puts a lesson together: lab, data, settings, hidden and locked controls, language and a task; gives the
 * link, the tag, an iframe and the command for a single file, and shows the lab beside them.
 *
 * @tagname lab-builder
 * @attr {string} site - Address of the site that serves labtags; the page's folder when empty
 * @attr {string} lang - Language: en or fa; else the nearest on the page
 * @csspart builder - Everything
 * @csspart code - What to take away
 * @csspart preview - The lab itself
 */
export class LessonBuilder extends LitElement {
  static override styles = builderStyles;

  static override properties = { site: { type: String }, lesson: { state: true }, spoken: { state: true } };

  declare site: string;
  declare protected lesson: Lesson;
  declare protected spoken: Spoken | null;

  readonly #copied = new CopiedText(this);
  readonly #preview = new PreviewLab(() => this.requestUpdate());
  #copiedCode: keyof LessonCode | null = null;

  constructor() {
    super();
    this.site = '';
    this.lesson = emptyLesson('triplet');
    this.spoken = null;
    new SpokenWords<Spoken>(this, { in: (tag) => this.#wordsIn(tag) }, (spoken) => {
      this.spoken = spoken;
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#preview.show(this.lesson.lab, []);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
  }

  protected override render(): TemplateResult | typeof nothing {
    return this.spoken ? builderPage(this.#view(this.spoken)) : nothing;
  }

  #view({ builder, labs, lesson: lessonWords }: Spoken): BuilderView {
    const { lesson } = this;
    const lab = labOnPage(lesson.lab);
    return {
      ...{ lesson, lab, labs, words: builder, code: this.#code(labs) },
      taskProblem: this.#taskProblem(lessonWords),
      copied: this.#copied.text === '' ? null : this.#copiedCode,
      preview: this.#preview.element,
      change: (event) => this.#change(event),
      copy: (which) => this.#copy(which, this.#code(labs)),
    };
  }

  #code(labs: Spoken['labs']): LessonCode {
    const { lab } = this.lesson;
    const { word, tag, fields } = labOnPage(lab);
    const site = new URL(this.site || './', this.ownerDocument.baseURI);
    site.search = '';
    site.hash = '';
    const attributes = lessonAttributes(this.lesson, fields);
    return lessonCode({ lab, tag, attributes, site: site.href, title: labs.get(word)?.name ?? '' });
  }

  /** The same check that the lab makes. */
  #taskProblem({ task }: LessonWords): string {
    const { taskGoal, lab } = this.lesson;
    if (taskGoal.trim() === '') return '';
    const { measures, fields } = labOnPage(lab);
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
    const { lab } = this.lesson;
    const shown = lessonAttributes(this.lesson, labOnPage(lab).fields).filter(([name]) => name !== 'autorun');
    this.#preview.show(lab, shown);
  }

  #copy(which: keyof LessonCode, code: LessonCode): void {
    this.#copiedCode = which;
    void this.#copied.copy(code[which]);
  }

  /** The labs are called as they call themselves. */
  async #wordsIn(tag: string): Promise<Spoken> {
    const [builder, lesson, labs] = await Promise.all([
      builderTexts.in(tag),
      lessonTexts.in(tag),
      labWordsIn(
        tag,
        LABS.map(({ word }) => word),
      ),
    ]);
    return { builder, lesson, labs };
  }
}
