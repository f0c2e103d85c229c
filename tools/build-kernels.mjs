/**
 * Compiles our WebAssembly modules from AssemblyScript, each in the variants that a browser chooses from
 * by what it supports: `NAME.wasm` runs wherever there is SIMD, `NAME-VARIANT.wasm` where there is more.
 */
import { mkdir, readdir, stat } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const SOURCES = join(ROOT, 'src');

/**
 * @typedef {object} Module
 * @property {string} name of the files made
 * @property {string} entry source, from the root of the repository
 * @property {'imported' | 'own'} memory `imported` works in a memory that it is given (tfjs's), so it
 *   must have no data of its own; `own` exports its memory and its allocation
 * @property {readonly (keyof typeof VARIANTS)[]} variants
 */

const VARIANTS = {
  plain: { suffix: '', features: ['simd'] },
  relaxed: { suffix: '-relaxed', features: ['simd', 'relaxed-simd'] },
  threads: { suffix: '-threads', features: ['simd', 'threads'] },
  relaxedThreads: { suffix: '-relaxed-threads', features: ['simd', 'relaxed-simd', 'threads'] },
};

/** @type {readonly Module[]} */
const MODULES = [
  {
    name: 'training',
    entry: 'src/networks/kernels/training.as.ts',
    memory: 'imported',
    variants: ['plain', 'relaxed', 'threads', 'relaxedThreads'],
  },
  { name: 'projection', entry: 'src/projection/kernels/projection.as.ts', memory: 'own', variants: ['plain'] },
  { name: 'words', entry: 'src/words/kernels/words.as.ts', memory: 'own', variants: ['plain', 'relaxed'] },
];

const MEMORY = {
  imported: ['--importMemory', '--noExportMemory', '--initialMemory', '1'],
  own: ['--initialMemory', '16'],
};

/** A helping thread's memory, which has to have a limit: 1 GB. */
const SHARED_MEMORY = ['--sharedMemory', '--maximumMemory', '16384'];

/** -O3 inlines more and runs slower here. 201: an exported function that takes a pointer, as ours do. */
const FLAGS = ['-O2', '--noAssert', '--runtime', 'stub', '--use', 'abort=', '--disableWarning', '201'];

/**
 * Compiles what is older than any source.
 *
 * @param {string} outFolder
 * @returns {Promise<string[]>} the paths of all modules
 * @throws Error with the compiler's messages where a source is wrong
 */
export async function buildWasmKernels(outFolder) {
  await mkdir(outFolder, { recursive: true });
  const changed = await lastChange();
  const made = [];
  for (const module of MODULES) {
    for (const variant of module.variants) {
      const path = join(outFolder, `${module.name}${VARIANTS[variant].suffix}.wasm`);
      if ((await modifiedAt(path)) < changed) await compile(module, { variant, path });
      made.push(path);
    }
  }
  return made;
}

/**
 * @param {Module} module
 * @param {{ variant: keyof typeof VARIANTS, path: string }} output
 */
async function compile(module, { variant, path }) {
  const features = VARIANTS[variant].features.flatMap((feature) => ['--enable', feature]);
  if (VARIANTS[variant].features.includes('threads')) features.push(...SHARED_MEMORY);
  const words = [module.entry, ...FLAGS, ...MEMORY[module.memory], ...features, '-o', relative(ROOT, path)];
  const { error, stderr } = await asc.main([...words, '--baseDir', ROOT]);
  if (error) throw new Error(`${module.entry} (${variant}): ${error.message}\n${stderr}`);
}

async function lastChange() {
  const sources = (await readdir(SOURCES, { recursive: true })).filter((name) => name.endsWith('.as.ts'));
  const paths = [fileURLToPath(import.meta.url), ...sources.map((name) => join(SOURCES, name))];
  return Math.max(...(await Promise.all(paths.map(modifiedAt))));
}

/** Milliseconds; before every source for what does not exist. */
async function modifiedAt(/** @type {string} */ path) {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
}
