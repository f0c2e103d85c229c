/**
 * The guide's search: as one types, rows and sections without all of the words are hidden. The words stand in the
 * address as `?q=`, so that a search can be linked.
 */
import { englishOf } from './texts.js';

/**
 * @param words the page's own
 * @returns begins again with other words, when the tables are made anew
 */
export function startSearch(words) {
  const field = document.getElementById('search');
  const opened = new Set();
  let entries = readEntries();
  let said = words;

  const search = () => {
    const asked = plain(field.value).split(/\s+/).filter(Boolean);
    for (const { place, text } of entries) place.hidden = !asked.every((word) => text.includes(word));
    showOnlyFilled(asked.length > 0, opened);
    const count = entries.filter(({ place }) => !place.hidden).length;
    document.querySelector('.found').textContent = asked.length > 0 ? countText(count, said) : '';
    const address = new URL(location.href);
    if (asked.length > 0) address.searchParams.set('q', field.value.trim());
    else address.searchParams.delete('q');
    history.replaceState(history.state, '', address);
  };

  field.value = new URLSearchParams(location.search).get('q') ?? '';
  field.addEventListener('input', search);
  field.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    field.value = '';
    search();
  });
  if (field.value) search();
  return (others) => {
    entries = readEntries();
    said = others;
    search();
  };
}

/** All that can be found, with what it says here and in English. */
function readEntries() {
  return [...document.querySelectorAll('[data-lab] tbody tr, [data-entry]')].map((place) => {
    const heading = place.closest('section').querySelector('h2');
    const keyed = [heading, place].flatMap((part) => [part, ...part.querySelectorAll('[data-text]')]).map(englishOf);
    const { english = '', search = '' } = place.dataset;
    const texts = [heading.textContent, place.textContent, english, search, ...keyed];
    return { place, text: plain(texts.join(' ')) };
  });
}

/**
 * Tables and sections stay where something in them was found; closed lists open for as long as one searches.
 *
 * @param {boolean} searching
 * @param {Set<HTMLDetailsElement>} opened the lists that the search has opened
 */
function showOnlyFilled(searching, opened) {
  document.body.classList.toggle('searching', searching);
  const filled = (place) => place.querySelector('tbody tr:not([hidden]), article[data-entry]:not([hidden])') !== null;
  for (const section of document.querySelectorAll('main > section:not([data-entry])'))
    section.hidden = !filled(section);
  for (const table of document.querySelectorAll('.lists > table')) {
    table.hidden = !filled(table);
    table.previousElementSibling.hidden = table.hidden;
  }
  for (const list of document.querySelectorAll('.lists > details')) {
    list.hidden = !filled(list);
    if (searching && !list.open) opened.add(list);
    if (searching) list.open = true;
    else if (opened.delete(list)) list.open = false;
  }
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
