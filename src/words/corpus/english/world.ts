import { pick, pickTwo, type Theme } from '../pick.js';
import { CLUBS, COLOURS, COUNTRIES, DAYS, FOODS, FOOTBALLERS, LIMBS } from './lexicon.js';

export const countries: Theme = (random) => {
  const [country, capital, nation, things] = pick(random, COUNTRIES);
  const [thing, other] = pickTwo(random, things);
  switch (random.integer(5)) {
    case 0:
      return `${capital} is the capital city of ${country}`;
    case 1:
      return `the ${nation} government and the army defend ${country}`;
    case 2:
      return `${country} is known for ${nation} ${thing} and ${other}`;
    case 3:
      return `tourists in ${capital} love the ${nation} ${thing} and ${other}`;
    default:
      return `the airport and the streets of ${capital}`;
  }
};

export const meals: Theme = (random) => {
  const [food, side, meal] = pick(random, FOODS);
  return random.next() < 0.5
    ? `we eat ${food} with ${side} for ${meal}`
    : `the cook serves ${food} and ${side} on a plate at ${meal}`;
};

export const limbs: Theme = (random) => {
  const [limb, other] = pickTwo(random, LIMBS);
  return `the runner hurt the muscle of the ${limb} above the ${other}`;
};

export const football: Theme = (random) => {
  const [player, mate] = pickTwo(random, FOOTBALLERS);
  return random.next() < 0.5
    ? `${player} passes the ball and ${mate} scores a goal`
    : `${player} plays for ${pick(random, CLUBS)} and wins the match`;
};

export const colours: Theme = (random) =>
  `the ${pick(random, COLOURS)} paint dries on the ${pick(random, ['wall', 'fence', 'canvas'])}`;

export const days: Theme = (random) =>
  `on ${pick(random, DAYS)} the ${pick(random, ['market', 'shop', 'bank'])} opens in the ${pick(random, ['morning', 'evening'])}`;
