import { Texts } from '../language/texts.js';
import { builderEnglish } from './english.js';
import type { BuilderTexts, BuilderWords } from './words.js';

/** What the lesson builder says, in every language. */
export const builderTexts = new Texts<BuilderWords, BuilderTexts>('builder', {
  english: builderEnglish,
  translations: { fa: async () => (await import('./persian.js')).builderPersian },
});
