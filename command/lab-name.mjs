import { readFile } from 'node:fs/promises';
import { languageOf } from './libraries.mjs';

/**
 * What a page with the lab is called where its author says nothing.
 *
 * @param {import('../src/labs/labs.js').Lab} lab
 * @param {string} language
 * @returns {Promise<string>}
 */
export async function labName({ word }, language) {
  const names = JSON.parse(await readFile(new URL('../dist/lab-names.json', import.meta.url), 'utf8'));
  return names[word][languageOf(language).tag];
}
