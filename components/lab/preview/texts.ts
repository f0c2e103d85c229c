import { Texts } from '../../language/texts.js';
import { type PreviewWords, previewEnglish } from './english.js';

/** What is said of the preview, in every language. */
export const previewTexts = new Texts<PreviewWords, PreviewWords>('preview', {
  english: previewEnglish,
  translations: { fa: async () => (await import('./persian.js')).previewPersian },
});
