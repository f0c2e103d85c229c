import { ANIMALS, COUNTRIES, GENDERED_ROLES, NOUNS } from '../corpus/lexicon.js';

/**
 * Analogies from the lexicon of the generated corpus, in the Google set's format, so that an
 * evaluation needs no file: gender, plurals, capitals, and the young of animals.
 */
export function ownQuestions(): string {
  const sections: readonly (readonly [name: string, pairs: readonly (readonly [string, string])[]])[] = [
    ['gender', GENDERED_ROLES.map(({ male, female }) => [male, female])],
    ['plural', NOUNS.map(({ one, many }) => [one, many])],
    ['capital', COUNTRIES.map(([country, capital]) => [country, capital])],
    ['young-animal', ANIMALS.map(({ one, young }) => [one, young])],
  ];
  return sections.map(([name, pairs]) => [`: ${name}`, ...crossed(pairs)].join('\n')).join('\n');
}

/** Every pair with every other one. */
function crossed(pairs: readonly (readonly [string, string])[]): string[] {
  return pairs.flatMap(([a, b], i) => pairs.flatMap(([c, d], j) => (i === j ? [] : [`${a} ${b} ${c} ${d}`])));
}
