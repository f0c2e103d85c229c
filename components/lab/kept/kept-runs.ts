import { isLabError } from '../../../src/errors.js';
import type { OpeningLab } from '../../../src/sharing/project-file.js';
import { resultProblem } from '../../../src/sharing/result-file.js';
import { forgetRun, type KeptRun, keepRun, MOST_BYTES_OF_RUN, readRun } from '../../../workers/client/kept-runs.js';
import type { CommonWords } from '../../language/words.js';
import { wordsNow } from '../../language/words-now.js';
import { notLoaded } from '../lesson/lesson-slot.js';
import { isUnderWay } from '../session/run-phase.js';
import { type KeptWords, keptEnglish } from './english.js';
import type { KeptHost } from './kept-host.js';
import { foundView, type KeepingFacts, keepingView } from './kept-view.js';
import { sizeOf } from './size-of.js';
import { keptTexts } from './texts.js';

/** Milliseconds: what comes within them is kept at once. */
const GATHERED_MS = 500;

/** The run of one lab on this page as the browser keeps it; loaded once the page is there. */
export class KeptRuns {
  readonly #host: KeptHost;
  readonly #id: string;
  #found: KeptRun | null = null;
  /** What is shown came from a file. */
  #opened = false;
  #keeping: KeepingFacts['keeping'] | null = null;
  #asked: KeepingFacts['asked'] = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(host: KeptHost) {
    this.#host = host;
    this.#id = placeOf(host);
  }

  /** Looks for what an earlier visit has left. */
  async look(): Promise<void> {
    const run = await readRun(this.#id);
    const { form, fits, element } = this.#host;
    if (!run || run.form !== formOf(form) || !fits(run.settings)) return;
    this.#found = run;
    element.requestUpdate();
  }

  /** Something was made. */
  noted(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#writing = this.#writing.then(() => this.#keep());
    }, GATHERED_MS);
  }

  foundView(words: CommonWords): unknown {
    const run = this.#host.phase() === 'idle' ? this.#found : null;
    return run && foundView(this.#own(words), { run, words, goOn: () => this.#goOn(), forget: () => this.#forget() });
  }

  keepingView(words: CommonWords): unknown {
    const phase = this.#host.phase();
    if (!this.#keeping || phase === 'idle') return null;
    return keepingView(this.#own(words), {
      ...{ words, keeping: this.#keeping, asked: this.#asked },
      mayAsk: navigator.storage?.persist !== undefined && !isUnderWay(phase),
      forget: () => this.#forget(),
      ask: () => this.#ask(),
      save: () => void this.#save().catch((error) => this.#host.fail(notLoaded(error))),
    });
  }

  #own(words: CommonWords): KeptWords {
    const later = () => this.#host.element.requestUpdate();
    return wordsNow(keptTexts, { tag: words.language, english: keptEnglish, later });
  }

  goOnAlike(): boolean {
    const run = this.#found;
    const now = this.#host.settings();
    if (!run || Object.entries(run.settings).some(([key, value]) => now[key] !== value)) return false;
    this.#goOn();
    return true;
  }

  #goOn(): void {
    const run = this.#found;
    this.#found = null;
    if (!run) return;
    this.#host.show(run);
    this.#host.goOn();
  }

  /** Shows the run of a project's file, which can be gone on with; what cannot be opened is shown as an error. */
  async open(file: File): Promise<void> {
    const { fits, show, fail } = this.#host;
    try {
      const project = await (await import('./project.js')).openProject(file, this.#project);
      if (!fits(project.settings)) {
        throw resultProblem('damaged', 'Its settings are fixed otherwise.', {
          problem: 'this page has fixed other settings',
        });
      }
      this.#opened = true;
      show(project);
      this.noted();
    } catch (error) {
      fail(isLabError(error) ? error : notLoaded(error));
    }
  }

  refuses(error: unknown): boolean {
    if (!this.#opened) return false;
    this.#opened = false;
    this.#host.reset();
    const problem = String(error).slice(0, 200);
    this.#host.fail(resultProblem('damaged', `The project cannot be shown: ${problem}`, { problem }));
    return true;
  }

  get #project(): OpeningLab {
    return { ...this.#host.lab, form: formOf(this.#host.form) };
  }

  async #save(): Promise<void> {
    const made = this.#host.run();
    if (made) await (await import('./project.js')).saveProject(made, this.#project);
  }

  async #keep(): Promise<void> {
    const { run, form, element } = this.#host;
    const made = run();
    if (!made) return;
    const bytes = sizeOf(made);
    this.#keeping = { kind: 'kept', bytes };
    if (bytes > MOST_BYTES_OF_RUN) this.#keeping = { kind: 'too-large', bytes };
    else {
      await keepRun({ id: this.#id, form: formOf(form), savedAt: Date.now(), bytes, ...made }).catch(() => {
        this.#keeping = { kind: 'refused' };
      });
    }
    element.requestUpdate();
  }

  async #forget(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    await this.#writing;
    await forgetRun(this.#id).catch(() => {});
    this.#found = null;
    this.#keeping = null;
    this.#host.element.requestUpdate();
  }

  async #ask(): Promise<void> {
    this.#asked = (await navigator.storage.persist().catch(() => false)) ? 'granted' : 'refused';
    this.#host.element.requestUpdate();
  }
}

/** Labs of one kind are told apart by their names, or else by their order on the page. */
function placeOf({ element, key }: KeptHost): string {
  const alike = [...document.querySelectorAll(element.localName)];
  return [location.pathname, location.search, key(), Math.max(0, alike.indexOf(element))].join(' ');
}

function formOf({ version }: KeptHost['form']): string {
  return `labtags ${version}`;
}
