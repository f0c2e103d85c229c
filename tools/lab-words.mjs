/** What the labs say of themselves, for tools that write it down. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importSources } from './import-sources.mjs';

const SOURCES = `
  import { tripletEnglish } from './components/labs/triplet/english.ts';
  import { tripletPersian } from './components/labs/triplet/persian.ts';
  import { wordsEnglish } from './components/labs/words/english.ts';
  import { wordsPersian } from './components/labs/words/persian.ts';
  import { imbalanceEnglish } from './components/labs/imbalance/english.ts';
  import { imbalancePersian } from './components/labs/imbalance/persian.ts';
  import { tunerEnglish } from './components/labs/tuning/english.ts';
  import { tunerPersian } from './components/labs/tuning/persian.ts';
  export const WORDS = {
    triplet: { en: tripletEnglish, fa: tripletPersian },
    words: { en: wordsEnglish, fa: wordsPersian },
    imbalance: { en: imbalanceEnglish, fa: imbalancePersian },
    tuning: { en: tunerEnglish, fa: tunerPersian },
  };
`;

/** Word of a lab → language → all that it says. @returns {Promise<Readonly<Record<string, Readonly<Record<string, any>>>>>} */
export async function labWords() {
  return (await importSources(SOURCES)).WORDS;
}

/**
 * `lab-names.json`: word of a lab → language → its short name.
 *
 * @param {string} folder
 */
export async function writeLabNames(folder) {
  const names = Object.entries(await labWords()).map(([word, languages]) => {
    return [word, Object.fromEntries(Object.entries(languages).map(([language, { name }]) => [language, name]))];
  });
  await writeFile(join(folder, 'lab-names.json'), `${JSON.stringify(Object.fromEntries(names))}\n`);
}
