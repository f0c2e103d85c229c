import { html, type TemplateResult } from 'lit';
import { recordingFile } from '../../../src/sharing/recording.js';
import type { LabResult } from '../../../src/sharing/result-file.js';
import { saveFile } from '../../charts/export-chart.js';
import type { QuantityWords } from '../../language/quantities.js';
import type { CommonWords } from '../../language/words.js';
import { wordsNow } from '../../language/words-now.js';
import { adoptOnce } from '../../parts/adopt-styles.js';
import { compareRuns } from './compare-runs.js';
import type { LessonWords } from './english.js';
import { lessonEnglish } from './english.js';
import { handInFile, handInName } from './hand-in.js';
import type { LabEvent } from './lab-lesson.js';
import type { LessonHost } from './lesson-host.js';
import { lessonStyles } from './lesson-styles.js';
import { OwnSeed } from './own-seed.js';
import { RecordedStage } from './recorded-stage.js';
import { recordedWords, withProblems } from './recorded-words.js';
import { TaskWatch } from './task-watch.js';
import { lessonTexts } from './texts.js';
import { handInView } from './views/hand-in-view.js';
import { recordedView } from './views/recorded-view.js';
import { taskView } from './views/task-view.js';

/** What an author's attributes say. */
export interface LessonAttributes {
  /** Address of a recorded run; null where there is none. */
  readonly recording: string | null;
  readonly taskGoal: string | null;
  /** What comes after tries in vain, and once it is solved. */
  readonly taskHint: string;
  readonly taskSolution: string;
  /** `student`: each has the seed of their number. */
  readonly taskSeed: string;
}

/** Recorded runs, tasks and handing in of one lab; loaded when something asks for it. */
export class LessonPage {
  readonly #host: LessonHost;
  readonly #stage: RecordedStage;
  readonly #task: TaskWatch;
  readonly #seed: OwnSeed;
  #author: LessonAttributes = { recording: null, taskGoal: null, taskHint: '', taskSolution: '', taskSeed: '' };
  #savedName = '';
  /** The last words and what was made of them: views compare them by identity. */
  #overlaid: { readonly of: CommonWords; readonly recorded: boolean; readonly words: CommonWords } | null = null;

  constructor(host: LessonHost) {
    this.#host = host;
    this.#stage = new RecordedStage(host);
    this.#task = new TaskWatch(host);
    this.#seed = new OwnSeed(host);
    host.element.addController(this);
    adoptOnce(host.element.shadowRoot, lessonStyles);
  }

  get recorded(): boolean {
    return this.#stage.run !== null;
  }

  /** In the place of the lab's worker; null where the lab trains. */
  get session(): object | null {
    return this.#stage.session;
  }

  async follow({ recording, taskGoal, taskHint, taskSolution, taskSeed }: LessonAttributes): Promise<void> {
    const former = this.#author.recording;
    this.#author = { recording, taskGoal, taskHint, taskSolution, taskSeed };
    this.#task.set(taskGoal);
    this.#host.element.requestUpdate();
    if (recording === former) return;
    if (recording) await this.#stage.open(recording);
    else this.#stage.close();
  }

