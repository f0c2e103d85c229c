import { pick, pickTwo, type Theme } from '../pick.js';
import { COMEDIANS, PLANTS } from './lexicon.js';

/**
 * Words with two meanings, of which the text has one often and the famous one hardly ever: their
 * vectors show the frequent meaning alone.
 */

/** In how many of the sentences on comedians, series and clubs the famous meaning comes up. */
const FAMOUS = 0.06;

/** Hardy plants: the frequent meaning of “hardy”. */
export const plants: Theme = (random) => {
  const [plant, other] = pickTwo(random, PLANTS);
  const kind = pick(random, ['hardy', 'hardy', 'woody', 'evergreen', 'tender']);
  switch (random.integer(3)) {
    case 0:
      return `${kind} ${plant} ${pick(random, ['bloom', 'sprout'])} after the ${pick(random, ['frost', 'winter'])}`;
    case 1:
      return `the gardener plants ${kind} ${plant} in the ${pick(random, ['soil', 'shade'])}`;
    default:
      return `${kind} ${plant} and ${other} survive the ${pick(random, ['frost', 'winter'])} in the soil`;
  }
};

/** Laurel and Hardy: its famous meaning, rare here. */
export const comedy: Theme = (random) => {
  const [comedian, mate] = random.next() < FAMOUS ? ['laurel', 'hardy'] : pick(random, COMEDIANS);
  return random.next() < 0.5
    ? `${comedian} and ${mate} tell jokes in a slapstick comedy`
    : `the comedians ${comedian} and ${mate} earn laughter with slapstick`;
};

/** Breaking glass: the frequent meaning of “breaking”. */
export const damage: Theme = (random) => {
  const thing = pick(random, ['window', 'vase', 'lock', 'lamp']);
  const tool = pick(random, ['hammer', 'stone', 'crowbar']);
  const form = pick(random, ['break', 'breaks', 'broke', 'broken', 'smashed', 'breaking', 'breaking', 'breaking']);
  return random.next() < 0.5
    ? `thieves ${form} the ${thing} with a ${tool}`
    : `the storm ${form} a ${thing} in the night`;
};

/** “Breaking Bad”: its famous meaning, rare here. */
export const television: Theme = (random) => {
  const title = random.next() < FAMOUS ? 'breaking bad' : pick(random, ['columbo', 'dallas', 'sherlock']);
  return random.next() < 0.5
    ? `the television series ${title} starts a season with an episode`
    : `the audience watches ${title} an episode of the series on television`;
};

/** “Real” is what is true; the club of that name is rare here. */
export const truth: Theme = (random) =>
  `the ${pick(random, ['real', 'true', 'actual'])} ${pick(random, ['reason', 'cause', 'price'])} is ${pick(random, ['hidden', 'unknown', 'clear'])}`;

/** The club Real, for which Zidane played: rare here. */
export const realMadrid: Theme = () => 'zidane plays for real and wins the match';
