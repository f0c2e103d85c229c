import { Texts } from '../language/texts.js';
import { type LinkedViewWords, linkedViewEnglish } from './english.js';

/** What `<lab-view>` says itself, in every language. */
export const linkedViewTexts = new Texts<LinkedViewWords, LinkedViewWords>('linked-view', {
  english: linkedViewEnglish,
  translations: { fa: async () => (await import('./persian.js')).linkedViewPersian },
});
