import { Texts } from '../language/texts.js';
import { type BuilderTexts, type BuilderWords, builderEnglish } from './english.js';

/** What the lesson builder says, in every language. */
export const builderTexts = new Texts<BuilderWords, BuilderTexts>('builder', {
  english: builderEnglish,
  translations: { fa: async () => (await import('./persian.js')).builderPersian },
});
