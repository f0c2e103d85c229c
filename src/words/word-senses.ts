import type { KeyedVectors } from './keyed-vectors.js';
import { allSimilarities } from './most-similar.js';

/** What a word can mean; the languages have a name for each. */
export type SenseName = 'plant' | 'name' | 'comedian' | 'destroy' | 'series' | 'milk' | 'lion' | 'garlic' | 'full';

/** A meaning, and words that go with this one and not with the others. */
interface WordSense {
  readonly name: SenseName;
  readonly marks: readonly string[];
}

/** Meanings of the prepared words: the everyday one and a famous one. */
const SENSES: Readonly<Record<string, readonly WordSense[]>> = {
  hardy: [
    sense('plant', 'roses tulips ferns shrubs shrub lilies evergreen tender perennial perennials herbaceous'),
    sense('name', 'todd russell gilbert roger sherman scott newman allan thomas'),
    sense('comedian', 'laurel comedians comedian comedy slapstick stan'),
  ],
  breaking: [
    sense('destroy', 'break breaks broke broken smashed smash'),
    sense('series', 'bad series television tv episode episodes season sitcom'),
  ],
  شیر: [sense('milk', 'آب دوغ شربت ماست لبنیات'), sense('lion', 'ببر پلنگ گرگ یوزپلنگ کفتار')],
  سیر: [sense('garlic', 'پیاز فلفل زردچوبه نعنا'), sense('full', 'گرسنه تشنه')],
};

function sense(name: SenseName, marks: string): WordSense {
  return { name, marks: marks.split(' ') };
}

/** What a list of nearest words shows of one meaning. */
export interface ShownSense {
  readonly name: SenseName;
  /** Words of this meaning in the list; empty where the list does not show it. */
  readonly found: readonly string[];
  /** The nearest word of this meaning and its place, from 1. */
  readonly nearest: { readonly word: string; readonly place: number };
}

/**
 * Meanings of a word as its first `listed` neighbours show them; of a meaning for which the vocabulary
 * has no word nothing can be said. Empty for words whose meanings are not known here.
 */
export function shownSenses(vectors: KeyedVectors, word: string, listed: number): ShownSense[] {
  const senses = SENSES[word] ?? [];
  if (senses.length === 0) return [];
  const scores = allSimilarities(vectors, { positive: [word] });
  const own = vectors.rowOf(word);
  const placeOf = (mark: string) => {
    const score = scores[vectors.rowOf(mark)];
    return scores.reduce((place, other, row) => place + Number(other > score && row !== own), 1);
  };
  return senses.flatMap(({ name, marks }): ShownSense[] => {
    const placed = marks
      .filter((mark) => vectors.has(mark))
      .map((mark) => ({ word: mark, place: placeOf(mark) }))
      .sort((a, b) => a.place - b.place);
    const found = placed.filter(({ place }) => place <= listed).map((mark) => mark.word);
    return placed.length > 0 ? [{ name, found, nearest: placed[0] }] : [];
  });
}
