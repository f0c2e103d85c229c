import { alignTo } from '../../src/projection/procrustes.js';
import { CorpusTraining } from '../../src/words/corpus/corpus-training.js';
import { generateCorpus } from '../../src/words/corpus/generated-corpus.js';
import { tokenise } from '../../src/words/corpus/tokenise.js';
import type { VectorSource } from '../../src/words/formats/compact-vectors.js';
import type { GeneratedText } from '../../src/words/generated-texts.js';
import type { KeyedVectors } from '../../src/words/keyed-vectors.js';
import type { NewWordMatrix } from '../../src/words/word-matrix.js';
import type { WordSettings } from '../../src/words/word-settings.js';
import type { TaskAnswer, TrainedOn, TrainingRecord, WordMap } from '../../src/words/words-events.js';
import type { PauseGate } from './pause-gate.js';
import { runSteps } from './step-loop.js';

/** Sentences of the text that are shown. */
const EXAMPLES = 6;

export interface TrainedVectors {
  readonly vectors: KeyedVectors;
  readonly trained: TrainedOn;
  readonly distinct: number;
  readonly history: readonly TrainingRecord[];
}

export interface TrainingCall {
  readonly settings: WordSettings;
  readonly newMatrix: NewWordMatrix;
  readonly signal: AbortSignal;
  readonly gate: PauseGate;
  /** Told after every step; `vectors` are null while the text is still read. */
  readonly onStep: (record: TrainingRecord, vectors: KeyedVectors | null) => void;
}

/** A text of our own grammar, and where it comes from. */
export function writtenText(
  settings: WordSettings,
  { language }: GeneratedText,
): { sentences: string[][]; source: VectorSource } {
  const sentences = generateCorpus({ ...settings, language }).map((sentence) => sentence.split(' '));
  const origin = `sentences of the lab’s own grammar, from seed ${settings.seed}`;
  return { sentences, source: { name: settings.source, origin, licence: 'MIT' } };
}

/** The sentences of a student's text. */
export function ownText(text: string): string[][] {
  return tokenise(text);
}

/**
 * Trains vectors on sentences, step by step.
 *
 * @throws LabError `data-malformed` for too short a text; the signal's reason when it was stopped
 *   before there were vectors
 */
export async function trainVectors(sentences: readonly string[][], call: TrainingCall): Promise<TrainedVectors> {
  const { settings, signal, gate, newMatrix, onStep } = call;
  const training = new CorpusTraining(sentences, settings);
  const history: TrainingRecord[] = [];
  let done = 0;
  await runSteps({
    step: () => {
      training.step();
      done++;
      const { stage, total, keptShare } = training;
      const record = { stage, done, total, keptShare };
      if (keptShare !== null) history.push(record);
      onStep(record, keptShare === null ? null : training.vectors());
    },
    total: training.total,
    signal,
    gate,
    onFrame: () => {},
  });
  const vectors = training.vectors(newMatrix);
  if (!vectors) throw signal.reason;
  const { tokens, distinct } = training.vocabulary;
  const trained = { sentences: sentences.length, tokens, examples: examplesOf(sentences) };
  return { vectors, trained, distinct, history };
}

function examplesOf(sentences: readonly string[][]): string[] {
  const stride = Math.max(1, Math.floor(sentences.length / EXAMPLES));
  const shown = Array.from({ length: EXAMPLES }, (_, i) => sentences[i * stride]?.join(' ') ?? '');
  return shown.filter(Boolean).map((sentence) => sentence.slice(0, 160));
}

/**
 * Turns each map of an answer onto the map that was shown before, so that words travel while vectors
 * are trained instead of jumping from side to side.
 */
export class MapAlignment {
  readonly #shown = new Map<WordMap['id'], WordMap>();

  align(answer: TaskAnswer): TaskAnswer {
    if (answer.task === 'gender' || answer.task === 'plural') return { ...answer, map: this.#aligned(answer.map) };
    if (answer.task !== 'clusters') return answer;
    return { ...answer, sets: answer.sets.map((set) => ({ ...set, map: this.#aligned(set.map) })) };
  }

  #aligned(map: WordMap): WordMap {
    const before = this.#shown.get(map.id);
    const same = before?.words.length === map.words.length && before.words.every((word, i) => word === map.words[i]);
    const positions = same && map.words.length > 1 ? alignTo(before.positions, map.positions) : map.positions;
    const aligned = { ...map, positions };
    this.#shown.set(map.id, aligned);
    return aligned;
  }
}
