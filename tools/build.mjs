/**
 * Builds what authors publish, into dist/:
 *   labtags.js           the one script of a page: loads the labs whose tags it finds
 *   triplet.js, tuner.js   register one lab at once
 *   NAME.worker.js       a lab's worker; each backend is a chunk that is loaded when it is chosen
 *   *.wasm               tfjs's own, and our training kernels
 *   data.js              the data sets' readers and writers, for Node
 *   metrics.js           classification metrics, for Node and pages of one's own
 *   words.js             word vectors, for Node, workers and pages
 *   tuning.js            hyperparameter search, for Node, workers and pages
 *   projection.js        principal components and t-SNE, for Node, workers and pages
 *   gradebook.js         joins the page of a SCORM package to the platform around it
 *   npm/                 the page scripts for bundlers and servers: Lit, D3 and Comlink are not inside
 *   integrity.json       file → sha384 hash of every script, for `integrity`
 *   files.json           which files each script of a page may load, and which a run loads
 *   vscode.html-custom-data.json, web-types.json   what editors need to know of the tags
 *   labs.js              the labs' settings, for `npx labtags page`
 *   lab-names.json       how each lab is called in each language
 *   single/              each script in one gzipped piece, for pages that hold everything
 * Nothing is told to esbuild but the lists in entries.mjs: it does not follow `new Worker(new URL(…))`.
 */
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build as bundle } from 'esbuild';
import { buildWasmKernels } from './build-kernels.mjs';
import { writeEditorData } from './editor-data.mjs';
import {
  COMMAND_LIBRARY,
  DATA_LIBRARY,
  EFFECTS,
  LAB_KIT,
  LAB_SCRIPTS,
  LAB_WORKER,
  LIBRARIES,
  NPM_SCRIPTS,
  PACKAGE_SCRIPT,
  PAGE_SCRIPTS,
  PAGE_TOOLS,
  PERSIAN,
  WORKERS,
} from './entries.mjs';
import { writeLabNames } from './lab-words.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const OUT = 'dist';

/** @type {{ version: string }} */
const { version: VERSION } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));

const TFJS_WASM_FOLDER = 'node_modules/@tensorflow/tfjs-backend-wasm/dist';

/** @satisfies {import('esbuild').BuildOptions} */
const COMMON = {
  absWorkingDir: ROOT,
  outdir: OUT,
  bundle: true,
  format: 'esm',
  target: 'es2022',
  minify: true,
  // Modules are always read as UTF-8; escapes would triple the Persian texts.
  charset: 'utf8',
  sourcemap: true,
  metafile: true,
  // Beside the entries: addresses relative to `import.meta.url` then mean the same in every chunk.
  chunkNames: '[name]-[hash]',
  loader: { '.wgsl': 'text', '.py': 'text', '.recording': 'text', '.wasm': 'binary' },
  legalComments: 'linked',
  logLevel: 'warning',
};

/**
 * What it shares with the page's other packages stays outside, and so does where files lie, which bundlers change.
 *
 * @satisfies {import('esbuild').BuildOptions}
 */
const NPM = {
  ...COMMON,
  outdir: `${OUT}/npm`,
  entryPoints: { ...PAGE_SCRIPTS, ...PAGE_TOOLS, ...LAB_KIT, ...NPM_SCRIPTS, ...EFFECTS },
  plugins: [persianAtOnce(), apart(EFFECTS, ['import-statement', 'dynamic-import'])],
  minify: false,
  splitting: true,
  packages: /** @type {const} */ ('external'),
  inject: ['components/asset-base.ts'],
  define: { 'import.meta.url': 'assetBase' },
};

/** @typedef {import('esbuild').Metafile['outputs']} Outputs */

/**
 * Builds everything and removes what earlier builds left.
 *
 * @returns {Promise<Outputs>} each file made by esbuild, with its size and imports
 */
export async function build() {
  await mkdir(join(ROOT, OUT), { recursive: true });
  // The scripts carry the projection kernels inside.
  await buildWasmKernels(join(ROOT, OUT));
  await rm(join(ROOT, OUT, 'npm'), { recursive: true, force: true });
  const results = await Promise.all([
    bundle(NPM),
    bundle({ ...COMMON, entryPoints: PAGE_SCRIPTS, splitting: true, plugins: [apart(PAGE_TOOLS)] }),
    bundle({ ...COMMON, entryPoints: { ...PAGE_TOOLS, ...LAB_KIT }, splitting: true, plugins: [apart(PAGE_SCRIPTS)] }),
    bundle({ ...COMMON, entryPoints: WORKERS, splitting: true, define: { LABTAGS_VERSION: JSON.stringify(VERSION) } }),
    bundle({ ...COMMON, entryPoints: PACKAGE_SCRIPT }),
    bundle({ ...COMMON, entryPoints: DATA_LIBRARY, platform: 'node' }),
    bundle({
      ...{ ...COMMON, entryPoints: { ...LIBRARIES, ...LAB_WORKER, ...COMMAND_LIBRARY } },
      ...{ platform: 'neutral', mainFields: ['module'] },
    }),
  ]);
  const outputs = Object.assign({}, ...results.map((result) => result.metafile.outputs));
  const [, pages, tools, workers] = results.map((result) => result.metafile.outputs);
  await Promise.all([
    copyTfjsWasm(),
    removeStaleScripts(Object.keys(outputs)),
    writeEditorData(join(ROOT, OUT)),
    writeLabNames(join(ROOT, OUT)),
  ]);
  await writeIntegrity(Object.keys(outputs));
  await writeFileLists({ ...pages, ...tools }, Object.keys(workers));
  await buildSingleScripts();
  return outputs;
}

