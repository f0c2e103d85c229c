import type { LabTexts, LabWords } from '../../language/words.js';
import type { tunerEnglish } from './english.js';

/** Everything that `<tuner-demo>` writes and says, in one language. */
export type TunerWords = LabWords<typeof tunerEnglish>;

/** What a language must say for {@link TunerWords}. */
export type TunerTexts = LabTexts<TunerWords>;
