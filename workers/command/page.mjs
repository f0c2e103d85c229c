/** `npx labtags page`: one HTML file with a lab and all that it needs, which runs from file://. */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { LABS, parseFieldValue } from '../../dist/labs.js';
import { readArguments, UsageError } from './usage-error.mjs';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));

/** Attributes that every lab has besides its settings. */
const COMMON = ['lang', 'hide', 'lock', 'autorun', 'name', 'task-goal', 'task-text'];
const OWN = ['lab', 'data', 'title', 'out'];

export const PAGE_USAGE = `       npx labtags page --lab ${Object.keys(LABS).join('|')} [--SETTING VALUE …] [--data DIR] [--title TEXT] > lesson.html

Writes one HTML file that runs from a disk, without a server or a network.

  --SETTING VALUE   any attribute of the lab: --seed 7 --epochs 3 --lang fa --hide "backend share"
  --data DIR        puts a data set inside: a folder that \`npx labtags data\` has written, as data/mnist
  --title TEXT      a title above the lab
  --out FILE        where to write, instead of to the standard output`;

/** @param {string[]} args what follows \`page\` */
export async function writePage(args) {
  const values = readOptions(args);
  const name = values.get('lab');
  const lab = name && Object.hasOwn(LABS, name) ? LABS[name] : null;
  if (!lab)
    throw new UsageError(`--lab must be one of ${Object.keys(LABS).join(', ')}${name ? `, and is “${name}”` : ''}.`);
  const attributes = readAttributes(lab, values);
  const data = values.get('data') === undefined ? null : await readData(String(values.get('data')));
  if (data) attributes.set('src', lab.knownData.includes(data.name) ? data.name : `data/${data.name}/`);
  const html = await pageText({ lab, attributes, title: values.get('title'), data: data?.files ?? [] });
  const out = values.get('out');
  if (out === undefined) process.stdout.write(html);
  else await writeFile(out, html);
}

/**
 * Options are the lab's attributes, so their names are only known when the lab is.
 *
 * @param {string[]} args
 * @returns {Map<string, string>}
 */
function readOptions(args) {
  const names = [
    ...OWN,
    ...COMMON,
    ...Object.values(LABS).flatMap(({ fields }) => fields.map((field) => field.attribute)),
  ];
  const options = Object.fromEntries(names.map((name) => [name, { type: /** @type {const} */ ('string') }]));
  const unknown = args.find((arg) => arg.startsWith('--') && !names.includes(arg.slice(2).split('=', 1)[0]));
  if (unknown) throw new UsageError(`${unknown} is no option of labtags page, and no setting of a lab.`);
  const { values } = readArguments({ args, options });
  return new Map(Object.entries(values).map(([key, value]) => [key, String(value)]));
}

/**
 * @param {import('../../src/settings/labs.js').LabOnPages} lab
 * @param {Map<string, string>} values
 */
function readAttributes(lab, values) {
  const attributes = new Map();
  for (const [name, text] of values) {
    const field = lab.fields.find(({ attribute }) => attribute === name);
    if (field) assertTaken(field, text);
    else if (OWN.includes(name)) continue;
    else if (!COMMON.includes(name)) {
      const settings = lab.fields.map(({ attribute }) => attribute).join(', ');
      throw new UsageError(`<${lab.tag}> has no setting “${name}”. It has ${settings}.`);
    }
    attributes.set(name, text);
  }
  const source = lab.fields.find(({ attribute }) => attribute === 'src');
  if (values.has('src') && values.get('src') !== source?.default) {
    throw new UsageError(
      `A page on a disk can fetch nothing: instead of --src ${values.get('src')} put the data inside with --data DIR.`,
    );
  }
  return attributes;
}

/**
 * @param {import('../../src/settings/field.js').Field} field
 * @param {string} text
 */
function assertTaken(field, text) {
  const { value, notice } = parseFieldValue(field, text);
  if (!notice && (field.type === 'text' || field.type === 'choice' || value === Number(text))) return;
  throw new UsageError(`--${field.attribute} must be ${rangeOf(field)}, and is “${text.slice(0, 40)}”.`);
}

