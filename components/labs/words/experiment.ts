import type { ReactiveControllerHost } from 'lit';
import type { LabError } from '../../../src/errors.js';
import { type WordResult, wordMetrics } from '../../../src/words/word-result.js';
import type { WordSettings } from '../../../src/words/word-settings.js';
import type { WordConnection } from '../../../workers/client/sessions.js';
import type { WordSession } from '../../../workers/protocols/words.js';
import { reportErrors } from '../../lab/session/report-errors.js';
import { isUnderWay } from '../../lab/session/run-phase.js';
import { SessionController } from '../../lab/session/session-controller.js';
import { questionOf } from './questions.js';
import { type DemoEvent, initialWordsState, mapsOf, reduceWords, type WordsState } from './state.js';

export interface ExperimentOptions {
  readonly open: () => WordConnection;
  /** The settings as they hold now. */
  readonly settings: () => WordSettings;
  readonly onEvent: (event: DemoEvent) => void;
  readonly onError: (error: LabError) => void;
}

/** What a student can ask of the lab; every answer comes back as an event that is folded into the state. */
export class WordExperiment {
  readonly controller: SessionController<WordSession, DemoEvent, WordsState>;
  readonly #options: ExperimentOptions;
  /** Vectors or a text that the student gave by hand. */
  files: readonly File[] | null = null;
  #running: Promise<WordResult> | null = null;
  /** What was asked last, so that a question that failed is not asked for ever. */
  #asked = '';
  #drawn = '';

  constructor(host: ReactiveControllerHost, options: ExperimentOptions) {
    this.#options = options;
    this.controller = new SessionController<WordSession, DemoEvent, WordsState>(host, {
      open: options.open,
      reduce: reduceWords,
      initialState: initialWordsState,
      startsRunning: (event) => event.kind === 'phase' && (event.phase === 'training' || event.phase === 'answering'),
      onEvent: options.onEvent,
    });
  }

  get state(): WordsState {
    return this.controller.state;
  }

  get underWay(): boolean {
    return isUnderWay(this.controller.phase);
  }

  /** Reads or trains vectors and answers all tasks; while a run is under way, its promise. */
  run(): Promise<WordResult> {
    this.#running ??= this.#runOnce().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  /** Vectors, or a text to train on; they are read at once. */
  async take(files: readonly File[]): Promise<void> {
    if (files.length === 0 || this.underWay) return;
    const before = this.files;
    this.files = files;
    await this.run().catch(() => {
      // What is shown is still of the vectors before; so is the next run.
      this.files = before;
    });
  }

  /** Asks what the open task needs and does not have: its answer to the question as it is typed now, its map. */
  follow(): void {
    const settings = this.#options.settings();
    if (!this.state.data || this.underWay || this.controller.error) return;
    void this.#answerOpenTask(settings);
    void this.#drawOpenMaps(settings);
  }

  /** Evaluates on a file, on an address, or, with neither, on the lab's own questions. */
  evaluate(file: File | null, address: string): Promise<void> {
    const request = { file, address: address.trim(), baseUrl: document.baseURI };
    return this.#ask('evaluation', async (session, signal, onEvent) => {
      onEvent({ kind: 'evaluation', evaluation: await session.evaluate(request, signal, onEvent) });
    });
  }

  /** The result with what was asked since the run; null before the first. */
  result(): WordResult | null {
    const { result, answers, evaluations } = this.state;
    if (!result) return null;
    return { ...result, metrics: wordMetrics([...answers.values()], evaluations) };
  }

  async #runOnce(): Promise<WordResult> {
    const settings = this.#options.settings();
    const request = { settings, baseUrl: document.baseURI, files: this.files };
    this.#asked = '';
    this.#drawn = '';
    this.controller.dispatch({ kind: 'begin', settings });
    const result = await this.#reportErrors(
      this.controller.run((session, signal, onEvent) => session.run(request, signal, onEvent)),
    );
    this.controller.dispatch({ kind: 'result', result });
    return result;
  }

  async #answerOpenTask(settings: WordSettings): Promise<void> {
    const { task } = settings;
    if (task === 'evaluation') return;
    const question = questionOf(task, settings);
    const answeredWith = this.state.answeredWith.get(task);
    const isAnswered = answeredWith !== undefined && questionOf(task, answeredWith) === question;
    if (isAnswered || this.#asked === question) return;
    this.#asked = question;
    await this.#ask('answer', async (session, _signal, onEvent) => {
      onEvent({ kind: 'answered', answer: await session.answer(settings, task), settings });
    });
  }

  async #drawOpenMaps(settings: WordSettings): Promise<void> {
    const answer = settings.task === 'evaluation' ? undefined : this.state.answers.get(settings.task);
    if (settings.map !== 'tsne' || !answer) return;
    const maps = mapsOf(answer);
    const wanted = JSON.stringify([settings.perplexity, maps.map(({ id, words }) => [id, words])]);
    if (wanted === this.#drawn) return;
    this.#drawn = wanted;
    await this.#ask('tsne', async (session, signal, onEvent) => {
      for (const map of maps) {
        const drawn = await session.map({ settings, map }, signal, onEvent);
        if (drawn) onEvent({ kind: 'map', map: drawn });
        if (signal.aborted) return;
      }
    });
  }

  /** A question beside the run. Its failure is shown; there is nobody else to tell. */
  async #ask(slot: string, work: Parameters<typeof this.controller.call<void>>[0]): Promise<void> {
    await this.#reportErrors(this.controller.call(work, slot)).catch(() => {});
  }

  #reportErrors<Result>(work: Promise<Result>): Promise<Result> {
    return reportErrors(work, this.#options.onError);
  }
}
