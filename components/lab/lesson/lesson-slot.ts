import { LabError } from '../../../src/errors.js';
import type { LabResult } from '../../../src/sharing/result-file.js';
import type { AnyLabLesson } from './lab-lesson.js';
import type { LessonHost } from './lesson-host.js';
import type { LessonAttributes, LessonPage } from './lesson-page.js';

export function notLoaded(error: unknown): LabError {
  return new LabError('internal', `A part of labtags could not be loaded: ${error}`);
}

/** What a lab gives a lesson, but for the lab's own part of it, which is loaded. */
export type LessonSlotHost = Omit<LessonHost, 'lesson'> & { readonly loadLesson: () => Promise<AnyLabLesson> };

/**
 * Where recorded runs, tasks and handing in come to stand in a lab. They are loaded when an attribute,
 * a file or a button asks for them: a page without them does not pay.
 */
export class LessonSlot {
  readonly #host: LessonSlotHost;
  #loading: Promise<LessonPage | null> | null = null;
  #page: LessonPage | null = null;
  #opened: Promise<void> = Promise.resolve();
  #opening = false;

  constructor(host: LessonSlotHost) {
    this.#host = host;
  }

  /** Null until something has asked for it. */
  get page(): LessonPage | null {
    return this.#page;
  }

  /** Does something with it; where it cannot be loaded, the lab shows an error. */
  async use(work: (page: LessonPage) => unknown): Promise<void> {
    this.#loading ??= this.#load().catch((error) => {
      this.#loading = null;
      this.#host.run.fail(notLoaded(error));
      return null;
    });
    const page = await this.#loading;
    if (page) await work(page);
  }

  /** The author's attributes have changed. */
  follow(attributes: LessonAttributes): void {
    const asked = attributes.recording !== null || attributes.taskGoal !== null;
    if (!asked && !this.#loading) return;
    const opened = this.use((page) => page.follow(attributes));
    this.#opened = opened;
    this.#opening = attributes.recording !== null;
    void opened.then(() => {
      if (this.#opened === opened) this.#opening = false;
    });
  }

  /** Until the author's recorded run is there, or has been refused. */
  get opened(): Promise<void> {
    return this.#opened;
  }

  /** @throws LabError `recorded-only` while the author's recorded run is still read: nothing is trained in its place */
  session(): object | null {
    if (this.#opening) throw new LabError('recorded-only', 'The recorded run is still being read.');
    return this.#page?.session ?? null;
  }

  /** Saved runs, or else the lab's own data. */
  take(files: readonly File[], takeData: () => void): void {
    if (files.length > 0 && files.every(({ name }) => /\.json(\.gz)?$/i.test(name))) {
      void this.use((page) => page.open(files));
    } else {
      this.#page?.close();
      takeData();
    }
  }

  completed(result: LabResult): void {
    this.#page?.completed(result);
  }

  async #load(): Promise<LessonPage> {
    const [{ LessonPage }, lesson] = await Promise.all([import('./lesson-page.js'), this.#host.loadLesson()]);
    this.#page = new LessonPage({ ...this.#host, lesson });
    this.#host.element.requestUpdate();
    return this.#page;
  }
}
