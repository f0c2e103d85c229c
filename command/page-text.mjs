/** The HTML file that `npx labtags page` writes. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { labName } from './lab-name.mjs';
import { htmlText, languageOf } from './libraries.mjs';

const DIST = fileURLToPath(new URL('../dist/', import.meta.url));

/**
 * The page's text: the tag, then all that its scripts ask for, then the script that hands it to them.
 *
 * @typedef {{ readonly name: string, readonly gzip: Buffer }} CarriedFile
 * @param {{ lab: import('../src/labs/labs.js').Lab, attributes: Map<string, string>, title: string | undefined, data: readonly CarriedFile[] }} page
 */
export async function pageText({ lab, attributes, title, data }) {
  const wasm = (await readdir(DIST)).filter((name) => name.endsWith('.wasm') && !name.includes('-threads'));
  const modules = wasm.map(async (name) => ({ name, gzip: gzipSync(await readFile(join(DIST, name)), { level: 9 }) }));
  // In the order in which one starts the next: the last registers the tag.
  const names = [...[...lab.employs, lab.word].map((word) => `${word}.worker.js`), `${lab.script}.js`];
  const scripts = names.map(async (name) => ({ name, gzip: await readFile(join(DIST, 'single', `${name}.gz`)) }));
  const files = [...data, ...(await Promise.all([...modules, ...scripts]))];
  const start = await readFile(join(DIST, 'single/carried-page.js'), 'utf8');
  const carried = files.map(({ name, gzip }) => {
    return `<script type="application/gzip" data-file="${htmlText(name)}">${gzip.toString('base64')}</script>\n`;
  });
  const tag = [...attributes].map(([name, value]) => ` ${name}="${htmlText(value)}"`).join('');
  const language = attributes.get('lang') ?? 'en';
  const { direction } = languageOf(language);
  // The lab shows its own title; the page's is for what reads pages aloud, unless the author wrote one.
  const heading = htmlText(title ?? (await labName(lab, language)));
  return `<!doctype html>
<html lang="${htmlText(language)}" dir="${direction}">
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
  const scripts = `script-src 'sha256-${hash}' blob: 'wasm-unsafe-eval'; worker-src blob: data:`;
  return `default-src 'none'; ${scripts}; connect-src data:; style-src 'unsafe-inline'; img-src blob: data:`;
}
