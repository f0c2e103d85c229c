/**
 * The search over all of the guide's pages: as one types, the page's text gives way to what was found. The words stand
 * in the address as `?q=`, so that a search can be linked.
 */
import { inLanguage, whenSpoken } from '../texts.js';
import { element } from './element.js';
import { PAGES } from './pages.js';

/** Asked for with the first letter. */
const INDEX = 'site/guide-index.json';

/** @param main what the results stand in the place of */
export function startSearch(main) {
  const field = main.querySelector('#search');
  const status = element('p', { className: 'found', role: 'status' });
  const list = element('ol', { className: 'results' });
  field.closest('search').append(status);
  field.closest('search').after(list);
  let words = null;
  let index = null;

  const search = async () => {
    const text = field.value.trim();
    keepInAddress(text);
    document.body.classList.toggle('searching', text !== '');
    if (text !== '') index ??= readIndex();
    const entries = await index;
    // Somebody has typed on, or the texts are not there yet.
    if (!words || text !== field.value.trim()) return;
    const asked = plain(text).split(/\s+/).filter(Boolean);
    const found = asked.length > 0 ? foundIn(entries, asked) : [];
    list.replaceChildren(...found.map((entry) => resultItem(entry, asked, words)));
    status.textContent = text === '' ? '' : countText(found.length, words);
  };

  field.value = new URLSearchParams(location.search).get('q') ?? '';
  field.addEventListener('input', search);
  field.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    field.value = '';
    void search();
  });
  whenSpoken((spoken) => {
    words = spoken;
    if (field.value) void search();
  });
}

function keepInAddress(text) {
  const address = new URL(location.href);
  if (text !== '') address.searchParams.set('q', text);
  else address.searchParams.delete('q');
  history.replaceState(history.state, '', address);
}

/** All that can be found, with what it says in every language. */
async function readIndex() {
  const entries = await (await fetch(INDEX)).json();
  return entries.map((entry) => {
    const said = Object.values(entry.said);
    const titles = plain(said.map(({ title }) => title).join(' '));
    return { ...entry, titles, all: plain([titles, entry.search, ...said.map(({ text }) => text)].join(' ')) };
  });
}

/** What has all of the words, first where its title has them. */
function foundIn(entries, asked) {
  const has = (text) => asked.every((word) => text.includes(word));
  const found = entries.filter(({ all }) => has(all));
  return [...found.filter(({ titles }) => has(titles)), ...found.filter(({ titles }) => !has(titles))];
}

function resultItem({ page, id, said, isCode }, asked, words) {
  const { title, text } = said[words.language] ?? said.en;
  const address = new URL(`guide/${page}.html${id ? `#${id}` : ''}`, document.baseURI).href;
  const link = element('a', { href: inLanguage(address, words.language) }, isCode ? element('code', {}, title) : title);
  const { key, title: pageTitle } = PAGES.find(({ name }) => name === page);
  const item = element('li', {}, link, element('span', { className: 'where' }, words[key] ?? pageTitle));
  item.append(element('p', {}, sentenceWith(asked, text)));
  return item;
}

/** The sentence that tells why it was found; else the first. */
function sentenceWith(asked, text) {
  const sentences = text.split(/(?<=[.:;؛؟!?])\s+/);
  return sentences.find((sentence) => asked.some((word) => plain(sentence).includes(word))) ?? sentences[0];
}

/** Letters and digits have several forms in Arabic and Persian, and a half-space is typed in many ways or not at all. */
const FORMS = { ي: 'ی', ى: 'ی', ك: 'ک', ة: 'ه', ۀ: 'ه', أ: 'ا', إ: 'ا', ؤ: 'و' };

function plain(text) {
  return text
    .toLowerCase()
    .normalize('NFC')
    .replace(/[يىكةۀأإؤ]/g, (letter) => FORMS[letter])
    .replace(/[۰-۹٠-٩]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/[\u064b-\u0655\u0640\u200c\u200f]/g, '');
}

function countText(count, words) {
  const text = count === 0 ? 'Nothing found' : '{count} found';
  return (words[text] ?? text).replace('{count}', words.number(count));
}
