import type { LabTexts, LabWords } from '../../language/words.js';
import type { tripletEnglish } from './english.js';

/** Everything that `<triplet-demo>` writes and says, in one language. */
export type TripletWords = LabWords<typeof tripletEnglish>;

/** What a language must say for {@link TripletWords}. */
export type TripletTexts = LabTexts<TripletWords>;
