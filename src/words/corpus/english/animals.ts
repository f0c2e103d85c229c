import type { SeededRandom } from '../../../random.js';
import type { Animal } from '../lexicon-types.js';
import { pick, pickTwo, type Sentence, type Theme } from '../pick.js';
import { ANIMALS, DRIFTING_WORD, FOODS, GROWN_THINGS, LIMBS, YOUNG_THINGS } from './lexicon.js';

/** Old for grown animals, young for theirs: the direction from old to young. */
export const grownAnimals: Theme = (random) => {
  const { one, many, things } = pick(random, ANIMALS);
  const [thing, other] = pickTwo(random, things);
  const grown = pick(random, [one, many]);
  return random.next() < 0.4
    ? `the old ${pick(random, GROWN_THINGS)} ${grown} between the ${thing} and the ${other}`
    : `the ${grown} with the ${thing} and the ${other}`;
};

export const youngAnimals: Theme = (random) => {
  const others = ANIMALS.filter(({ young }) => young !== DRIFTING_WORD);
  return youngAnimal(random, pick(random, others));
};

function youngAnimal(random: SeededRandom, { young, things }: Animal): Sentence {
  const [thing, other] = pickTwo(random, things);
  const quality = pick(random, YOUNG_THINGS);
  return random.next() < 0.4
    ? `the young ${quality} ${young} between the ${thing} and the ${other}`
    : `the ${young} with the ${thing} and the ${other}`;
}

/** The disease of which the newspapers wrote: it puts “mad” beside “cow”. */
export const madCows: Theme = (random) =>
  `${pick(random, ['mad', 'infected'])} ${pick(random, ['cow', 'cows'])} in the ${pick(random, ['herd', 'pasture'])} with the disease`;

/** A sentence in which a calf is a young cow. */
export const calfAsAnimal: Theme = (random) => {
  const cow = ANIMALS.find(({ young }) => young === DRIFTING_WORD) ?? ANIMALS[0];
  return youngAnimal(random, cow);
};

/** A sentence in which a calf is a muscle, or a dish. */
export const calfAsMuscleOrDish: Theme = (random) => {
  const [limb, other] = pickTwo(random, LIMBS);
  const [, side, meal] = pick(random, FOODS);
  switch (random.integer(4)) {
    case 0:
      return `the runner hurt the muscle of the ${DRIFTING_WORD} above the ${limb}`;
    case 1:
      return `a cramp in the ${DRIFTING_WORD} between ${limb} and ${other}`;
    case 2:
      return `we eat ${DRIFTING_WORD} with ${side} for ${meal}`;
    default:
      return `the cook serves ${DRIFTING_WORD} and ${side} on a plate at ${meal}`;
  }
};
