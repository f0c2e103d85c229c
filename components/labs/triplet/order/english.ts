import { quantitiesIn } from '../../../language/quantities.js';

const { number, percent } = quantitiesIn('en');

/** Four decimals tell .0042 from .0061. */
const distance = (value: number) => number(value, 4);

/** Shares of triplets whose positive is nearer than the negative. */
export interface OrderFacts {
  /** Numbers in an embedding. */
  readonly size: number;
  readonly random: number;
  readonly hardest: number;
}

export interface PairFacts {
  readonly images: number;
  /** Shares of triplets in the wrong order. */
  readonly wrong: { readonly random: number; readonly hardest: number };
  readonly positive: { readonly className: string; readonly distance: number };
  readonly negative: { readonly classNames: readonly [string, string]; readonly distance: number };
}

/** So much apart, the two shares are two answers. */
const APART = 0.05;

/** What the lab says of triplets in the right order. */
export const orderEnglish = {
  order: {
    title: 'Why no accuracy?',
    random: 'Random triplets in the right order',
    hardest: 'The hardest triplets in the right order',
    text: ({ size, random, hardest }: OrderFacts) => {
      const answer = `The network’s answer to an image is ${number(size)} numbers and no class: there is nothing to be right or wrong. One could count the triplets in the right order, the positive nearer than the negative; but that share hangs on who chose the triplets.`;
      return random - hardest > APART
        ? `${answer} One network, the same images, two “accuracies”:`
        : `${answer} Here the two do not differ much:`;
    },
  },
  pairs: {
    title: 'The hardest pair',
    positive: ({ positive }: PairFacts) =>
      `Both of class ${positive.className}, and ${distance(positive.distance)} apart: the farthest two of one class.`,
    negative: ({ negative }: PairFacts) =>
      `${negative.classNames.join(' and ')}, only ${distance(negative.distance)} apart: the nearest two of different classes.`,
    verdict: ({ images, wrong, positive, negative }: PairFacts) => {
      const among = `Among the ${number(images)} validation images of the map`;
      return negative.distance < positive.distance
        ? `${among}, two of different classes lie nearer than two of one class. Of the random triplets ${percent(wrong.random, 1)} are in the wrong order; of the hardest, which are made of such pairs, ${percent(wrong.hardest, 1)}.`
        : `${among}, even the farthest two of one class lie nearer than the nearest two of different classes: no triplet of them is in the wrong order.`;
    },
  },
};
