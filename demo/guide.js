/**
 * The guide's tables, made from site/guide.json: each lab's own list of settings, and what the manifest says of
 * its methods, events and parts. Their texts are found by what they say in English. The search is in guide-search.js.
 */
import { startSearch } from './guide-search.js';
import { whenSpoken } from './texts.js';

const OTHER_LISTS = {
  attributes: 'More attributes',
  methods: 'Methods',
  events: 'Events',
  parts: 'CSS parts',
  properties: 'CSS custom properties',
  slots: 'Slots',
};

const SETTING_COLUMNS = ['Attribute, property', 'Default', 'Values', 'What it does'];

const labs = await (await fetch('site/guide.json')).json();
for (const lab of labs) {
  const example = document.getElementById(lab.name).querySelector('.example');
  example.after(exampleCode(example.firstElementChild));
}
document
  .querySelector('.measures')
  .append(
    ...labs.flatMap(({ tag, measures }) => [
      code(`<${tag}>`),
      ' ',
      ...measures.flatMap((name) => [code(name), ' ']),
      element('br'),
    ]),
  );
let refreshSearch = null;
whenSpoken((words) => {
  for (const lab of labs) showLists(lab, words);
  if (refreshSearch) refreshSearch(words);
  else refreshSearch = startSearch(words);
});

function showLists(lab, words) {
  document
    .getElementById(lab.name)
    .querySelector('.lists')
    .replaceChildren(
      element('h3', {}, said(words, 'Settings')),
      table(
        SETTING_COLUMNS,
        lab.settings.map((setting) => settingRow(setting, words)),
        words,
      ),
      ...Object.entries(OTHER_LISTS).map(([list, title]) => describedList(title, lab[list], words)),
    );
}

/** The tag of the example as its author writes it. */
function exampleCode(lab) {
  const attributes = [...lab.attributes].filter(({ name }) => !['lang', 'class', 'style'].includes(name));
  const written = attributes.map(({ name, value }) => ` ${name}="${value}"`).join('');
  return element('pre', {}, element('code', {}, `<${lab.localName}${written}></${lab.localName}>`));
}

function settingRow(setting, words) {
  const name = element('th', { scope: 'row' }, code(setting.attribute));
  if (setting.key !== setting.attribute) {
    name.append(' ', element('code', { className: 'property' }, setting.key));
  }
  const usual = element('td', { className: 'default' }, code(String(setting.default) || '""'));
  const values = element('td', { className: 'values' }, ...valuesOf(setting, words));
  usual.dataset.title = said(words, SETTING_COLUMNS[1]);
  values.dataset.title = said(words, SETTING_COLUMNS[2]);
  const { label, hint } = setting.translations[words.language] ?? {};
  const meaning = element(
    'td',
    {},
    element('strong', {}, label ?? said(words, setting.label)),
    noteOf(setting.description, words, hint),
  );
  return searchable(element('tr', {}, name, usual, values, meaning), setting.label, setting.description);
}

function valuesOf({ type, min, max, maxLength, choices }, words) {
  if (type === 'choice') return choices.flatMap((choice, i) => (i ? [' ', code(choice)] : [code(choice)]));
  if (type === 'text') return [said(words, 'text, up to {max} characters', { max: maxLength })];
  return [said(words, type === 'integer' ? 'whole, {min} to {max}' : '{min} to {max}', { min, max })];
}

/** Closed until someone asks for it: the settings are what most authors look for. */
function describedList(title, list, words) {
  const rows = list.map(({ name, description }) => {
    const row = element(
      'tr',
      {},
      element('th', { scope: 'row' }, code(name)),
      element('td', {}, noteOf(description, words)),
    );
    return searchable(row, description);
  });
  return element(
    'details',
    {},
    element('summary', {}, said(words, title)),
    table(['Name', 'What it does'], rows, words),
  );
}

function table(columns, rows, words) {
  const heads = columns.map((title) => element('th', { scope: 'col' }, said(words, title)));
  return element('table', {}, element('thead', {}, element('tr', {}, ...heads)), element('tbody', {}, ...rows));
}

function noteOf(description, words, hint) {
  const text = hint ?? words[description];
  const lang = text ? words.language : 'en';
  return element('span', { className: 'note', lang }, ...withCode(text ?? description));
}

/** In another language too, a row is found by what it says in English. */
function searchable(row, ...english) {
  row.dataset.english = english.join(' ');
  return row;
}

/** What the page says for an English text, with numbers in their places. */
function said(words, english, numbers = {}) {
  return (words[english] ?? english).replace(/\{(\w+)\}/g, (_, name) => words.number(numbers[name], 12));
}

/** Backticks hold code. */
function withCode(text) {
  return text.split('`').map((piece, i) => (i % 2 ? code(piece) : piece));
}

function code(text) {
  return element('code', {}, text);
}

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}
