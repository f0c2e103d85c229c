import { breathe } from '../../src/breathe.js';
import { Sha256 } from '../../src/data/sha256.js';
import { LabError } from '../../src/errors.js';
import { ANSWERED_TASKS, type AnsweredTask, answerTask } from '../../src/words/answer-task.js';
import { generatedText } from '../../src/words/generated-texts.js';
import type { KeyedVectors } from '../../src/words/keyed-vectors.js';
import { keptNeighbours, wordTsne } from '../../src/words/word-map.js';
import { resultData, type WordResult, wordMetrics } from '../../src/words/word-result.js';
import type { WordSettings } from '../../src/words/word-settings.js';
import type {
  Evaluation,
  TaskAnswer,
  TrainingRecord,
  VocabularyDescription,
  WordMap,
  WordsEvent,
} from '../../src/words/words-events.js';
import { loadWords } from '../datasets/fetch-words.js';
import type { MapFrame } from '../protocols/projection.js';
import type { EvaluationRequest, OnWordsEvent, WordMapRequest, WordRequest, WordSession } from '../protocols/words.js';
import { fileNames, type LabCall } from './loaded-data.js';
import { PausableWorkerSession } from './pausable-session.js';
import { runTsne } from './tsne-map.js';
import type { WordEngine } from './word-engine.js';
import { evaluateFile } from './word-evaluation.js';
import { MapAlignment, ownText, type TrainedVectors, trainVectors, writtenText } from './word-vectors.js';

interface Loaded {
  /** What the vectors depend on: the same key needs no second loading. */
  readonly key: string;
  readonly vectors: KeyedVectors;
  readonly data: VocabularyDescription;
  readonly history: readonly TrainingRecord[];
}

type Call = LabCall<WordSettings, WordsEvent>;

/** The work behind `<word-vectors-demo>`; lives in the lab's worker. */
export class WordWorkerSession extends PausableWorkerSession implements WordSession {
  readonly #startEngine: () => Promise<WordEngine>;
  #loaded: Loaded | null = null;
  #evaluations: readonly Evaluation[] = [];

  /** @param startEngine called when vectors are needed; sessions of one worker may be given the same engine */
  constructor(startEngine: () => Promise<WordEngine>) {
    super();
    this.#startEngine = startEngine;
  }