/** @param {import('../../src/settings/field.js').Field} field */
function rangeOf(field) {
  if (field.type === 'choice') return `one of ${field.choices.join(', ')}`;
  if (field.type === 'text') return `a text of at most ${field.maxLength} characters`;
  return `a ${field.type === 'integer' ? 'whole number' : 'number'} from ${field.min} to ${field.max}`;
}

/**
 * A folder as `npx labtags data` writes it: manifest.json and what it lists.
 *
 * @param {string} folder
 */
async function readData(folder) {
  const advice = `${folder} must be a folder that \`npx labtags data NAME\` has written, as data/mnist`;
  const manifest = await readFile(join(folder, 'manifest.json')).catch(() => {
    throw new UsageError(`${advice}; it has no manifest.json.`);
  });
  const name = basename(resolve(folder));
  const listed = JSON.parse(manifest.toString('utf8')).files;
  if (!Array.isArray(listed) || !listed.every((file) => file === basename(file))) throw new UsageError(`${advice}.`);
  const contents = await Promise.all(listed.map((file) => readFile(join(folder, file))));
  const files = listed.map((file, i) => ({ name: `data/${name}/${file}`, gzip: gzipSync(contents[i]) }));
  return { name, files: [{ name: `data/${name}/manifest.json`, gzip: gzipSync(manifest) }, ...files] };
}

/**
 * @typedef {{ readonly name: string, readonly gzip: Buffer }} CarriedFile
 * @param {{ lab: import('../../src/settings/labs.js').LabOnPages, attributes: Map<string, string>, title: string | undefined, data: CarriedFile[] }} page
 */
async function pageText({ lab, attributes, title, data }) {
  const wasm = (await readdir(DIST)).filter((name) => name.endsWith('.wasm') && !name.includes('-threads'));
  const modules = wasm.map(async (name) => ({ name, gzip: gzipSync(await readFile(join(DIST, name)), { level: 9 }) }));
  const scripts = lab.scripts.map(async (name) => ({ name, gzip: await readFile(join(DIST, 'single', `${name}.gz`)) }));
  const files = [...data, ...(await Promise.all([...modules, ...scripts]))];
  const start = await readFile(join(DIST, 'single/carried-page.js'), 'utf8');
  const carried = files.map(({ name, gzip }) => {
    return `<script type="application/gzip" data-file="${escaped(name)}">${gzip.toString('base64')}</script>\n`;
  });
  const tag = [...attributes].map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');
  const language = attributes.get('lang') ?? 'en';
  const direction = /^(fa|ar|he|ur)\b/.test(language) ? 'rtl' : 'ltr';
  // The lab shows its own title; the page's is for what reads pages aloud, unless the author wrote one.
  const heading = escaped(title ?? (/^fa\b/.test(language) ? lab.title.fa : lab.title.en));
  return `<!doctype html>
<html lang="${escaped(language)}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(start)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${heading}</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body>
<main>
<h1${title === undefined ? ' class="unseen"' : ''}>${heading}</h1>
<${lab.tag}${tag}><p slot="fallback">…</p></${lab.tag}>
</main>
${carried.join('')}<script type="module">${start}</script>
</body>
</html>
`;
}

const STYLE =
  ':root{color-scheme:light dark;font-family:system-ui,sans-serif}body{margin:0}' +
  'main{max-width:70rem;margin-inline:auto;padding:1rem}h1{font-size:1.5rem}' +
  '.unseen{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}';

/**
 * The page asks no server for anything, and its policy makes sure of it.
 *
 * @param {string} start
 */
function policy(start) {
  const hash = createHash('sha256').update(start).digest('base64');
  const scripts = `script-src 'sha256-${hash}' blob: 'wasm-unsafe-eval'; worker-src blob:`;
  return `default-src 'none'; ${scripts}; connect-src data:; style-src 'unsafe-inline'; img-src blob: data:`;
}

/** @param {string} text */
function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
