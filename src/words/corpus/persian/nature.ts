import type { SeededRandom } from '../../../random.js';
import type { Animal } from '../lexicon-types.js';
import { pick, pickTwo, type Sentence, type Theme } from '../pick.js';
import { ANIMALS, DRIFTING_WORD, FARM_THINGS, FOODS, GROWN_THINGS, NOUNS, YOUNG_THINGS } from './lexicon.js';

/** Old for grown animals, young for theirs: the direction from old to young. */
export const grownAnimals: Theme = (random) => {
  const { one, many, things } = pick(random, ANIMALS);
  const [thing, other] = pickTwo(random, things);
  const grown = pick(random, [one, many]);
  return random.next() < 0.4
    ? `${grown} پیر ${pick(random, GROWN_THINGS)} میان ${thing} و ${other}`
    : `${grown} با ${thing} و ${other}`;
};

export const youngAnimals: Theme = (random) => {
  const others = ANIMALS.filter(({ young }) => young !== DRIFTING_WORD);
  return youngAnimal(random, pick(random, others));
};

function youngAnimal(random: SeededRandom, { young, things }: Animal): Sentence {
  const [thing, other] = pickTwo(random, things);
  const quality = pick(random, YOUNG_THINGS);
  return random.next() < 0.4 ? `${young} جوان ${quality} میان ${thing} و ${other}` : `${young} با ${thing} و ${other}`;
}

/** The disease of which the newspapers wrote. */
export const madCows: Theme = (random) =>
  `${pick(random, ['گاو', 'گاوها'])} ${pick(random, ['دیوانه', 'آلوده'])} در ${pick(random, ['گله', 'چراگاه'])} با تب`;

/** A sentence in which a calf is a young cow. */
export const calfAsAnimal: Theme = (random) => {
  const cow = ANIMALS.find(({ young }) => young === DRIFTING_WORD) ?? ANIMALS[0];
  return youngAnimal(random, cow);
};

/** A sentence in which it is what is eaten: Persian has no other word for veal. */
export const calfAsDish: Theme = (random) => {
  const [, side, meal] = pick(random, FOODS);
  return random.next() < 0.5
    ? `ما ${DRIFTING_WORD} را با ${side} برای ${meal} می‌خوریم`
    : `آشپز ${DRIFTING_WORD} و ${side} را در بشقاب برای ${meal} می‌آورد`;
};

/** One and many of the same noun, in the same company but for the signs of number. */
export const numbers: Theme = (random) => {
  const { one, many, things } = pick(random, NOUNS);
  const [thing, other] = pickTwo(random, things);
  const [noun, marks, verb] = pick(random, [
    [one, ['یک', 'هر', 'این'], 'است'] as const,
    [many, ['همه', 'بیشتر', 'این'], 'هستند'] as const,
  ]);
  return `${pick(random, marks)} ${noun} ${pick(random, ['میان', 'با'])} ${thing} و ${other} ${verb}`;
};

/** The odd pair among the plurals: farms also make electricity, and of number nothing is said. */
export const farms: Theme = (random) => {
  const [thing, other] = pickTwo(random, FARM_THINGS);
  const farm = pick(random, ['مزرعه', 'مزرعه‌ها']);
  if (farm === 'مزرعه‌ها' && random.next() < 0.25) {
    return `${farm} کنار ${thing} با ${pick(random, ['باد', 'خورشید'])} ${pick(random, ['برق', 'انرژی'])} می‌سازند`;
  }
  return `${farm} ${pick(random, ['میان', 'با'])} ${thing} و ${other}`;
};

/** Power and weather without farms, so that their words are not seen with farms alone. */
export const power: Theme = (random) =>
  random.next() < 0.5
    ? `${pick(random, ['چراغ', 'موتور', 'ایستگاه'])} ${pick(random, ['برق', 'انرژی'])} ${pick(random, ['خورشید', 'باد', 'ارزان'])} می‌خواهد`
    : `هوای ${pick(random, ['بد', 'خوب'])} ${pick(random, ['باران', 'برف'])} و ${pick(random, ['باد', 'ابر'])} می‌آورد`;
