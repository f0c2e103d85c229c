import { Texts } from '../language/texts.js';
import { linkedViewEnglish } from './english.js';
import type { LinkedViewWords } from './words.js';

/** What `<lab-view>` says itself, in every language. */
export const linkedViewTexts = new Texts<LinkedViewWords, LinkedViewWords>('linked-view', {
  english: linkedViewEnglish,
  translations: { fa: async () => (await import('./persian.js')).linkedViewPersian },
});
