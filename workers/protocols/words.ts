import type { AnsweredTask } from '../../src/words/answer-task.js';
import type { WordResult } from '../../src/words/word-result.js';
import type { WordSettings } from '../../src/words/word-settings.js';
import type { Evaluation, TaskAnswer, WordMap, WordsEvent } from '../../src/words/words-events.js';
import type { LabRequest, PausableSession } from './lab-session.js';

/** Told on the way; at most one call a frame for maps and progress. */
export type OnWordsEvent = (event: WordsEvent) => void;

export type WordRequest = LabRequest<WordSettings>;

export interface WordMapRequest {
  readonly settings: WordSettings;
  /** The map whose words are laid out anew. */
  readonly map: WordMap;
}

export interface EvaluationRequest {
  /** A file of analogies or of judged pairs; it goes before `address`. */
  readonly file: File | null;
  /** Of such a file; empty asks the lab's own questions. */
  readonly address: string;
  readonly baseUrl: string;
}

/** What `<word-vectors-demo>` asks of its worker. Every promise rejects with a LabError or an AbortError. */
export interface WordSession extends PausableSession {
  /**
   * Reads or trains the vectors, unless it has them, and answers all tasks, the open one first; on
   * abort it resolves with what there is (`stopped: true`).
   */
  run(request: WordRequest, signal: AbortSignal, onEvent: OnWordsEvent): Promise<WordResult>;
  /** Answers one task's questions, as they are in the settings, from the vectors that there are. */
  answer(settings: WordSettings, task: AnsweredTask): Promise<TaskAnswer>;
  /** t-SNE of a map's words; positions stream as `map` events. Null for too few words. */
  map(request: WordMapRequest, signal: AbortSignal, onEvent: OnWordsEvent): Promise<WordMap | null>;
  /** Evaluates on a file of word tests; `evaluation` events tell how far it is. */
  evaluate(request: EvaluationRequest, signal: AbortSignal, onEvent: OnWordsEvent): Promise<Evaluation>;
}
