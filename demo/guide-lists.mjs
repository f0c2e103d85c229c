/**
 * Writes dist/site/guide.json, from which demo/guide.js makes the guide's tables: each lab's own list of settings
 * with the labels of its form in both languages and its hints in Persian, and its methods, events and parts out of custom-elements.json.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { PERSIAN } from './guide-persian.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** The lists as they stand in the sources: the labs, and the words of their forms. */
const SOURCES = `
  export { LABS } from './src/labs/labs.ts';
  import { tripletEnglish } from './components/labs/triplet/english.ts';
  import { tripletPersian } from './components/labs/triplet/persian.ts';
  import { wordsEnglish } from './components/labs/words/english.ts';
  import { wordsPersian } from './components/labs/words/persian.ts';
  import { imbalanceEnglish } from './components/labs/imbalance/english.ts';
  import { imbalancePersian } from './components/labs/imbalance/persian.ts';
  import { tunerEnglish } from './components/labs/tuning/english.ts';
  import { tunerPersian } from './components/labs/tuning/persian.ts';
  export const WORDS = {
    triplet: { en: tripletEnglish, fa: tripletPersian },
    words: { en: wordsEnglish, fa: wordsPersian },
    imbalance: { en: imbalanceEnglish, fa: imbalancePersian },
    tuner: { en: tunerEnglish, fa: tunerPersian },
  };
`;

/** @param {string} dist the built folder */
export async function writeGuideLists(dist) {
  const { LABS, WORDS } = await importSources();
  const manifest = JSON.parse(await readFile(join(ROOT, 'custom-elements.json'), 'utf8'));
  const declared = manifest.modules.flatMap((/** @type {any} */ { declarations }) => declarations ?? []);
  const labs = Object.entries(LABS).map(([name, { tag, fields }]) => {
    const element = declared.find((/** @type {any} */ { tagName }) => tagName === tag);
    return { name, settings: settingsOf(fields, WORDS[name]), ...publicPartsOf(element, fields) };
  });
  await writeFile(join(dist, 'site', 'guide.json'), `${JSON.stringify(labs)}\n`);
}

async function importSources() {
  const { outputFiles } = await build({
    stdin: { contents: SOURCES, resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/**
 * @param {readonly import('../src/settings/field.js').Field[]} fields
 * @param {Readonly<Record<'en' | 'fa', any>>} words
 */
function settingsOf(fields, words) {
  return fields.map((field) => ({
    ...field,
    label: { en: words.en.settings.labels[field.key], fa: words.fa.settings.labels[field.key] },
    persian: words.fa.settings.hints?.[field.key] ?? PERSIAN[field.description],
  }));
}

/**
 * @param {any} element its declaration in the manifest
 * @param {readonly import('../src/settings/field.js').Field[]} fields
 */
function publicPartsOf(element, fields) {
  const settings = new Set(fields.map(({ attribute }) => attribute));
  const described = (/** @type {any[]} */ list) =>
    list
      .filter(({ description }) => description)
      .map(({ name, description }) => ({ name, description, persian: PERSIAN[description] }));
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
