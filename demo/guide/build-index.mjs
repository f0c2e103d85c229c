/**
 * What the guide's search looks through: every article of every page, and every row of the tables, with what they say
 * in each language. A result leads to its place by the page's name and the id.
 */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseHTML } from 'linkedom';
import { site } from '../texts/fa.js';
import { PAGES } from './pages.js';
import { rowId } from './row-id.js';

const FOLDER = dirname(fileURLToPath(import.meta.url));

/** The site's texts in the languages that they are written in besides English. @type {Readonly<Record<string, any>>} */
const TRANSLATIONS = { fa: site };

/**
 * @typedef {object} Entry
 * @property {string} page
 * @property {string} id empty for the page itself
 * @property {boolean} [isCode] its title is code
 * @property {string} search further words that it is found by
 * @property {Record<string, { title: string, text: string }>} said by language
 */

/**
 * @param {readonly any[]} tags what the tables are made of
 * @returns {Promise<Entry[]>}
 */
export async function guideIndex(tags) {
  const pages = await Promise.all(PAGES.map(({ name }) => articlesOf(name)));
  return [...pages.flat(), ...tags.flatMap(rowsOf)];
}

/** @param {string} page @returns {Promise<Entry[]>} */
async function articlesOf(page) {
  const { document } = parseHTML(await readFile(join(FOLDER, `${page}.html`), 'utf8'));
  const articles = [...document.querySelectorAll('article[id]')];
  /** @type {any[]} */
  const places = articles.length > 0 ? articles : [document.querySelector('main')];
  return places.map((place) => ({
    ...{ page, id: place.id, search: place.dataset.search ?? '' },
    said: { en: wordsOf(place), ...inEachLanguage((texts) => wordsOf(translated(place, texts))) },
  }));
}

/** @param {any} place @param {Readonly<Record<string, string>>} texts */
function translated(place, texts) {
  const copy = place.cloneNode(true);
  for (const element of copy.querySelectorAll('[data-text]')) {
    const text = texts[element.dataset.text];
    if (text) element.innerHTML = text;
  }
  return copy;
}

/** @param {any} place */
function wordsOf(place) {
  const textOf = (/** @type {any} */ element) => element.textContent.replace(/\s+/g, ' ').trim();
  const texts = [...place.querySelectorAll('p, pre, blockquote, li, td')].map(textOf);
  return { title: textOf(place.querySelector('h1, h2')), text: texts.filter(Boolean).join(' ') };
}

/** @param {any} tag @returns {Entry[]} */
function rowsOf({ tag, page, settings, lists }) {
  const entry = (/** @type {string} */ list, /** @type {string} */ name, /** @type {Entry['said']} */ said) => {
    return { page, id: rowId(tag, list, name), isCode: true, search: tag, said };
  };
  const setting = (/** @type {any} */ { attribute: title, key, label, description, translations }) =>
    entry('settings', title, {
      en: { title, text: `${label}. ${description} ${key}` },
      ...inEachLanguage((texts, language) => {
        const { label: own = label, hint = texts[description] ?? description } = translations[language] ?? {};
        return { title, text: `${own}. ${hint}` };
      }),
    });
  const row = (/** @type {string} */ list, /** @type {any} */ { name: title, description }) =>
    entry(list, title, {
      en: { title, text: description },
      ...inEachLanguage((texts) => ({ title, text: texts[description] ?? description })),
    });
  return [
    ...settings.map(setting),
    ...lists.flatMap((/** @type {any} */ { name, rows }) => rows.map((/** @type {any} */ one) => row(name, one))),
  ];
}

/**
 * @template Said
 * @param {(texts: Readonly<Record<string, string>>, language: string) => Said} say
 * @returns {Record<string, Said>}
 */
function inEachLanguage(say) {
  return Object.fromEntries(Object.entries(TRANSLATIONS).map(([language, texts]) => [language, say(texts, language)]));
}
