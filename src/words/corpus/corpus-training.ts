import { LabError } from '../../errors.js';
import { SeededRandom } from '../../random.js';
import { KeyedVectors } from '../keyed-vectors.js';
import { plainWordMatrix } from '../plain-word-matrix.js';
import type { NewWordMatrix } from '../word-matrix.js';
import { Cooccurrence } from './cooccurrence.js';
import { positiveInformation } from './pointwise-information.js';
import { TruncatedSvd, type TruncatedSvdResult } from './truncated-svd.js';
import { countWords, type Vocabulary } from './vocabulary.js';

export interface CorpusTrainingOptions {
  readonly seed: number;
  /** Numbers in a vector; the vocabulary's size where that is less. */
  readonly dimensions: number;
  /** Words to either side that count as context. */
  readonly window: number;
  /** Words that are kept at most, the most frequent ones. */
  readonly vocabularyLimit: number;
}

export type CorpusStage = 'counting' | 'factorising' | 'done';

/** Sentences counted in a step. */
const SENTENCES_A_STEP = 1000;

/** After so many iterations the vectors of a few hundred words no longer change visibly. */
const ITERATIONS = 12;

/**
 * Weight of the singular values: vectors are U·Σ^p. With p = 0 the vectors solve analogies best, with
 * 1 they describe the matrix best; ½ is between (Levy, Goldberg, Dagan 2015, section 3.3).
 */
const SINGULAR_POWER = 0.5;

/** Fewer words make no vectors worth a look. */
const LEAST_WORDS = 10;

/**
 * Word vectors from a text: counts which words stand near each other, takes their positive pointwise
 * mutual information, and factorises it (PPMI and SVD). A stepper: first over the text, then over the
 * iterations, with vectors to be looked at after each of these.
 */
export class CorpusTraining {
  readonly vocabulary: Vocabulary;
  readonly #sentences: readonly (readonly string[])[];
  readonly #options: CorpusTrainingOptions;
  readonly #cooccurrence: Cooccurrence;
  readonly #countingSteps: number;
  #svd: TruncatedSvd | null = null;
  #result: TruncatedSvdResult | null = null;
  #done = 0;

  /** @throws LabError `data-malformed` when the text is too short to learn from */
  constructor(sentences: readonly (readonly string[])[], options: CorpusTrainingOptions) {
    this.#sentences = sentences;
    this.#options = options;
    this.vocabulary = countWords(sentences, options.vocabularyLimit);
    const { words } = this.vocabulary;
    if (words.length < LEAST_WORDS) throw tooShort(words.length);
    this.#cooccurrence = new Cooccurrence(words, options.window);
    this.#countingSteps = Math.ceil(sentences.length / SENTENCES_A_STEP);
  }

  /** Steps of the whole training. */
  get total(): number {
    return this.#countingSteps + ITERATIONS;
  }

  get stage(): CorpusStage {
    if (this.#done < this.#countingSteps) return 'counting';
    return this.#done < this.total ? 'factorising' : 'done';
  }

  /** Share of the matrix that the vectors keep by now; null while counting. */
  get keptShare(): number | null {
    return this.#result?.keptShare ?? null;
  }

  step(): void {
    if (this.stage === 'counting') this.#count();
    else if (this.stage === 'factorising') this.#factorise();
  }

  /** The vectors as they are now; null while counting. */
  vectors(newMatrix: NewWordMatrix = plainWordMatrix): KeyedVectors | null {
    if (!this.#result) return null;
    const { left, values } = this.#result;
    const { words } = this.vocabulary;
    const matrix = newMatrix(words.length, values.length);
    const weights = values.map((value) => value ** SINGULAR_POWER);
    const target = matrix.values;
    for (let i = 0; i < target.length; i++) target[i] = left[i] * weights[i % weights.length];
    return new KeyedVectors(words, matrix);
  }

  #count(): void {
    const start = this.#done * SENTENCES_A_STEP;
    for (const sentence of this.#sentences.slice(start, start + SENTENCES_A_STEP)) this.#cooccurrence.add(sentence);
    this.#done++;
  }

  #factorise(): void {
    const { seed, dimensions } = this.#options;
    this.#svd ??= new TruncatedSvd(
      positiveInformation(this.#cooccurrence.counts, this.#cooccurrence.size),
      dimensions,
      new SeededRandom(seed),
    );
    this.#svd.step();
    this.#result = this.#svd.result();
    this.#done++;
  }
}

function tooShort(words: number): LabError {
  const reason = `only ${words} words occur three times or more, and ${LEAST_WORDS} are needed`;
  return new LabError('data-malformed', `The text is too short to learn from: ${reason}.`, { format: 'text', reason });
}
