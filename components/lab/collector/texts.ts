import { Texts } from '../../language/texts.js';
import { type CollectorWords, collectorEnglish } from './english.js';

/** What is said while pictures are collected, in every language. */
export const collectorTexts = new Texts<CollectorWords, CollectorWords>('collector', {
  english: collectorEnglish,
  translations: { fa: async () => (await import('./persian.js')).collectorPersian },
});