  async run(request: WordRequest, signal: AbortSignal, onEvent: OnWordsEvent): Promise<WordResult> {
    const started = performance.now();
    this.gate.open();
    const loaded = await this.#load({ request, signal, onEvent });
    const vectorsMs = performance.now() - started;
    const { answers, firstMs } = await this.#answerAll(loaded, { request, signal, onEvent });
    const { data, vectors, history } = loaded;
    return {
      schema: 1,
      lab: 'words',
      settings: request.settings,
      data: resultData(data, checksum(vectors)),
      backend: { name: data.engine.name, reason: data.engine.reason, adapter: null },
      history,
      metrics: wordMetrics(answers, this.#evaluations),
      timings: { vectorsMs, firstAnswerMs: vectorsMs + firstMs, totalMs: performance.now() - started },
      stopped: answers.length < ANSWERED_TASKS.length,
    };
  }

  async answer(settings: WordSettings, task: AnsweredTask): Promise<TaskAnswer> {
    return answerTask(this.#current().vectors, settings, task);
  }

  async map(request: WordMapRequest, signal: AbortSignal, onEvent: OnWordsEvent): Promise<WordMap | null> {
    const { settings, map } = request;
    const { vectors } = this.#current();
    const tsne = wordTsne(vectors, map, settings.perplexity);
    if (!tsne) return null;
    const placed = (frame: MapFrame): WordMap => {
      const neighbours = keptNeighbours(vectors, map.words, frame.positions);
      return { ...map, method: 'tsne', keptShare: null, neighbours, ...frame };
    };
    onEvent({ kind: 'phase', phase: 'mapping' });
    const onFrame = (frame: MapFrame) => onEvent({ kind: 'map', map: placed(frame) });
    return placed(await runTsne(tsne, { signal, onFrame }));
  }

  async evaluate(request: EvaluationRequest, signal: AbortSignal, onEvent: OnWordsEvent): Promise<Evaluation> {
    onEvent({ kind: 'phase', phase: 'evaluating' });
    const evaluation = await evaluateFile(this.#current().vectors, { request, signal, onEvent });
    const others = this.#evaluations.filter(({ name }) => name !== evaluation.name);
    this.#evaluations = [...others, evaluation];
    return evaluation;
  }

  async #load(call: Call): Promise<Loaded> {
    const key = sourceKey(call.request);
    if (this.#loaded?.key === key) {
      call.onEvent({ kind: 'data', data: this.#loaded.data });
      return this.#loaded;
    }
    const made = await this.#read(await this.#startEngine(), call);
    this.#loaded = { key, ...made };
    this.#evaluations = [];
    call.onEvent({ kind: 'data', data: made.data });
    return this.#loaded;
  }

  async #read(engine: WordEngine, call: Call): Promise<Omit<Loaded, 'key'>> {
    const { request, signal, onEvent } = call;
    const { settings, files, baseUrl } = request;
    const file = files?.[0] ?? null;
    const own = file ? null : generatedText(settings.source);
    if (own) {
      const { sentences, source } = writtenText(settings, own);
      return trainedDescription(await this.#train(sentences, engine, call), { ...source, engine });
    }
    onEvent({ kind: 'phase', phase: 'loading-data' });
    const words = await loadWords(
      { source: settings.source, baseUrl, file },
      {
        signal,
        limit: settings.wordLimit,
        newMatrix: engine.newMatrix,
        onProgress: throttled((doneBytes: number, totalBytes: number | null, count: number) =>
          onEvent({ kind: 'loading', doneBytes, totalBytes, words: count }),
        ),
      },
    );
    if (words.kind === 'text') {
      return trainedDescription(await this.#train(ownText(words.text), engine, call), { ...words.source, engine });
    }
    const { vectors, totalWords, report } = words;
    const { size, dimensions } = vectors;
    const counts = { words: size, totalWords, dimensions };
    const data = { ...words.source, ...counts, trained: null, report, engine: engine.engine };
    return { vectors, data, history: [] };
  }

  /** The open task is answered anew after each iteration, so that the student sees it come right. */
  #train(sentences: readonly string[][], engine: WordEngine, call: Call): Promise<TrainedVectors> {
    const { request, signal, onEvent } = call;
    const { settings } = request;
    const alignment = new MapAlignment();
    onEvent({ kind: 'phase', phase: 'training' });
    return trainVectors(sentences, {
      settings,
      newMatrix: engine.newMatrix,
      signal,
      gate: this.gate,
      onStep: (training, vectors) => {
        onEvent({ kind: 'training', training });
        if (!vectors || settings.task === 'evaluation') return;
        onEvent({ kind: 'answer', answer: alignment.align(answerTask(vectors, settings, settings.task)) });
      },
    });
  }

  /** All tasks, the open one first; between two the worker listens. */
  async #answerAll(
    { vectors }: Loaded,
    { request, signal, onEvent }: Call,
  ): Promise<{ answers: TaskAnswer[]; firstMs: number }> {
    const { settings } = request;
    onEvent({ kind: 'phase', phase: 'answering' });
    const started = performance.now();
    let firstMs = 0;
    const answers: TaskAnswer[] = [];
    const others = ANSWERED_TASKS.filter((task) => task !== settings.task);
    const open = ANSWERED_TASKS.filter((task) => task === settings.task);
    for (const task of [...open, ...others]) {
      if (signal.aborted) break;
      const answer = answerTask(vectors, settings, task);
      onEvent({ kind: 'answer', answer });
      answers.push(answer);
      if (answers.length === 1) firstMs = performance.now() - started;
      await breathe();
    }
    return { answers, firstMs };
  }

  #current(): Loaded {
    if (this.#loaded) return this.#loaded;
    throw new LabError('not-ready', 'There are no vectors yet. Press Run first.');
  }
}

type Described = Parameters<typeof resultData>[0];

function trainedDescription(
  { vectors, trained, distinct, history }: TrainedVectors,
  { name, origin, licence, engine }: Pick<Described, 'name' | 'origin' | 'licence'> & { engine: WordEngine },
): Omit<Loaded, 'key'> {
  const { size, dimensions } = vectors;
  const counts = { words: size, totalWords: distinct, dimensions };
  return { vectors, data: { name, origin, licence, ...counts, trained, report: null, engine: engine.engine }, history };
}

/** Only what the vectors depend on: another question needs no new vectors. */
function sourceKey({ settings, files }: WordRequest): string {
  const { source, seed, wordLimit, dimensions, window, vocabularyLimit } = settings;
  const { sentences, calfSentences, calfOtherMeaning } = settings;
  const corpus = generatedText(source) && !files ? [sentences, calfSentences, calfOtherMeaning] : [];
  return JSON.stringify([source, fileNames(files), seed, wordLimit, dimensions, window, vocabularyLimit, corpus]);
}

/** Of the words and their vectors, however they were stored. */
function checksum({ words, matrix }: KeyedVectors): string {
  const { values } = matrix;
  const hash = new Sha256();
  hash.update(new TextEncoder().encode(words.join('\n')));
  hash.update(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
  return hash.hex();
}

/** At most one call in a frame's time; the first comes at once. */
function throttled<Args extends readonly unknown[]>(call: (...args: Args) => void): (...args: Args) => void {
  let last = Number.NEGATIVE_INFINITY;
  return (...args) => {
    const now = performance.now();
    if (now - last < 33) return;
    last = now;
    call(...args);
  };
}
