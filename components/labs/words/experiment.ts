import { type WordResult, wordMetrics } from '../../../src/words/word-result.js';
import type { WordSettings } from '../../../src/words/word-settings.js';
import { Experiment } from '../../lab/experiment.js';
import type { WordTypes } from './lab-view.js';
import { questionOf, settingsAsked } from './questions.js';
import { type DemoEvent, mapsOf } from './state.js';

/** What a student can ask of the lab of words. */
export class WordExperiment extends Experiment<WordTypes> {
  /** What was asked last, so that a question that failed is not asked for ever. */
  #asked = '';
  #drawn = '';

  /** Reads or trains vectors and answers all tasks; while a run is under way, its promise. */
  override run(): Promise<WordResult> {
    return this.once(() => this.#runOnce());
  }

  /** Vectors, or a text to train on; they are read at once. */
  protected override async taken(before: readonly File[] | null): Promise<void> {
    await this.run().catch(() => {
      // What is shown is still of the vectors before; so is the next run.
      this.files = before;
    });
  }

  override acceptsDrop(locked: boolean): boolean {
    return this.#evaluates ? !this.controller.busy : super.acceptsDrop(locked);
  }

  /** Where the evaluation is open, a file of word tests. */
  override drop(files: readonly File[]): boolean {
    if (!this.#evaluates || !files[0]) return false;
    void this.evaluate(files[0], '');
    return true;
  }

  /** Asks what the open task needs and does not have: its answer to the question as it is typed now, its map. */
  override hostUpdated(): void {
    const settings = this.host.settings();
    if (!this.state.data || this.underWay || this.controller.error) return;
    void this.#answerOpenTask(settings);
    void this.#drawOpenMaps(settings);
  }

  /** Evaluates on a file, on an address, or, with neither, on the lab's own questions. */
  evaluate(file: File | null, address: string): Promise<void> {
    const request = { file, address: address.trim(), baseUrl: document.baseURI };
    return this.ask('evaluation', async (session, signal, onEvent) => {
      onEvent({ kind: 'evaluation', evaluation: await session.evaluate(request, signal, onEvent) });
    });
  }

  /** The result with what was asked since the run; null before the first. */
  override result(): WordResult | null {
    const { result, answers, answeredWith, evaluations } = this.state;
    if (!result) return null;
    const settings = settingsAsked(result.settings, answeredWith);
    return { ...result, settings, metrics: wordMetrics([...answers.values()], evaluations) };
  }

  protected override startsRunning(event: DemoEvent): boolean {
    return event.kind === 'phase' && (event.phase === 'training' || event.phase === 'answering');
  }

  /** There are vectors, and what is open asks for files of word tests. */
  get #evaluates(): boolean {
    return this.host.settings().task === 'evaluation' && this.state.data !== null;
  }

  async #runOnce(): Promise<WordResult> {
    const settings = this.host.settings();
    const request = { settings, ...this.place };
    this.#asked = '';
    this.#drawn = '';
    this.controller.dispatch({ kind: 'begin', settings });
    const result = await this.perform((session, signal, onEvent) => session.run(request, signal, onEvent));
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
    await this.ask('answer', async (session, _signal, onEvent) => {
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
    await this.ask('tsne', async (session, signal, onEvent) => {
      for (const map of maps) {
        const drawn = await session.map({ settings, map }, signal, onEvent);
        if (drawn) onEvent({ kind: 'map', map: drawn });
        if (signal.aborted) return;
      }
    });
  }
}
