/**
 * What the guide's tables are made of: each lab's own list of settings with the labels and hints of its form in every
 * language, and the attributes, methods, events and parts of every tag out of custom-elements.json.
 */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { labWords } from '../../tools/lab-words.mjs';
import { LABS } from '../../tools/labs.mjs';

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The tags that are no labs, with the pages that describe them. */
const OTHER_TAGS = ['lab-builder', 'lab-view', 'lab-class-data'].map((tag) => ({ tag, page: 'lessons' }));

/** @returns {Promise<readonly any[]>} one for each tag, in the order of the guide */
export async function guideLists() {
  const words = await labWords();
  const manifest = JSON.parse(await readFile(join(ROOT, 'custom-elements.json'), 'utf8'));
  const declared = manifest.modules.flatMap((/** @type {any} */ { declarations }) => declarations ?? []);
  const elementOf = (/** @type {string} */ tag) => declared.find((/** @type {any} */ { tagName }) => tagName === tag);
  const labs = LABS.map(({ page, word, tag, fields, measures }) => {
    const names = measures.list.map((/** @type {any} */ { name, of }) => (of ? `${name}(…)` : name));
    const settings = settingsOf(fields, words[word]);
    return { tag, page, measures: names, settings, lists: listsOf(elementOf(tag), fields) };
  });
  const others = OTHER_TAGS.map(({ tag, page }) => {
    return { tag, page, measures: [], settings: [], lists: listsOf(elementOf(tag), []) };
  });
  return [...labs, ...others];
}

/**
 * @param {readonly import('../../src/settings/field.js').Field[]} fields
 * @param {Readonly<Record<string, any>>} words
 */
function settingsOf(fields, words) {
  const { en: _, ...others } = words;
  const translatedHint = (/** @type {any} */ { hints }, /** @type {{ key: string }} */ { key }) =>
    hints[key] === words.en.settings.hints[key] ? undefined : hints[key];
  return fields.map((field) => ({
    ...field,
    label: words.en.settings.labels[field.key],
    translations: Object.fromEntries(
      Object.entries(others).map(([language, { settings }]) => {
        return [language, { label: settings.labels[field.key], hint: translatedHint(settings, field) }];
      }),
    ),
  }));
}

/**
 * @param {any} element its declaration in the manifest
 * @param {readonly import('../../src/settings/field.js').Field[]} fields
 */
function listsOf(element, fields) {
  const settings = new Set(fields.map(({ attribute }) => attribute));
  const inside = (/** @type {any} */ { privacy }) => privacy === 'protected' || privacy === 'private';
  const own = element.members.filter((/** @type {any} */ member) => !inside(member));
  const isPublic = (/** @type {any} */ { fieldName }) =>
    fieldName === undefined || own.some((/** @type {any} */ { name }) => name === fieldName);
  const lists = {
    attributes: element.attributes.filter((/** @type {any} */ one) => isPublic(one) && !settings.has(one.name)),
    methods: own.filter((/** @type {any} */ { kind }) => kind === 'method'),
    events: element.events,
    parts: element.cssParts,
    properties: element.cssProperties,
    slots: element.slots,
  };
  return Object.entries(lists)
    .map(([name, rows = []]) => ({ name, rows: described(rows) }))
    .filter(({ rows }) => rows.length > 0);
}

/** @param {any[]} list */
function described(list) {
  return list.filter(({ description }) => description).map(({ name, description }) => ({ name, description }));
}
