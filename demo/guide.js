/**
 * The guide's tables, made from dist/site/guide.json: each lab's own list of settings, and what the manifest says of
 * its methods, events and parts. The search is in guide-search.js.
 */
import { startSearch } from './guide-search.js';

const OTHER_LISTS = {
  attributes: { en: 'More attributes', fa: 'ویژگی‌های دیگر' },
  methods: { en: 'Methods', fa: 'متدها' },
  events: { en: 'Events', fa: 'رویدادها' },
  parts: { en: 'CSS parts', fa: 'بخش‌های CSS' },
  properties: { en: 'CSS custom properties', fa: 'متغیرهای CSS' },
  slots: { en: 'Slots', fa: 'جایگاه‌ها (slot)' },
};

const NAME = { en: 'Name', fa: 'نام' };
const MEANING = { en: 'What it does', fa: 'چه می‌کند' };
const SETTING_COLUMNS = [
  { en: 'Attribute, property', fa: 'ویژگی، خاصیت' },
  { en: 'Default', fa: 'پیش‌فرض' },
  { en: 'Values', fa: 'مقدارها' },
  MEANING,
];

const labs = await (await fetch('dist/site/guide.json')).json();
for (const lab of labs) {
  const section = document.getElementById(lab.name);
  section.querySelector('.example').after(exampleCode(section.querySelector('.example > *')));
  section
    .querySelector('.lists')
    .append(
      element('h3', {}, ...inBoth({ en: 'Settings', fa: 'تنظیم‌ها' })),
      table(SETTING_COLUMNS, lab.settings.map(settingRow)),
      ...Object.entries(OTHER_LISTS).map(([list, title]) => describedList(title, lab[list])),
    );
}
startSearch();

/** The tag of the example as its author writes it. */
function exampleCode(lab) {
  const attributes = [...lab.attributes].filter(({ name }) => !['lang', 'class', 'style'].includes(name));
  const written = attributes.map(({ name, value }) => ` ${name}="${value}"`).join('');
  return element('pre', {}, element('code', {}, `<${lab.localName}${written}></${lab.localName}>`));
}

function settingRow(setting) {
  const name = element('th', { scope: 'row' }, code(setting.attribute));
  if (setting.key !== setting.attribute) {
    name.append(' ', element('code', { className: 'property' }, setting.key));
  }
  const usual = element('td', { className: 'default' }, code(String(setting.default) || '""'));
  const values = element('td', { className: 'values' }, ...valuesOf(setting));
  Object.assign(usual.dataset, SETTING_COLUMNS[1]);
  Object.assign(values.dataset, SETTING_COLUMNS[2]);
  const label = element('strong', {}, ...inBoth(setting.label));
  const meaning = element('td', {}, label, ...notesOf(setting));
  return element('tr', {}, name, usual, values, meaning);
}

function valuesOf(setting) {
  const { type, min, max, maxLength, choices } = setting;
  if (type === 'choice') return choices.flatMap((choice, i) => (i ? [' ', code(choice)] : [code(choice)]));
  if (type === 'text') {
    const most = { en: `text, up to ${maxLength} characters`, fa: `متن، تا ${inPersian(maxLength)} نویسه` };
    return inBoth(most);
  }
  const whole = type === 'integer';
  return inBoth({
    en: `${whole ? 'whole, ' : ''}${min} to ${max}`,
    fa: `${whole ? 'عدد صحیح، ' : ''}${inPersian(min)} تا ${inPersian(max)}`,
  });
}

/** Closed until someone asks for it: the settings are what most authors look for. */
function describedList(title, list) {
  const rows = list.map((entry) =>
    element('tr', {}, element('th', { scope: 'row' }, code(entry.name)), element('td', {}, ...notesOf(entry))),
  );
  return element('details', {}, element('summary', {}, ...inBoth(title)), table([NAME, MEANING], rows));
}

function table(columns, rows) {
  const heads = columns.map((title) => element('th', { scope: 'col' }, ...inBoth(title)));
  return element('table', {}, element('thead', {}, element('tr', {}, ...heads)), element('tbody', {}, ...rows));
}

function notesOf({ description, persian }) {
  const english = element('span', { className: 'en note', lang: 'en' }, ...withCode(description));
  return [english, element('span', { className: 'fa note', lang: 'fa' }, ...withCode(persian ?? description))];
}

/** Backticks hold code. */
function withCode(text) {
  return text.split('`').map((piece, i) => (i % 2 ? code(piece) : piece));
}

function inBoth({ en, fa }) {
  return [element('span', { className: 'en' }, en), element('span', { className: 'fa' }, fa)];
}

function inPersian(number) {
  return number.toLocaleString('fa', { maximumSignificantDigits: 12 });
}

function code(text) {
  return element('code', {}, text);
}

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}
