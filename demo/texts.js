/**
 * The pages' texts in every language. Each stands in its page in English, once; `data-text` is its key in the tables
 * of the other languages. What a language lacks stays English, and is marked as such.
 */
import './languages.js';
import { languageOf, Texts } from './language.js';

const texts = new Texts('site', {
  english: {},
  translations: { fa: async () => (await import('./texts/fa.js')).site },
});

/** A page with Trusted Types lets only a named policy say which scripts may run and what becomes HTML. */
export const trusted = globalThis.trustedTypes?.createPolicy('labtags-site', {
  createHTML: (html) => html,
  createScriptURL: (url) => url,
}) ?? { createHTML: (html) => html, createScriptURL: (url) => url };

/** Element → what its page says in English. */
const english = new Map();

const listeners = new Set();
let spoken = null;

/** Calls back with the words of each language that the page turns to, first with those of now. */
export function whenSpoken(listener) {
  listeners.add(listener);
  if (spoken) listener(spoken);
}

/** The address of a page in a language; English needs no word for it. */
export function inLanguage(address, language) {
  const url = new URL(address);
  if (language === languageOf('').tag) url.searchParams.delete('lang');
  else url.searchParams.set('lang', language);
  return url.href;
}

/** Turns the page to the language of a tag; ends with that language. */
export async function speak(tag) {
  const words = await Promise.resolve(texts.in(tag)).catch(() => texts.in('en'));
  const { language, direction } = words;
  Object.assign(document.documentElement, { lang: language, dir: direction });
  for (const element of document.querySelectorAll('[data-text]')) {
    const text = words[element.dataset.text];
    if (!english.has(element)) english.set(element, element.innerHTML);
    else if (!text) write(element, english.get(element));
    if (text) write(element, text);
    mark(element, text ? languageOf(language) : languageOf('en'));
  }
  spoken = words;
  for (const listener of listeners) listener(words);
  return languageOf(language);
}

function write(element, html) {
  element.innerHTML = trusted.createHTML(html);
}

/** Only where it is not the page's language. */
function mark(element, { tag, direction }) {
  const foreign = tag !== document.documentElement.lang;
  if (foreign) Object.assign(element, { lang: tag, dir: direction });
  else for (const name of ['lang', 'dir']) element.removeAttribute(name);
}
