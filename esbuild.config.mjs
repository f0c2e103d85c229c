/**
 * Builds what authors publish, into dist/:
 *   labtags.js           all tags: the one script of a page
 *   NAME.worker.js       a lab's worker; each backend is a chunk that is loaded when it is chosen
 *   *.wasm               tfjs's own, and our training kernels
 *   data.js              the data sets' readers and writers, for Node
 * Nothing is told to esbuild but this list: it does not follow `new Worker(new URL(…))`.
 */
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as bundle } from 'esbuild';

const ROOT = dirname(fileURLToPath(import.meta.url));
const OUT = 'dist';

/** Output name → source of every worker; `workers/client` asks for the same names. */
const WORKERS = { 'triplet.worker': 'workers/triplet.worker.ts' };

const TFJS_WASM_FOLDER = 'node_modules/@tensorflow/tfjs-backend-wasm/dist';

/** @satisfies {import('esbuild').BuildOptions} */
const COMMON = {
  absWorkingDir: ROOT,
  outdir: OUT,
  bundle: true,
  format: 'esm',
  target: 'es2022',
  minify: true,
  sourcemap: true,
  metafile: true,
  // Beside the entries: addresses relative to `import.meta.url` then mean the same in every chunk.
  chunkNames: '[name]-[hash]',
  loader: { '.wgsl': 'text' },
  legalComments: 'linked',
  logLevel: 'warning',
};

/** @typedef {import('esbuild').Metafile['outputs']} Outputs */

/**
 * Builds everything and removes what earlier builds left.
 *
 * @returns {Promise<Outputs>} each file made by esbuild, with its size and imports
 */
export async function build() {
  await mkdir(join(ROOT, OUT), { recursive: true });
  const results = await Promise.all([
    bundle({ ...COMMON, entryPoints: { labtags: 'components/index.ts' }, splitting: true }),
    bundle({ ...COMMON, entryPoints: WORKERS, splitting: true }),
    bundle({ ...COMMON, entryPoints: { data: 'src/data/index.ts' }, platform: 'node' }),
  ]);
  const outputs = Object.assign({}, ...results.map((result) => result.metafile.outputs));
  const wasm = [...(await copyTfjsWasm()), ...(await buildKernels())];
  await removeAllBut(new Set([...Object.keys(outputs), ...wasm].map((path) => basename(path))));
  return outputs;
}

async function buildKernels() {
  const script = join(ROOT, 'src/kernels/build.mjs');
  if (!existsSync(script)) {
    console.log('no kernels yet: src/kernels/build.mjs is missing');
    return [];
  }
  const { buildWasmKernels } = await import(script);
  return buildWasmKernels(join(ROOT, OUT));
}

/** Not the threaded one: it needs workers made of blobs, which a strict policy forbids. */
async function copyTfjsWasm() {
  const folder = join(ROOT, TFJS_WASM_FOLDER);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.wasm') && !name.includes('threaded'));
  await Promise.all(names.map((name) => copyFile(join(folder, name), join(ROOT, OUT, name))));
  return names;
}

/** Chunks carry a hash in their names, so old ones would pile up. Folders (the types) stay. */
async function removeAllBut(/** @type {Set<string>} */ kept) {
  const entries = await readdir(join(ROOT, OUT), { withFileTypes: true });
  const stale = entries.filter((entry) => entry.isFile() && !kept.has(entry.name));
  await Promise.all(stale.map((entry) => rm(join(ROOT, OUT, entry.name), { force: true })));
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const outputs = await build();
  for (const [path, { bytes, entryPoint }] of Object.entries(outputs)) {
    if (entryPoint && path.endsWith('.js')) console.log(`${path}  ${Math.ceil(bytes / 1024)} KB`);
  }
}
