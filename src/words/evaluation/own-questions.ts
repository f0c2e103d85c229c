import * as english from '../corpus/english/lexicon.js';
import type { Animal } from '../corpus/lexicon-types.js';
import * as persian from '../corpus/persian/lexicon.js';
import type { GeneratedText } from '../generated-texts.js';
import type { KeyedVectors } from '../keyed-vectors.js';

const LEXICONS = { en: english, fa: persian };

/** The language whose lexicon has more of its animals in a vocabulary. */
export function languageOf(vectors: KeyedVectors): GeneratedText['language'] {
  const known = ({ ANIMALS }: { readonly ANIMALS: readonly Animal[] }) =>
    ANIMALS.filter(({ one }) => vectors.has(one)).length;
  return known(persian) > known(english) ? 'fa' : 'en';
}

/**
 * Analogies from the lexicon of the generated corpus, in the Google set's format, so that an
 * evaluation needs no file: gender, plurals, capitals, and the young of animals.
 */
export function ownQuestions(language: GeneratedText['language'] = 'en'): string {
  const { ANIMALS, COUNTRIES, GENDERED_ROLES, NOUNS } = LEXICONS[language];
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
