import { commonTexts } from '../language/common.js';
import { Texts } from '../language/texts.js';
import { classEnglish } from './english.js';
import type { ClassTexts, ClassWords } from './words.js';

/** What `<lab-class-data>` says, in every language. */
export const classTexts = new Texts<ClassWords, ClassTexts>('class-data', {
  english: classEnglish,
  translations: { fa: async () => (await import('./persian.js')).classPersian },
  base: commonTexts,
});
