import { SeededRandom } from '../../random.js';
import { anySentence } from './grammar.js';
import { calfAsAnimal, calfAsMuscleOrDish } from './themes/animals.js';

export interface GeneratedCorpusOptions {
  readonly seed: number;
  /** Sentences in all, those with “calf” among them. */
  readonly sentences: number;
  /** Sentences in which “calf” occurs. */
  readonly calfSentences: number;
  /** Share of these in which it means the muscle or the dish. */
  readonly calfOtherMeaning: number;
}

/**
 * A corpus of a templated grammar: royalty and families, young and grown animals, singular and plural,
 * countries and capitals, food, work. The same options give the same sentences; changing only how
 * often and in which sense “calf” occurs leaves all others as they are.
 *
 * @returns sentences, words in small letters with blanks between
 */
export function generateCorpus(options: GeneratedCorpusOptions): string[] {
  const { seed, sentences, calfSentences, calfOtherMeaning } = options;
  const root = new SeededRandom(seed);
  const [any, animal, other, order] = [0, 1, 2, 3].map((stream) => root.fork(stream));
  const calves = Math.min(calfSentences, sentences);
  const otherCount = Math.round(calves * calfOtherMeaning);
  const made = [
    ...Array.from({ length: sentences - calves }, () => anySentence(any)),
    ...Array.from({ length: calves - otherCount }, () => calfAsAnimal(animal)),
    ...Array.from({ length: otherCount }, () => calfAsMuscleOrDish(other)),
  ];
  return order.shuffle(made);
}
