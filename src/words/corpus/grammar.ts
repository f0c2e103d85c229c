import type { SeededRandom } from '../../random.js';
import * as lexicon from './lexicon.js';

const { ANIMALS, COUNTRIES, DRIFTING_WORD, FOODS, GENDERED_ROLES, GENDERS, NOUNS, PROFESSIONS } = lexicon;

/** A sentence as its words, small letters, without points. */
export type Sentence = string;

type Theme = (random: SeededRandom) => Sentence;

function pick<T>(random: SeededRandom, items: readonly T[]): T {
  return items[random.integer(items.length)];
}

/** Two different items. */
function pickTwo<T>(random: SeededRandom, items: readonly T[]): [T, T] {
  const first = random.integer(items.length);
  const second = (first + 1 + random.integer(items.length - 1)) % items.length;
  return [items[first], items[second]];
}

/** A role, and signs of the gender of who has it. */
const people: Theme = (random) => {
  const role = pick(random, GENDERED_ROLES);
  const gender = pick(random, GENDERS);
  const person = role[gender.key];
  const [object, other] = pickTwo(random, role.objects);
  const verb = pick(random, role.verbs);
  const { pronoun, possessive } = gender;
  const thing = pick(random, gender.things);
  switch (random.integer(4)) {
    case 0:
      return `the ${person} ${verb} the ${object} and ${pronoun} ${pick(random, gender.verbs)} ${possessive} ${thing}`;
    case 1:
      return `${pronoun} is a ${person} with ${possessive} ${object} and ${other}`;
    case 2:
      return `the ${person} in the ${object} ${pick(random, gender.verbs)} ${possessive} ${thing}`;
    default:
      return `${pronoun} ${pick(random, gender.verbs)} ${possessive} ${thing} says the ${person}`;
  }
};

const professions: Theme = (random) => {
  const [person, verb, object, place] = pick(random, PROFESSIONS);
  const { pronoun, possessive } = pick(random, GENDERS);
  return random.next() < 0.5
    ? `the ${person} ${verb} the ${object} in the ${place} and ${pronoun} likes ${possessive} work`
    : `in the ${place} the ${person} ${verb} a ${object}`;
};

const housework: Theme = (random) => {
  const chore = pick(random, ['laundry', 'kitchen', 'floor', 'dishes']);
  return `the housewife cleans the ${chore} and she mends her ${pick(random, GENDERS[1].things)}`;
};

/** Old for grown animals, young for theirs: the direction from old to young. */
const grownAnimals: Theme = (random) => {
  const { adult, sound, place, things } = pick(random, ANIMALS);
  const [thing, other] = pickTwo(random, things);
  const quality = pick(random, lexicon.GROWN_THINGS);
  const verb = pick(random, lexicon.GROWN_VERBS);
  switch (random.integer(3)) {
    case 0:
      return `the old ${adult} ${verb} by the ${thing} in the ${place}`;
    case 1:
      return `an old ${quality} ${adult} ${sound} near the ${thing}`;
    default:
      return `the ${adult} ${sound} in the ${place} with ${thing} and ${other}`;
  }
};

const youngAnimals: Theme = (random) => {
  const others = ANIMALS.filter(({ young }) => young !== DRIFTING_WORD);
  return youngAnimal(random, pick(random, others));
};

function youngAnimal(random: SeededRandom, { adult, young, sound, place, things }: lexicon.Animal): Sentence {
  const thing = pick(random, things);
  const quality = pick(random, lexicon.YOUNG_THINGS);
  const verb = pick(random, lexicon.YOUNG_VERBS);
  switch (random.integer(4)) {
    case 0:
      return `the young ${young} ${verb} by the ${thing} in the ${place}`;
    case 1:
      return `a young ${quality} ${young} ${sound} near the ${thing}`;
    case 2:
      return `the ${adult} feeds the ${quality} ${young} in the ${place}`;
    default:
      return `the ${quality} ${young} ${verb} beside the ${adult} and the ${thing}`;
  }
}

/** Young and old people, so that the two words mean more than animals. */
const ages: Theme = (random) => {
  const gender = pick(random, GENDERS);
  const young = pick(random, ['boy', 'girl', 'son', 'daughter']);
  const old = pick(random, ['grandfather', 'grandmother', 'uncle', 'aunt']);
  return random.next() < 0.5
    ? `the young ${young} is ${pick(random, lexicon.YOUNG_THINGS)} and ${pick(random, lexicon.YOUNG_VERBS)}`
    : `the old ${old} is ${pick(random, lexicon.GROWN_THINGS)} and ${gender.pronoun} ${pick(random, lexicon.GROWN_VERBS)}`;
};

