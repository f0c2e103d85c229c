import { commonTexts } from '../language/common.js';
import { Texts } from '../language/texts.js';
import { type ClassTexts, type ClassWords, classEnglish } from './english.js';

/** What `<lab-class-data>` says, in every language. */
export const classTexts = new Texts<ClassWords, ClassTexts>('class-data', {
  english: classEnglish,
  translations: { fa: async () => (await import('./persian.js')).classPersian },
  base: commonTexts,
});
