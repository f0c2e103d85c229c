import { commonTexts } from '../../language/common.js';
import { Texts } from '../../language/texts.js';
import { wordsEnglish } from './english.js';
import type { WordsTexts, WordsWords } from './words.js';

/** What the lab says, in every language. */
export const wordsTexts = new Texts<WordsWords, WordsTexts>('words', {
  english: wordsEnglish,
  translations: { fa: async () => (await import('./persian.js')).wordsPersian },
  base: commonTexts,
});
