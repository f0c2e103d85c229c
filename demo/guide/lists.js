/**
 * The tables of a page of the guide, made from site/guide.json: each lab's own list of settings, and what the manifest
 * says of a tag's methods, events and parts. Their texts are found by what they say in English.
 */
import { whenSpoken } from '../texts.js';
import { code, element } from './element.js';
import { rowId } from './row-id.js';

/** How each list is headed. */
const TITLES = {
  attributes: 'Attributes',
  methods: 'Methods',
  events: 'Events',
  parts: 'CSS parts',
  properties: 'CSS custom properties',
  slots: 'Slots',
};

const SETTING_COLUMNS = ['Attribute, property', 'Default', 'Values', 'What it does'];

const tags = await (await fetch('site/guide.json')).json();
const places = [...document.querySelectorAll('.lists[data-tag]')];
const example = document.querySelector('.example');
example?.after(exampleCode(example.firstElementChild));
document.querySelector('.measures')?.append(...tags.flatMap(measuresOf));
whenSpoken((words) => {
  for (const place of places) {
    const described = tags.find(({ tag }) => tag === place.dataset.tag);
    place.replaceChildren(...lists(described, words));
  }
  showAskedRow();
});

function measuresOf({ tag, measures }) {
  if (measures.length === 0) return [];
  return [code(`<${tag}>`), ' ', ...measures.flatMap((name) => [code(name), ' ']), element('br')];
}

function lists({ tag, settings, lists: others }, words) {
  const described = others.map((list) => describedList(tag, list, words));
  if (settings.length === 0) return described;
  const rows = settings.map((setting) => settingRow(tag, setting, words));
  return [element('h2', {}, said(words, 'Settings')), table(SETTING_COLUMNS, rows, words), ...described];
}

/** A row that the address names was not there when the browser looked for it. */
function showAskedRow() {
  const row = document.getElementById(location.hash.slice(1));
  if (!row?.closest('.lists')) return;
  const list = row.closest('details');
  if (list) list.open = true;
  row.scrollIntoView({ block: 'center' });
}

/** The tag of the example as its author writes it. */
function exampleCode(lab) {
  const attributes = [...lab.attributes].filter(({ name }) => !['lang', 'class', 'style'].includes(name));
  const written = attributes.map(({ name, value }) => ` ${name}="${value}"`).join('');
  return element('pre', {}, element('code', {}, `<${lab.localName}${written}></${lab.localName}>`));
}

function settingRow(tag, setting, words) {
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
  return element('tr', { id: rowId(tag, 'settings', setting.attribute) }, name, usual, values, meaning);
}

function valuesOf({ type, min, max, maxLength, choices }, words) {
  if (type === 'choice') return choices.flatMap((choice, i) => (i ? [' ', code(choice)] : [code(choice)]));
  if (type === 'text') return [said(words, 'text, up to {max} characters', { max: maxLength })];
  return [said(words, type === 'integer' ? 'whole, {min} to {max}' : '{min} to {max}', { min, max })];
}

/** Closed until someone asks for it: the settings are what most authors look for. */
function describedList(tag, { name: list, rows }, words) {
  const described = rows.map(({ name, description }) =>
    element(
      'tr',
      { id: rowId(tag, list, name) },
      element('th', { scope: 'row' }, code(name)),
      element('td', {}, noteOf(description, words)),
    ),
  );
  const summary = element('summary', {}, said(words, TITLES[list]));
  return element('details', {}, summary, table(['Name', 'What it does'], described, words));
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

/** What the page says for an English text, with numbers in their places. */
function said(words, english, numbers = {}) {
  return (words[english] ?? english).replace(/\{(\w+)\}/g, (_, name) => words.number(numbers[name], 12));
}

/** Backticks hold code. */
function withCode(text) {
  return text.split('`').map((piece, i) => (i % 2 ? code(piece) : piece));
}
