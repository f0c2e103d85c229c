import type { WordSettings } from './word-settings.js';

type QuestionKey =
  | 'queries'
  | 'pairs'
  | 'analogies'
  | 'genderPairs'
  | 'pluralPairs'
  | 'groups'
  | 'otherGroups'
  | 'failing';

/**
 * The sheet's questions, for GloVe and for the generated text alike: what a vocabulary lacks is left
 * out, and named.
 */
export const PREPARED_QUESTIONS: Readonly<Record<QuestionKey, string>> = {
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
};

/** The text of a question: what the student typed, or else the prepared one. */
export function questionText(settings: WordSettings, key: QuestionKey): string {
  return settings[key].trim() || PREPARED_QUESTIONS[key];
}

/** True where nothing was typed, so that words that the vocabulary lacks need no suggestions. */
export function isPrepared(settings: WordSettings, key: QuestionKey): boolean {
  return settings[key].trim() === '';
}