/**
 * Hashes for pages that take the scripts from somebody else's server.
 *
 * @param {readonly string[]} made
 */
async function writeIntegrity(made) {
  const names = made.filter((path) => /^dist\/[^/]+\.js$/.test(path)).map((path) => basename(path));
  const hashes = names.sort().map(async (name) => {
    const hash = createHash('sha384').update(await readFile(join(ROOT, OUT, name)));
    return [name, `sha384-${hash.digest('base64')}`];
  });
  const integrity = Object.fromEntries(await Promise.all(hashes));
  await writeFile(join(ROOT, OUT, 'integrity.json'), `${JSON.stringify(integrity, null, 2)}\n`);
}

/**
 * What `npx labtags cdn` and `npx labtags assets` need to know.
 *
 * @param {Outputs} pages
 * @param {readonly string[]} run
 */
async function writeFileLists(pages, run) {
  const entries = Object.keys({ ...PAGE_SCRIPTS, ...PAGE_TOOLS }).map((name) => [name, loadedWith(name, pages)]);
  const wasm = (await readdir(join(ROOT, OUT))).filter((name) => name.endsWith('.wasm'));
  const scripts = run.filter((path) => !path.endsWith('.map')).map((path) => basename(path));
  const lists = { page: Object.fromEntries(entries), run: [...scripts, ...wasm].sort() };
  await writeFile(join(ROOT, OUT, 'files.json'), `${JSON.stringify(lists, null, 1)}\n`);
}

/**
 * The script and all that it may load, at once or later.
 *
 * @param {string} name
 * @param {Outputs} outputs
 */
function loadedWith(name, outputs) {
  const found = new Set([`${OUT}/${name}.js`]);
  for (const path of found) {
    for (const imported of outputs[path]?.imports ?? []) found.add(join(OUT, basename(imported.path)));
  }
  return [...found].map((path) => basename(path)).sort();
}

/**
 * What is imported from these entries stays a file of its own; it may belong to another build.
 *
 * @param {Readonly<Record<string, string>>} entries
 * @param {readonly string[]} kinds of imports
 * @returns {import('esbuild').Plugin}
 */
function apart(entries, kinds = ['dynamic-import']) {
  const names = new Map(Object.entries(entries).map(([name, source]) => [join(ROOT, source), name]));
  return {
    name: 'apart',
    setup({ onResolve }) {
      onResolve({ filter: /\.js$/ }, ({ path, resolveDir, kind }) => {
        const name = kinds.includes(kind) && names.get(join(resolveDir, path.replace(/js$/, 'ts')));
        return name ? { path: `./${name}.js`, external: true } : undefined;
      });
    },
  };
}

/**
 * `lang-fa` imports them all, so that no list of them is kept by hand.
 *
 * @returns {import('esbuild').Plugin}
 */
function persianAtOnce() {
  const imports = PERSIAN.map((path) => `import './${path.replace(/^components\//, '').replace(/ts$/, 'js')}';`);
  return {
    name: 'persian-at-once',
    setup({ onLoad }) {
      onLoad({ filter: /lang-fa\.ts$/ }, ({ path }) => ({
        contents: imports.join('\n'),
        resolveDir: dirname(path),
      }));
    },
  };
}

/** What a page holds inside cannot be loaded in parts. */
async function buildSingleScripts() {
  const folder = join(ROOT, OUT, 'single');
  const options = {
    ...COMMON,
    sourcemap: false,
    legalComments: /** @type {const} */ ('eof'),
    write: /** @type {const} */ (false),
  };
  const start = { 'carried-page': 'components/carried-page.ts' };
  const [pages, workers, first] = await Promise.all([
    bundle({ ...options, entryPoints: LAB_SCRIPTS }),
    bundle({ ...options, entryPoints: WORKERS, format: 'iife', define: { 'import.meta.url': 'location.href' } }),
    bundle({ ...options, entryPoints: start }),
    mkdir(folder, { recursive: true }),
  ]);
  await Promise.all([
    ...[...pages.outputFiles, ...workers.outputFiles].map(({ path, contents }) =>
      writeFile(join(folder, `${basename(path)}.gz`), gzipSync(contents, { level: 9 })),
    ),
    ...first.outputFiles.map(({ path, contents }) => writeFile(join(folder, basename(path)), contents)),
  ]);
}

/** Not the threaded one: it needs workers made of blobs, which a strict policy forbids. */
async function copyTfjsWasm() {
  const folder = join(ROOT, TFJS_WASM_FOLDER);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.wasm') && !name.includes('threaded'));
  await Promise.all(names.map((name) => copyFile(join(folder, name), join(ROOT, OUT, name))));
}

/**
 * Chunks carry a hash in their names, so old ones would pile up.
 *
 * @param {readonly string[]} made
 */
async function removeStaleScripts(made) {
  const kept = new Set(made.map((path) => basename(path)));
  const scripts = (await readdir(join(ROOT, OUT))).filter((name) => /\.js(\.map|\.LEGAL\.txt)?$/.test(name));
  const stale = scripts.filter((name) => !kept.has(name));
  await Promise.all(stale.map((name) => rm(join(ROOT, OUT, name), { force: true })));
}

/**
 * Each script that pages, workers or programs begin with, and its size.
 *
 * @param {Outputs} outputs
 */
export function sizeLines(outputs) {
  const scripts = Object.entries(outputs).filter(([path, { entryPoint }]) => entryPoint && path.endsWith('.js'));
  return scripts.map(([path, { bytes }]) => `${path}  ${Math.ceil(bytes / 1024)} KB`);
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  console.log(sizeLines(await build()).join('\n'));
}
