import { commonTexts } from '../../language/common.js';
import { Texts } from '../../language/texts.js';
import { imbalanceEnglish } from './english.js';
import type { ImbalanceTexts, ImbalanceWords } from './words.js';

/** What the lab says, in every language. */
export const imbalanceTexts = new Texts<ImbalanceWords, ImbalanceTexts>('imbalance', {
  english: imbalanceEnglish,
  translations: { fa: async () => (await import('./persian.js')).imbalancePersian },
  base: commonTexts,
});
