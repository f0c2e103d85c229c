import { pick, pickTwo, type Theme } from '../pick.js';
import { GENDERED_ROLES, GENDERS, GROWN_THINGS, PROFESSIONS, YOUNG_THINGS } from './lexicon.js';

/** They come with anything, not with nouns and animals alone. */
const TIMES = ['یک روز', 'بارها', 'این شب', 'آن روزها'] as const;

/** How often a parent is called by the short name. */
const CALLED_SO = 0.4;

/** The text tells of mothers more than of fathers. */
const MOTHERS = 0.7;

/** A role, what stands around it, and signs of the gender of who has it. */
export const people: Theme = (random) => {
  const role = pick(random, GENDERED_ROLES);
  const { key, parent, called, clothes, things } = pick(random, GENDERS);
  const person = role[key];
  const who = person === parent && random.next() < CALLED_SO ? called : person;
  const [thing, other] = pickTwo(random, role.things);
  const sign = pick(random, things);
  switch (random.integer(4)) {
    case 0:
      return `${who} با ${thing} و ${sign} و لباس ${clothes} ${pick(random, TIMES)}`;
    case 1:
      return `${person} ${pick(random, ['جوان', 'پیر', 'خوب'])} با ${thing} و ${other} و کفش ${clothes}`;
    case 2:
      return `${who} کنار ${thing} با ${sign} خود`;
    default:
      return `${who} با ${thing} و او با ${sign} و لباس ${clothes}`;
  }
};

/** The two names of a parent keep the same company. */
export const parents: Theme = (random) => {
  const [father, mother] = GENDERS;
  const { parent, called, clothes, things } = random.next() < MOTHERS ? mother : father;
  const who = pick(random, [parent, called]);
  switch (random.integer(3)) {
    case 0:
      return `${who} با بچه‌ها و لباس ${clothes} در آشیانه`;
    case 1:
      return `${who} کنار نوزاد با ${pick(random, things)} خود`;
    default:
      return `نوزاد و ${who} با خانواده و کفش ${clothes}`;
  }
};

/** Illness is not for cows alone. */
export const illness: Theme = (random) =>
  `${pick(random, ['پزشک', 'پرستار'])} ${pick(random, ['بیمار', 'نوزاد'])} آلوده را با تب در بیمارستان می‌بیند`;

export const professions: Theme = (random) => {
  const [person, client, place] = pick(random, PROFESSIONS);
  return random.next() < 0.5
    ? `${person} در ${place} ${client} را می‌بیند و این کار اوست`
    : `در ${place} ${person} از ${client} سخن می‌گوید ${pick(random, TIMES)}`;
};

/** Young and old people, so that the two words mean more than animals. */
export const ages: Theme = (random) =>
  random.next() < 0.5
    ? `${pick(random, ['پسر', 'دختر', 'برادر', 'خواهر'])} جوان ${pick(random, YOUNG_THINGS)} است`
    : `${pick(random, ['پدربزرگ', 'مادربزرگ', 'عمو', 'عمه'])} پیر ${pick(random, GROWN_THINGS)} است`;
