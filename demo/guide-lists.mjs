/**
 * Writes dist/site/guide.json, from which demo/guide.js makes the guide's tables: each lab's own list of settings
 * with the labels and hints of its form in every language, and its methods, events and parts out of custom-elements.json.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { labWords } from '../tools/lab-words.mjs';
import { LABS } from '../tools/labs.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** @param {string} dist the built folder */
export async function writeGuideLists(dist) {
  const words = await labWords();
  const manifest = JSON.parse(await readFile(join(ROOT, 'custom-elements.json'), 'utf8'));
  const declared = manifest.modules.flatMap((/** @type {any} */ { declarations }) => declarations ?? []);
  const labs = LABS.map(({ page, word, tag, fields, measures }) => {
    const element = declared.find((/** @type {any} */ { tagName }) => tagName === tag);
    const names = measures.list.map((/** @type {any} */ { name, of }) => (of ? `${name}(…)` : name));
    return {
      name: page,
      tag,
      measures: names,
      settings: settingsOf(fields, words[word]),
      ...publicPartsOf(element, fields),
    };
  });
  await writeFile(join(dist, 'site', 'guide.json'), `${JSON.stringify(labs)}\n`);
}

/**
 * @param {readonly import('../src/settings/field.js').Field[]} fields
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
 * @param {readonly import('../src/settings/field.js').Field[]} fields
 */
function publicPartsOf(element, fields) {
  const settings = new Set(fields.map(({ attribute }) => attribute));
  const described = (/** @type {any[]} */ list) =>
    list.filter(({ description }) => description).map(({ name, description }) => ({ name, description }));
  return {
    attributes: described(element.attributes.filter((/** @type {any} */ { name }) => !settings.has(name))),
    methods: described(
      element.members.filter((/** @type {any} */ { kind, privacy }) => kind === 'method' && !/pr/.test(privacy ?? '')),
    ),
    events: described(element.events),
    parts: described(element.cssParts),
    properties: described(element.cssProperties),
    slots: described(element.slots),
  };
}
