import { SeededRandom } from '../../random.js';
import type { GeneratedText } from '../generated-texts.js';
import { ENGLISH } from './english/grammar.js';
import { anySentence, type Grammar } from './grammar.js';
import { PERSIAN } from './persian/grammar.js';

export interface GeneratedCorpusOptions {
  /** English when left out. */
  readonly language?: GeneratedText['language'];
  readonly seed: number;
  /** Sentences in all, those with “calf” among them. */
  readonly sentences: number;
  /** Sentences in which “calf” occurs; “گوساله” in the Persian text. */
  readonly calfSentences: number;
  /** Share of these in which it means something else: the muscle or the dish, in Persian the dish. */
  readonly calfOtherMeaning: number;
}

const GRAMMARS: Readonly<Record<GeneratedText['language'], Grammar>> = { en: ENGLISH, fa: PERSIAN };

/**
 * A corpus of a templated grammar: royalty and families, young and grown animals, singular and plural,
 * countries and capitals, food, work. The same options give the same sentences; changing only how
 * often and in which sense “calf” occurs leaves all others as they are.
 *
 * @returns sentences, words in small letters with blanks between
 */
export function generateCorpus(options: GeneratedCorpusOptions): string[] {
  const { language = 'en', seed, sentences, calfSentences, calfOtherMeaning } = options;
  const grammar = GRAMMARS[language];
  const root = new SeededRandom(seed);
  const [any, animal, other, order] = [0, 1, 2, 3].map((stream) => root.fork(stream));
  const calves = Math.min(calfSentences, sentences);
  const otherCount = Math.round(calves * calfOtherMeaning);
  const made = [
    ...Array.from({ length: sentences - calves }, () => anySentence(grammar, any)),
    ...Array.from({ length: calves - otherCount }, () => grammar.calfAsAnimal(animal)),
    ...Array.from({ length: otherCount }, () => grammar.calfOtherwise(other)),
  ];
  return order.shuffle(made);
}
