import { generatedText } from './generated-texts.js';
import type { WordSettings } from './word-settings.js';

export const QUESTION_KEYS = [
  'queries',
  'pairs',
  'analogies',
  'genderPairs',
  'pluralPairs',
  'groups',
  'otherGroups',
  'failing',
] as const;

export type QuestionKey = (typeof QUESTION_KEYS)[number];

/** Words of the prepared questions, by which the lab's tasks are explained. */
export interface ExampleWords {
  readonly man: string;
  readonly woman: string;
  readonly king: string;
  readonly queen: string;
  readonly boy: string;
  readonly girl: string;
  /** Words of several meanings. */
  readonly ambiguous: readonly [string, string];
}

/** What a lab asks in one language. */
interface Prepared {
  readonly questions: Readonly<Record<QuestionKey, string>>;
  readonly words: ExampleWords;
}

/**
 * The sheet's questions, for GloVe and for the generated text alike: what a vocabulary lacks is left
 * out, and named.
 */
const ENGLISH: Prepared = {
  questions: {
    queries: 'king, she, mother, spain, cow, farm, hardy, breaking',
    pairs: 'zidane ronaldo, zidane real, spain italy, king queen, cow bread',
    analogies: 'man king woman, man actor woman, man schoolteacher woman, france paris spain, car cars tree',
    genderPairs:
      'gender: man woman, king queen, actor actress, boy girl, father mother, husband wife; age: man boy, woman girl',
    pluralPairs: 'dog dogs, cat cats, cow cows, horse horses, car cars, tree trees, bird birds, farm farms',
    groups:
      'animals: cow horse dog cat pig lion; countries: france spain italy germany portugal japan; food: bread cheese soup rice beef honey',
    otherGroups:
      'colours: red blue green yellow black white; days: monday tuesday wednesday friday sunday; family: mother father sister brother daughter son; work: doctor teacher farmer judge nurse',
    failing: 'old cow young = calf veal',
  },
  words: {
    ...{ man: 'man', woman: 'woman', king: 'king', queen: 'queen', boy: 'boy', girl: 'girl' },
    ambiguous: ['hardy', 'breaking'],
  },
};

/** The same in Persian; its grammar has no gender, so that “she” becomes the mother’s other name. */
const PERSIAN: Prepared = {
  questions: {
    queries: 'پادشاه، مامان، مادر، اسپانیا، گاو، مزرعه، شیر، سیر',
    pairs: 'زیدان رونالدو، زیدان رئال، اسپانیا ایتالیا، پادشاه ملکه، گاو نان',
    analogies: 'مرد پادشاه زن، مرد شاعر زن، مرد نان‌آور زن، فرانسه پاریس اسپانیا، ماشین ماشین‌ها درخت',
    genderPairs: 'جنسیت: مرد زن، پادشاه ملکه، شاعر شاعره، پسر دختر، پدر مادر، عمو عمه؛ سن: مرد پسر، زن دختر',
    pluralPairs: 'سگ سگ‌ها، گربه گربه‌ها، گاو گاوها، اسب اسب‌ها، ماشین ماشین‌ها، درخت درخت‌ها، پرنده پرنده‌ها، مزرعه مزرعه‌ها',
    groups:
      'جانوران: گاو اسب سگ گربه بز پلنگ؛ کشورها: فرانسه اسپانیا ایتالیا آلمان پرتغال ژاپن؛ خوراک: نان ماهی سوپ کباب گوشت عسل',
    otherGroups:
      'رنگ‌ها: قرمز آبی سبز زرد سیاه سفید؛ روزها: شنبه دوشنبه سه‌شنبه پنجشنبه جمعه؛ خانواده: مادر پدر خواهر برادر دختر پسر؛ کار: پزشک معلم کشاورز قاضی پرستار',
    failing: 'پیر گاو جوان = گوساله',
  },
  words: {
    ...{ man: 'مرد', woman: 'زن', king: 'پادشاه', queen: 'ملکه', boy: 'پسر', girl: 'دختر' },
    ambiguous: ['شیر', 'سیر'],
  },
};

type Asked = Pick<WordSettings, 'source'>;

/** In the language of the text that the lab writes; of vectors that are read nobody knows it. */
function preparedFor({ source }: Asked): Prepared {
  return generatedText(source)?.language === 'fa' ? PERSIAN : ENGLISH;
}

/** Words by which the lab's tasks are explained. */
export function exampleWords(settings: Asked): ExampleWords {
  return preparedFor(settings).words;
}

/** The question that the lab has ready. */
export function preparedQuestion(settings: Asked, key: QuestionKey): string {
  return preparedFor(settings).questions[key];
}

/** The text of a question: what the student typed, or else the prepared one. */
export function questionText(settings: WordSettings, key: QuestionKey): string {
  return settings[key].trim() || preparedQuestion(settings, key);
}

/** True where nothing was typed, so that words that the vocabulary lacks need no suggestions. */
export function isPrepared(settings: WordSettings, key: QuestionKey): boolean {
  return settings[key].trim() === '';
}
