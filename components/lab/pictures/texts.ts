import { Texts } from '../../language/texts.js';
import { type PictureWords, picturesEnglish } from './english.js';

/** What is said of own pictures, in every language. */
export const pictureTexts = new Texts<PictureWords, PictureWords>('pictures', {
  english: picturesEnglish,
  translations: { fa: async () => (await import('./persian.js')).picturesPersian },
});
