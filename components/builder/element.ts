import { LitElement, nothing, type TemplateResult } from 'lit';
import { isLabError } from '../../src/errors.js';
import { parseTask, type TaskProblem } from '../../src/task/parse-task.js';
import type { LessonWords } from '../lab/lesson/words.js';
import { languageTagOf, supportedLanguage, watchLanguage } from '../language/localize.js';
import type { LanguageCode, PageWords } from '../language/words.js';
import { CopiedText } from '../parts/copied-text.js';
import { type LessonCode, lessonCode } from './lesson-code.js';
import { LESSON_LABS } from './lesson-labs.js';
import { PreviewLab } from './preview-lab.js';
import { emptyLesson, type Lesson, type LessonEvent, lessonAttributes, reduceLesson } from './state.js';
import { builderStyles } from './styles.js';
import { builderPage } from './views/builder-page.js';
import type { BuilderView } from './views/builder-view.js';
import type { BuilderWords } from './words.js';

/** A condition that makes sense in each lab. */
const EXAMPLES = {
  triplet: 'active-share > 20 % at epoch 5',
  words: 'rank(calf) <= 10',
  imbalance: 'recall(mel) >= 0.6',
  tuner: 'best-score >= 85 % and trials <= 30',
};

interface Spoken {
  readonly builder: BuilderWords;
  readonly lab: PageWords;
  readonly lesson: LessonWords;
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
  #endLanguageWatch: () => void = () => {};

  constructor() {
    super();
    this.site = '';
    this.lesson = emptyLesson('triplet');
    this.spoken = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#endLanguageWatch = watchLanguage(this, () => void this.#speak());
    void this.#speak();
    this.#preview.show(this.lesson.lab, []);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endLanguageWatch();
  }

  protected override render(): TemplateResult | typeof nothing {
    return this.spoken ? builderPage(this.#view(this.spoken)) : nothing;
  }

  #view({ builder, lab: labWords, lesson: lessonWords }: Spoken): BuilderView {
    const { lesson } = this;
    const lab = LESSON_LABS[lesson.lab];
    return {
      ...{ lesson, lab, labWords, words: builder, code: this.#code(builder) },
      taskProblem: this.#taskProblem(lessonWords),
      taskExample: EXAMPLES[lesson.lab],
      copied: this.#copied.text === '' ? null : this.#copiedCode,
      preview: this.#preview.element,
      change: (event) => this.#change(event),
      copy: (which) => this.#copy(which, this.#code(builder)),
    };
  }

  #code(words: BuilderWords): LessonCode {
    const { lab } = this.lesson;
    const { tag, fields } = LESSON_LABS[lab];
    const site = new URL(this.site || './', this.ownerDocument.baseURI);
    site.search = '';
    site.hash = '';
    const attributes = lessonAttributes(this.lesson, fields);
    return lessonCode({ lab, tag, attributes, site: site.href, title: words.labs[lab] });
  }

  /** The same check that the lab makes. */
  #taskProblem({ task }: LessonWords): string {
    const { taskGoal, lab } = this.lesson;
    if (taskGoal.trim() === '') return '';
    const { measures, fields } = LESSON_LABS[lab];
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
    const shown = lessonAttributes(this.lesson, LESSON_LABS[lab].fields).filter(([name]) => name !== 'autorun');
    this.#preview.show(lab, shown);
    if (event.kind === 'lab') void this.#speak();
  }

  #copy(which: keyof LessonCode, code: LessonCode): void {
    this.#copiedCode = which;
    void this.#copied.copy(code[which]);
  }

  async #speak(): Promise<void> {
    const language = supportedLanguage(languageTagOf(this));
    const { lab } = this.lesson;
    const [builder, lesson] = await wordsIn(language);
    const labWords = await LESSON_LABS[lab].words(language);
    const isStill = this.lesson.lab === lab && supportedLanguage(languageTagOf(this)) === language;
    if (isStill) this.spoken = { builder, lesson, lab: labWords };
  }
}

async function wordsIn(language: LanguageCode): Promise<[BuilderWords, LessonWords]> {
  if (language === 'fa') {
    const [builder, lesson] = await Promise.all([import('./persian.js'), import('../lab/lesson/persian.js')]);
    return [builder.builderPersian, lesson.lessonPersian];
  }
  const [builder, lesson] = await Promise.all([import('./english.js'), import('../lab/lesson/english.js')]);
  return [builder.builderEnglish, lesson.lessonEnglish];
}
