/** What the labs say of themselves, for tools that write it down. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importSources } from './import-sources.mjs';

/** Word of a lab → language → all that it says. @returns {Promise<Readonly<Record<string, Readonly<Record<string, any>>>>>} */
export async function labWords() {
  const { LAB_WORDS } = await importSources(`export { LAB_WORDS } from './components/labs/lab-words.ts'`);
  return mapped(LAB_WORDS, (languages) => mapped(languages, (load) => load()));
}

/**
 * @param {Readonly<Record<string, any>>} values
 * @param {(value: any) => Promise<any>} change
 */
async function mapped(values, change) {
  const changed = Object.entries(values).map(async ([key, value]) => [key, await change(value)]);
  return Object.fromEntries(await Promise.all(changed));
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
