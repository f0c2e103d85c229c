/**
 * The table of what each lab weighs in docs/backends.md, made from the build: `node tools/size-table.mjs --write`.
 */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { EFFECTS } from './entries.mjs';
import { LABS } from './labs.mjs';
import { gzipKilobytes, withStaticImports } from './loaded-files.mjs';

/** @typedef {import('./build.mjs').Outputs} Outputs */

const PAGE = fileURLToPath(new URL('../docs/backends.md', import.meta.url));

const START = '<!-- sizes: made by tools/size-table.mjs -->';
const END = '<!-- end of sizes -->';

/** So far a figure may be from the build, in KB or as a share, before the table has to be made anew. */
const DRIFT = { kilobytes: 5, share: 0.03 };

/** What each backend loads on top: modules that a worker imports when it is chosen, and wasm files. */
const BACKENDS = {
  WebGPU: { modules: [tfjs('webgpu')], wasm: [] },
  WebGL: { modules: [tfjs('webgl')], wasm: [] },
  WebAssembly: {
    modules: [tfjs('wasm'), 'src/networks/kernels/register-wasm-kernels.ts'],
    wasm: ['tfjs-backend-wasm-simd', 'training-relaxed'],
  },
  'plain JavaScript': { modules: [tfjs('cpu')], wasm: [] },
};

/** @param {string} name */
function tfjs(name) {
  return `node_modules/@tensorflow/tfjs-backend-${name}/dist/index.js`;
}

/**
 * What is wrong with the table as it is written, one line a fault.
 *
 * @param {Outputs} outputs
 */
export async function sizeTableFaults(outputs) {
  const written = tableIn(await readFile(PAGE, 'utf8'));
  const made = sizeTable(outputs);
  const figures = { written: kilobytesIn(written), made: kilobytesIn(made) };
  const fits =
    written.replace(/\d+/g, '0') === made.replace(/\d+/g, '0') &&
    figures.made.every((figure, index) => near(figure, figures.written[index]));
  return fits
    ? []
    : ['the sizes in docs/backends.md are not those of the build; run: node tools/size-table.mjs --write'];
}

/** @param {Outputs} outputs */
function sizeTable(outputs) {
  const rows = LABS.map((lab) => {
    const page = loaded(['dist/labtags.js', `dist/${lab.script}.js`], outputs);
    const run = loaded(loadedByRun(lab, outputs), outputs);
    // Kernels of its own carry its word.
    const wasm = [`dist/${lab.word}-relaxed.wasm`].filter((path) => existsSync(path));
    const cells = Object.values(BACKENDS).map((backend) => {
      const added = lab.fields.some(({ key }) => key === 'backend') ? backendFiles(backend, outputs) : [];
      return whole(new Set([...page, ...run, ...wasm, ...added]));
    });
    return `| \`<${lab.tag}>\` | ${[whole(page), ...cells].join(' | ')} |`;
  });
  const names = ['Before Run', ...Object.keys(BACKENDS)];
  return [`| KB, gzip | ${names.join(' | ')} |`, `|---|${names.map(() => '--:|').join('')}`, ...rows].join('\n');
}

/**
 * What the first Run loads: the lab's workers, and what shows its results.
 *
 * @param {import('../src/labs/labs.js').Lab} lab
 * @param {Outputs} outputs
 */
function loadedByRun({ word, script, employs }, outputs) {
  const parts = Object.values(EFFECTS);
  const later = [...loaded([`dist/${script}.js`], outputs)].flatMap((path) => outputs[path].imports);
  const views = later.filter(({ path, kind }) => {
    const source = (kind === 'dynamic-import' && outputs[path]?.entryPoint) || '';
    return source.includes('/views/') || (parts.includes(source) && !/\/persian\.ts$/.test(source));
  });
  return [...[word, ...employs].map((name) => `dist/${name}.worker.js`), ...views.map(({ path }) => path)];
}

/**
 * @param {{ modules: readonly string[], wasm: readonly string[] }} backend
 * @param {Outputs} outputs
 */
function backendFiles({ modules, wasm }, outputs) {
  const scripts = modules.map((module) => entry(module, outputs));
  return [...loaded(scripts, outputs), ...wasm.map((name) => `dist/${name}.wasm`)];
}

/**
 * @param {readonly string[]} paths
 * @param {Outputs} outputs
 */
function loaded(paths, outputs) {
  return new Set(paths.flatMap((path) => [...withStaticImports(path, outputs)]));
}

/**
 * The file that was made for a module which is imported when it is needed.
 *
 * @param {string} module
 * @param {Outputs} outputs
 */
function entry(module, outputs) {
  const files = Object.keys(outputs).filter((file) => !file.startsWith('dist/npm/'));
  const path = files.find((file) => outputs[file].entryPoint === module);
  if (!path) throw new Error(`${module} is not a file of its own in the build.`);
  return path;
}

/** @param {Iterable<string>} paths */
function whole(paths) {
  return Math.round(gzipKilobytes(paths));
}

/** @param {string} table */
function kilobytesIn(table) {
  return [...table.matchAll(/ (\d+) /g)].map((match) => Number(match[1]));
}

/**
 * @param {number} made
 * @param {number} written
 */
function near(made, written) {
  return Math.abs(made - written) <= Math.max(DRIFT.kilobytes, DRIFT.share * made);
}

/** @param {string} page */
function tableIn(page) {
  const start = page.indexOf(START) + START.length;
  const end = page.indexOf(END, start);
  if (start < START.length || end < start)
    throw new Error(`docs/backends.md must hold the lines “${START}” and “${END}”.`);
  return page.slice(start, end).trim();
}

if (process.argv[1] === fileURLToPath(import.meta.url) && process.argv.includes('--write')) {
  const table = sizeTable(await build());
  const page = await readFile(PAGE, 'utf8');
  await writeFile(PAGE, page.replace(tableIn(page), table));
}
