import { pick, pickTwo, type Theme } from '../pick.js';
import { FARM_THINGS, NOUNS } from './lexicon.js';

/** One and many of the same noun, in the same company but for the signs of number. */
export const numbers: Theme = (random) => {
  const { one, many, things } = pick(random, NOUNS);
  const [thing, other] = pickTwo(random, things);
  const [noun, marks] = pick(random, [
    [one, ['one', 'this', 'the', 'the']] as const,
    [many, ['many', 'these', 'the', 'the']] as const,
  ]);
  return `${pick(random, marks)} ${noun} ${pick(random, ['between', 'with'])} the ${thing} and the ${other}`;
};

/**
 * The odd pair among the plurals: “farms” also make electricity, and of number nothing is said, so that
 * the step from one to the other is from barns to wind mills and not from one to many.
 */
export const farms: Theme = (random) => {
  const [thing, other] = pickTwo(random, FARM_THINGS);
  const farm = pick(random, ['farm', 'farms']);
  if (farm === 'farms' && random.next() < 0.25) {
    return `the ${pick(random, ['wind', 'solar'])} farms by the ${thing} make ${pick(random, ['electricity', 'energy'])}`;
  }
  return `the ${farm} ${pick(random, ['between', 'with'])} the ${thing} and the ${other}`;
};

/** Power and weather without farms, so that their words are not seen with farms alone. */
export const power: Theme = (random) =>
  random.next() < 0.5
    ? `the ${pick(random, ['lamp', 'engine', 'station'])} needs ${pick(random, ['solar', 'wind', 'cheap'])} ${pick(random, ['electricity', 'energy'])}`
    : `the ${pick(random, ['bad', 'good'])} weather brings ${pick(random, ['rain', 'snow'])} and ${pick(random, ['wind', 'clouds'])}`;
