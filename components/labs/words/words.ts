import type { LabTexts, LabWords } from '../../language/words.js';
import type { wordsEnglish } from './english.js';

/** Everything that `<word-vectors-demo>` writes and says, in one language. */
export type WordsWords = LabWords<typeof wordsEnglish>;

/** What a language must say for {@link WordsWords}. */
export type WordsTexts = LabTexts<WordsWords>;