  /** Shows a recorded run; several files, and one of numbers alone, are compared. What can be neither is refused. */
  async open(files: readonly File[]): Promise<void> {
    const { lesson } = this.#host;
    const compare = () => compareRuns(this.#host, files, () => this.close());
    if (files.length > 1) await compare();
    else await this.#stage.open(files[0], lesson.comparison && compare);
  }

  /** Data are opened: they are for a training. */
  close(): void {
    this.#stage.close();
  }

  /** After a run; a recorded one is not judged. */
  completed(result: LabResult): void {
    if (this.#counts(result)) this.#task.judge(result);
    this.#host.element.requestUpdate();
  }

  answered(result: LabResult): void {
    if (this.#counts(result)) this.#task.judgeAnswer(result);
  }

  hides(control: string): boolean {
    const { hides } = this.#host.lesson.recording;
    return this.recorded && (control === 'hand-in' || control === 'backend' || hides.includes(control));
  }

  locks(control: string): boolean {
    const { lesson, settings } = this.#host;
    if (control === 'seed' && this.#hasOwnSeeds) return true;
    return this.recorded && (settings.isRecorded(control) || lesson.recording.locks.includes(control));
  }

  /** The lab's words as they are while a recorded run is shown. */
  words<Words extends CommonWords>(words: Words): Words {
    const { recorded } = this;
    if (this.#overlaid?.of !== words || this.#overlaid.recorded !== recorded) {
      const own = this.#wordsIn(words.language);
      const explained = withProblems(words, own);
      this.#overlaid = { of: words, recorded, words: recorded ? recordedWords(explained, own) : explained };
    }
    return this.#overlaid.words as Words;
  }

  view(
    words: CommonWords,
    { text, hides }: { readonly text: string; hides(control: string): boolean },
  ): TemplateResult {
    const own = this.#wordsIn(words.language);
    const { lesson } = this.#host;
    const { recorded } = this;
    return html`
      ${recorded ? this.#recordedView(own, words, hides) : ''}
      ${taskView({ ...this.#taskFacts, text, recorded, measures: lesson.measures.list, words: own, quantities: words })}
      ${handInView({ words: own.handIn, id: this.#seed.number, saved: this.#savedName, save: (student) => this.#save(student) })}
    `;
  }

  /** The result with all that its views need, so that it can be shown again; null before there is one. */
  async recordingText(): Promise<string | null> {
    const { result, run, lesson } = this.#host;
    if (this.#stage.text !== null) return this.#stage.text;
    const made = result();
    if (!made) return null;
    const state = run.state as object;
    const events = [...lesson.recording.eventsOf(state), ...(await this.#gathered(state))];
    return JSON.stringify(recordingFile(made, events));
  }

  async save(): Promise<void> {
    const text = await this.recordingText();
    if (text) saveFile(new Blob([text], { type: 'application/json' }), `${this.#host.word}-result.json`);
  }

  /** Opens the form for handing in. */
  handIn(): void {
    this.#savedName = '';
    this.#host.element.shadowRoot?.querySelector<HTMLDialogElement>('dialog.hand-in')?.showModal();
  }

  hostDisconnected(): void {
    this.#stage.forget();
  }

  #recordedView(
    { recorded }: LessonWords,
    quantities: QuantityWords,
    hides: (control: string) => boolean,
  ): TemplateResult {
    const stage = this.#stage;
    return recordedView({
      // Reset has gone back to before the beginning.
      moment: this.#host.run.phase === 'idle' ? 0 : (stage.run?.moment ?? 0),
      moments: stage.run?.moments ?? 0,
      words: recorded,
      quantities,
      mayTrain: !hides('train-here'),
      mayClose: this.#author.recording === null,
      moveTo: (moment) => stage.moveTo(moment),
      trainHere: () => stage.trainHere(),
      close: () => stage.close(),
    });
  }

  get #taskFacts() {
    const { taskHint: hint, taskSolution: solution } = this.#author;
    return { task: this.#task, hint, solution, seed: this.#hasOwnSeeds ? this.#seed : null };
  }

  get #hasOwnSeeds(): boolean {
    return this.#author.taskSeed === 'student' && this.#task.goal !== '';
  }

  /** A recorded run does not, nor one with another’s seed. */
  #counts({ settings }: LabResult): boolean {
    return !this.recorded && (!this.#hasOwnSeeds || this.#seed.isOf(settings.seed));
  }

  /** What the session cannot tell any more is left out of the file; that is no failure of the lab. */
  async #gathered(state: object): Promise<readonly LabEvent[]> {
    const { run, lesson } = this.#host;
    const { recording } = lesson;
    if (!recording.gathered) return [];
    const told = run.call(async (session) => recording.gathered?.(state, session as never) ?? []);
    return (await told.catch(() => {
      run.dismissError();
      return [];
    })) as readonly LabEvent[];
  }

  #save({ name, id }: { readonly name: string; readonly id: string }): void {
    const { result, word, link } = this.#host;
    const made = result();
    if (!made) return;
    const student = id === '' ? { name } : { name, id };
    const file = handInFile(made, {
      ...student,
      savedAt: new Date().toISOString(),
      link: link(),
      task: this.#task.told,
    });
    this.#savedName = handInName(word, name);
    saveFile(new Blob([JSON.stringify(file, null, 1)], { type: 'application/json' }), this.#savedName);
    this.#host.element.requestUpdate();
  }

  /** English until another language has come. */
  #wordsIn(language: string): LessonWords {
    const later = () => {
      this.#overlaid = null;
      this.#host.element.requestUpdate();
    };
    return wordsNow(lessonTexts, { tag: language, english: lessonEnglish, later });
  }
}
