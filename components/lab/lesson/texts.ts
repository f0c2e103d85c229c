import { Texts } from '../../language/texts.js';
import { type LessonWords, lessonEnglish } from './english.js';

/** What recorded runs, tasks and handing in say, in every language. */
export const lessonTexts = new Texts<LessonWords, LessonWords>('lesson', {
  english: lessonEnglish,
  translations: { fa: async () => (await import('./persian.js')).lessonPersian },
});
