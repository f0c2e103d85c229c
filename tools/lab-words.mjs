/** What the labs say of themselves, for tools that write it down. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importSources } from './import-sources.mjs';

const SOURCES = `
  export { LAB_NAMES } from './src/labs/names.ts';
  export { labWordsIn } from './components/labs/texts.ts';
  export { languages } from './components/language/registry.ts';
`;

/** Word of a lab → language → all that it says. @returns {Promise<Readonly<Record<string, Readonly<Record<string, any>>>>>} */
export async function labWords() {
  const { LAB_NAMES, labWordsIn, languages } = await importSources(SOURCES);
  const labs = LAB_NAMES.map((/** @type {{ word: string }} */ { word }) => word);
  /** @type {Record<string, Record<string, any>>} */
  const words = Object.fromEntries(labs.map((/** @type {string} */ lab) => [lab, {}]));
  for (const { tag } of languages()) {
    for (const [lab, said] of await labWordsIn(tag, labs)) words[lab][tag] = said;
  }
  return words;
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
