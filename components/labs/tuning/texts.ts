import { commonTexts } from '../../language/common.js';
import { Texts } from '../../language/texts.js';
import { tunerEnglish } from './english.js';
import type { TunerTexts, TunerWords } from './words.js';

/** What the lab says, in every language. */
export const tunerTexts = new Texts<TunerWords, TunerTexts>('tuning', {
  english: tunerEnglish,
  translations: { fa: async () => (await import('./persian.js')).tunerPersian },
  base: commonTexts,
});
