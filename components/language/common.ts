import { english } from './english.js';
import { Texts } from './texts.js';
import type { CommonTexts, CommonWords } from './words.js';

/** What all labs say, in every language. */
export const commonTexts = new Texts<CommonWords, CommonTexts>('common', {
  english,
  translations: { fa: async () => (await import('./persian.js')).persian },
});
