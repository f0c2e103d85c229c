import type { SeededRandom } from '../../random.js';
import type { Sentence, Theme } from './pick.js';
import { grownAnimals, madCows, youngAnimals } from './themes/animals.js';
import { farms, numbers, power } from './themes/numbers.js';
import { ages, illness, parents, people, professions } from './themes/people.js';
import { comedy, damage, plants, realMadrid, television, truth } from './themes/senses.js';
import { colours, countries, days, football, limbs, meals } from './themes/world.js';

/** How often each theme comes up, relative to the others. */
const THEMES: readonly (readonly [weight: number, theme: Theme])[] = [
  [34, people],
  [10, parents],
  [6, professions],
  [1, illness],
  [12, grownAnimals],
  [12, youngAnimals],
  [0.8, madCows],
  [6, ages],
  [30, numbers],
  [4, farms],
  [4, power],
  [16, countries],
  [8, meals],
  [4, limbs],
  [4, football],
  [0.1, realMadrid],
  [3, truth],
  [5, plants],
  [2, comedy],
  [5, damage],
  [2, television],
  [3, colours],
  [3, days],
];

const TOTAL_WEIGHT = THEMES.reduce((sum, [weight]) => sum + weight, 0);

/** A sentence of a theme drawn at random; none has the word “calf”. */
export function anySentence(random: SeededRandom): Sentence {
  let left = random.next() * TOTAL_WEIGHT;
  for (const [weight, theme] of THEMES) {
    left -= weight;
    if (left < 0) return theme(random);
  }
  return THEMES[0][1](random);
}
