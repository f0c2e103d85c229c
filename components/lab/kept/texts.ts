import { Texts } from '../../language/texts.js';
import { type KeptWords, keptEnglish } from './english.js';

/** What is said of kept runs, in every language. */
export const keptTexts = new Texts<KeptWords, KeptWords>('kept', {
  english: keptEnglish,
  translations: { fa: async () => (await import('./persian.js')).keptPersian },
});
