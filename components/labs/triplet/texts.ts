import { commonTexts } from '../../language/common.js';
import { Texts } from '../../language/texts.js';
import { tripletEnglish } from './english.js';
import type { TripletTexts, TripletWords } from './words.js';

/** What the lab says, in every language. */
export const tripletTexts = new Texts<TripletWords, TripletTexts>('triplet', {
  english: tripletEnglish,
  translations: { fa: async () => (await import('./persian.js')).tripletPersian },
  base: commonTexts,
});
