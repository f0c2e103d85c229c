import { Texts } from '../language/texts.js';
import type { LanguageFacts } from '../language/words.js';
import { type GradebookTexts, gradebookEnglish } from './english.js';

/** What a page in a learning platform says, in every language. */
export const gradebookTexts = new Texts<GradebookTexts & LanguageFacts, GradebookTexts>('gradebook', {
  english: gradebookEnglish,
  translations: { fa: async () => (await import('./persian.js')).gradebookPersian },
});
