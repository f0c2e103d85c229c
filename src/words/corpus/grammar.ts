import type { SeededRandom } from '../../random.js';
import type { Sentence, Theme } from './pick.js';

/** What a generated text is made of, in one language. */
export interface Grammar {
  /** How often each theme comes up, relative to the others; none has the word for calf. */
  readonly themes: readonly (readonly [weight: number, theme: Theme])[];
  /** A sentence in which the word whose frequency and meanings the student sets is a young cow. */
  readonly calfAsAnimal: Theme;
  /** A sentence in which it is something else. */
  readonly calfOtherwise: Theme;
}

/** A sentence of a theme drawn at random. */
export function anySentence({ themes }: Grammar, random: SeededRandom): Sentence {
  let left = random.next() * themes.reduce((sum, [weight]) => sum + weight, 0);
  for (const [weight, theme] of themes) {
    left -= weight;
    if (left < 0) return theme(random);
  }
  return themes[0][1](random);
}
