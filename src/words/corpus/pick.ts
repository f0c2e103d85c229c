import type { SeededRandom } from '../../random.js';

/** A sentence as its words, small letters, without points. */
export type Sentence = string;

/** What sentences are about; each call makes one. */
export type Theme = (random: SeededRandom) => Sentence;

export function pick<T>(random: SeededRandom, items: readonly T[]): T {
  return items[random.integer(items.length)];
}

/** Two different items. */
export function pickTwo<T>(random: SeededRandom, items: readonly T[]): [T, T] {
  const first = random.integer(items.length);
  const second = (first + 1 + random.integer(items.length - 1)) % items.length;
  return [items[first], items[second]];
}
