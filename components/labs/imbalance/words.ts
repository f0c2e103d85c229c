import type { LabTexts, LabWords } from '../../language/words.js';
import type { imbalanceEnglish } from './english.js';

/** Everything that `<imbalance-demo>` writes and says, in one language. */
export type ImbalanceWords = LabWords<typeof imbalanceEnglish>;

/** What a language must say for {@link ImbalanceWords}. */
export type ImbalanceTexts = LabTexts<ImbalanceWords>;
