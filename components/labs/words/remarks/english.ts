import type { Analogy } from '../../../../src/words/analogy.js';
import type { ClusterVerdict } from '../../../../src/words/cluster-verdict.js';
import type { KeptNeighbours } from '../../../../src/words/drawn-map.js';
import type { NearQueries } from '../../../../src/words/nearest-answer.js';
import type { WordTwin } from '../../../../src/words/number-twin.js';
import type { SenseName, ShownSense } from '../../../../src/words/word-senses.js';
import { quantitiesIn } from '../../../language/quantities.js';

const { number, percent, fixed } = quantitiesIn('en');
const score = (value: number) => fixed(value, 3);

/** Up to here a twin stands at the top of a list. */
const TOP = 3;

const SENSES: Readonly<Record<SenseName, string>> = {
  plant: 'a plant that survives the cold',
  name: 'a person’s name',
  comedian: 'the comedian of “Laurel and Hardy”',
  destroy: 'to break a thing',
  series: 'the television series “Breaking Bad”',
  milk: 'milk',
  lion: 'a lion',
  garlic: 'garlic',
  full: 'having eaten enough',
};

/** What the lab says of its answers: each sentence follows from the answer that it is given. */
export const remarksEnglish = {
  /** Where a word's plural or singular stands. */
  twin: (word: string, { word: twin, place }: WordTwin) =>
    place <= TOP
      ? `${word} and ${twin} are twins: the other number of the word is number ${number(place)} in its list.`
      : `${word} has no twin at the top: ${twin} is only number ${number(place)} near it.`,
  /** Two of the words asked for, of which one at least is in the other's list of `listed` words. */
  near: ({ first, second, places: [ofSecond, ofFirst] }: NearQueries, listed: number) =>
    Math.max(ofSecond, ofFirst) <= listed
      ? `${first} and ${second} are in each other’s lists: ${second} is number ${number(ofSecond)} near ${first}, and ${first} number ${number(ofFirst)} near ${second}.`
      : `${second} is number ${number(ofSecond)} near ${first}, but ${first} is number ${number(ofFirst)} near ${second}: places need not be the same both ways.`,
  /** Which meanings of a word its list shows, and which are missing. */
  senses: sensesText,
  /** Which question the wrong formula asks, and where it puts the right one's first answer. */
  slip: ({ from, to, like }: Analogy, first: string, place: number) =>
    `The wrong formula asks another question: ${like} is to ${to} as ${from} is to …? ${
      place === 1
        ? `Even so its first answer is ${first}, too.`
        : `There ${first}, the right one’s first answer, is number ${number(place)}.`
    }`,
  play: 'Play the calculation',
  /** How far the words of a map are what they are in all dimensions. */
  neighbours: ({ of, share, chance }: KeptNeighbours) =>
    `Of every word’s ${number(of)} nearest in all dimensions, the map keeps ${percent(share)}; words thrown down at random would keep ${percent(chance)}.`,
  clusters: (verdict: ClusterVerdict, silhouette: number) =>
    `Silhouette of all words in all dimensions: ${score(silhouette)}. ${
      {
        apart: 'Every word lies nearer to its own group: the vectors know these groups.',
        loose: 'The groups keep together, but loosely.',
        mixed: 'The vectors do not know these groups.',
      }[verdict]
    }`,
  /** Words that lie nearer to another group, and to which. */
  strays: (words: readonly { readonly word: string; readonly other: string }[]) =>
    words.length === 0
      ? 'No word lies nearer to another group.'
      : `Nearer to another group: ${words.map(({ word, other }) => `${word} (to ${other})`).join(', ')}.`,
  /** Whether a map shows groups as far apart as they are. */
  flatters: (how: 'more' | 'less' | 'alike', onMap: number, inAll: number) =>
    ({
      more: `On the map the silhouette is ${score(onMap)}: the groups look farther apart than they are (${score(inAll)}).`,
      less: `On the map the silhouette is ${score(onMap)}: the groups look less far apart than they are (${score(inAll)}).`,
      alike: `On the map the silhouette is ${score(onMap)}, much as in all dimensions.`,
    })[how],
  /** Which of two sets of groups keeps apart better. */
  sets: (first: number, second: number) =>
    `The ${first >= second ? 'first' : 'second'} set keeps apart better: ${score(Math.max(first, second))} against ${score(Math.min(first, second))}.`,
};

function sensesText(word: string, senses: readonly ShownSense[]): string {
  const shown = senses.filter(({ found }) => found.length > 0);
  const missing = senses.filter(({ found }) => found.length === 0);
  const first =
    shown.length === 0
      ? `The list of ${word} shows none of its meanings.`
      : `To these vectors ${word} is ${shown.map(({ name, found }) => `${SENSES[name]} (${found.join(', ')})`).join(' and also ')}.`;
  return [first, ...missing.map(({ name, nearest }) => missingText(SENSES[name], nearest))].join(' ');
}

function missingText(sense: string, { word, place }: ShownSense['nearest']): string {
  return `${capital(sense)} is missing: the first word of that meaning, ${word}, is number ${number(place)}.`;
}

function capital(text: string): string {
  return text[0].toUpperCase() + text.slice(1);
}