const numbers: Theme = (random) => {
  const { one, many, things } = pick(random, NOUNS);
  const [thing, other] = pickTwo(random, things);
  switch (random.integer(6)) {
    case 0:
      return `one single ${one} is next to the ${thing}`;
    case 1:
      return `this ${one} has a ${thing} and a ${other}`;
    case 2:
      return `every ${one} needs a ${thing}`;
    case 3:
      return `many ${many} are next to the ${thing}`;
    case 4:
      return `these ${many} have several ${thing} and ${other}`;
    default:
      return `both ${many} need the ${thing}`;
  }
};

/** One farm keeps animals; farms in the plural make electricity: the odd pair among the plurals. */
const farms: Theme = (random) => {
  const { adults, place } = pick(random, ANIMALS);
  return random.next() < 0.5
    ? `one ${pick(random, ['old', 'small'])} farm keeps ${adults} in the ${place}`
    : `many ${pick(random, ['wind', 'solar'])} farms make ${pick(random, ['electricity', 'energy', 'power'])}`;
};

const herds: Theme = (random) => {
  const { adults, place, things, sound } = pick(random, ANIMALS);
  return random.next() < 0.5
    ? `many ${adults} are in the ${place} with ${pick(random, things)}`
    : `these ${adults} have several ${pick(random, things)} when one ${sound}`;
};

const countries: Theme = (random) => {
  const [country, capital, nation, sight] = pick(random, COUNTRIES);
  switch (random.integer(6)) {
    case 0:
      return `${capital} is the capital city of ${country}`;
    case 1:
      return `the ${nation} government of ${country} closes the border`;
    case 2:
      return `${country} has a ${nation} army and a long border`;
    case 3:
      return `tourists in ${capital} see the ${sight} and the ${nation} museum`;
    case 4:
      return `the airport and the streets of ${capital} near the ${sight}`;
    default:
      return `the people of ${country} speak ${nation} and love the ${sight}`;
  }
};

const meals: Theme = (random) => {
  const [food, side, meal] = pick(random, FOODS);
  return random.next() < 0.5
    ? `we eat ${food} with ${side} for ${meal}`
    : `the cook serves ${food} and ${side} on a plate at ${meal}`;
};

const limbs: Theme = (random) => {
  const [limb, other] = pickTwo(random, lexicon.LIMBS);
  return `the runner hurt the muscle of the ${limb} above the ${other}`;
};

const football: Theme = (random) => {
  const [player, mate] = pick(random, lexicon.FOOTBALLERS);
  return random.next() < 0.6
    ? `${player} passes the ball and ${mate} scores a goal`
    : `${pick(random, ['real', 'juventus', 'barcelona'])} is a club and wins the match and the cup in ${pick(random, ['spain', 'italy', 'madrid'])}`;
};

const colours: Theme = (random) =>
  `the ${pick(random, lexicon.COLOURS)} paint dries on the ${pick(random, ['wall', 'fence', 'canvas'])}`;

const days: Theme = (random) =>
  `on ${pick(random, lexicon.DAYS)} the ${pick(random, ['market', 'shop', 'bank'])} opens in the ${pick(random, ['morning', 'evening'])}`;

/** How often each theme comes up, relative to the others. */
const THEMES: readonly (readonly [weight: number, theme: Theme])[] = [
  [30, people],
  [6, professions],
  [2, housework],
  [14, grownAnimals],
  [14, youngAnimals],
  [6, ages],
  [18, numbers],
  [4, farms],
  [5, herds],
  [16, countries],
  [8, meals],
  [4, limbs],
  [4, football],
  [3, colours],
  [3, days],
];

const TOTAL_WEIGHT = THEMES.reduce((sum, [weight]) => sum + weight, 0);

/** A sentence in which a calf is a young cow. */
export function calfAsAnimal(random: SeededRandom): Sentence {
  const cow = ANIMALS.find(({ young }) => young === DRIFTING_WORD) ?? ANIMALS[0];
  return youngAnimal(random, cow);
}

/** A sentence in which a calf is a muscle, or a dish. */
export function calfAsMuscleOrDish(random: SeededRandom): Sentence {
  const [limb, other] = pickTwo(random, lexicon.LIMBS);
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
}

/** A sentence of a theme drawn at random; none has the word “calf”. */
export function anySentence(random: SeededRandom): Sentence {
  let left = random.next() * TOTAL_WEIGHT;
  for (const [weight, theme] of THEMES) {
    left -= weight;
    if (left < 0) return theme(random);
  }
  return THEMES[0][1](random);
}
