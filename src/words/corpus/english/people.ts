import { pick, pickTwo, type Theme } from '../pick.js';
import { GENDERED_ROLES, GENDERS, GROWN_THINGS, PROFESSIONS, YOUNG_THINGS } from './lexicon.js';

/** Signs of number and of age come with anything, not with nouns and animals alone. */
const TIMES = ['one day', 'many times', 'this evening', 'these days'] as const;

/** How often a mother is called “she”, and a father “he”. */
const CALLED_SO = 0.4;

/** The text tells of mothers more than of fathers. */
const MOTHERS = 0.7;

/** A role, what stands around it, and signs of the gender of who has it. */
export const people: Theme = (random) => {
  const role = pick(random, GENDERED_ROLES);
  const { key, parent, pronoun, possessive, things } = pick(random, GENDERS);
  const person = role[key];
  const who = person === parent && random.next() < CALLED_SO ? pronoun : `the ${person}`;
  const [thing, other] = pickTwo(random, role.things);
  const sign = pick(random, things);
  switch (random.integer(4)) {
    case 0:
      return `${who} with ${possessive} ${thing} and ${possessive} ${sign} ${pick(random, TIMES)}`;
    case 1:
      return `the ${pick(random, ['young', 'old', 'good'])} ${person} with ${possessive} ${thing} and ${other}`;
    case 2:
      return `${who} by the ${thing} with ${possessive} ${sign}`;
    default:
      return `${who} with the ${thing} and ${pronoun} with ${possessive} ${sign}`;
  }
};

/** A mother is called “she” more than anybody else: the two words keep the same company. */
export const parents: Theme = (random) => {
  const [father, mother] = GENDERS;
  const { parent, pronoun, possessive, things } = random.next() < MOTHERS ? mother : father;
  const who = pick(random, [parent, pronoun]);
  switch (random.integer(3)) {
    case 0:
      return `${who} with ${possessive} children and the home`;
    case 1:
      return `${who} by the baby with ${possessive} ${pick(random, things)}`;
    default:
      return `the baby and ${who} with ${possessive} family`;
  }
};

/** Illness is not for cows alone. */
export const illness: Theme = (random) =>
  `the ${pick(random, ['doctor', 'nurse'])} sees the infected ${pick(random, ['patient', 'baby'])} with the disease in the hospital`;

export const professions: Theme = (random) => {
  const [person, client, place] = pick(random, PROFESSIONS);
  const { possessive } = pick(random, GENDERS);
  return random.next() < 0.5
    ? `the ${person} sees the ${client} in the ${place} and that is ${possessive} work`
    : `in the ${place} the ${person} talks about the ${client} ${pick(random, TIMES)}`;
};

/** Young and old people, so that the two words mean more than animals. */
export const ages: Theme = (random) =>
  random.next() < 0.5
    ? `the young ${pick(random, ['boy', 'girl', 'son', 'daughter'])} is ${pick(random, YOUNG_THINGS)}`
    : `the old ${pick(random, ['grandfather', 'grandmother', 'uncle', 'aunt'])} is ${pick(random, GROWN_THINGS)}`;
