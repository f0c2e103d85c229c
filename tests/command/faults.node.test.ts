import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';

const GLOVE = 'the 0.5 -1\nof 1 0.25\n';

describe('the command, where something is wrong', () => {
  let folder = '';

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'labtags-faults-'));
    await writeFile(join(folder, 'glove.txt'), GLOVE);
  });

  afterEach(() => rm(folder, { recursive: true }));

  function labtags(words: string, shell = '') {
    const command = `'${process.execPath}' '${resolve('command/labtags.mjs')}' ${words} ${shell}`;
    return spawnSync('sh', ['-c', command], { encoding: 'utf8', cwd: folder, timeout: 20_000 });
  }

  it('tells its version', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8'));
    assert.equal(labtags('--version').stdout, `${version}\n`);
  });

  const places: readonly (readonly [words: string, reason: RegExp])[] = [
    ['data glove --from glove.txt --out /proc/x', /^\/proc\/x\/glove cannot be written: no folder can be made there/],
    ['assets --out /proc/x/y', /^\/proc\/x\/y cannot be written: no folder can be made there/],
    [
      'data glove --from glove.txt --out glove.txt',
      /^glove\.txt\/glove cannot be written: a file stands where a folder/,
    ],
    ['page --lab triplet --out .', /^\. cannot be written: a folder stands where a file is needed/],
    ['page --lab triplet --out nowhere/page.html', /^nowhere\/page\.html cannot be written: no folder/],
    ['data mnist --from glove.txt nowhere.txt', /^--from: there is no such file or directory: nowhere\.txt/],
  ];
  for (const [words, reason] of places) {
    it(`ends at once with one line: ${words}`, () => {
      const { status, stderr } = labtags(words);
      assert.equal(status, 1);
      assert.match(stderr, reason);
      assert.match(stderr, /^[^\n]+\n$/);
    });
  }

  it('says that a disk is full, on which it writes or to which its output goes', (t) => {
    if (!existsSync('/dev/full')) return t.skip('skipped: no /dev/full');
    for (const { status, stderr } of [
      labtags('page --lab triplet --out /dev/full'),
      labtags('page --lab triplet', '> /dev/full'),
    ]) {
      assert.equal(status, 1);
      assert.match(stderr, /^[^\n]*(disk is full|no space left)[^\n]*\n$/);
    }
  });

  it('stays quiet where its reader has had enough', () => {
    const { stderr } = labtags('page --lab triplet', '| head -c 10');
    assert.equal(stderr, '');
  });

  it('writes over what it wrote before, beside what others put there, and lists all sets for the site', async () => {
    await mkdir(join(folder, 'data/mnist'), { recursive: true });
    await writeFile(join(folder, 'data/mnist/manifest.json'), '{}');
    await mkdir(join(folder, 'data/notes'));
    for (const text of [GLOVE, 'king 1 2\n']) {
      await writeFile(join(folder, 'glove.txt'), text);
      assert.equal(labtags('data glove --from glove.txt').status, 0);
    }
    const { counts } = JSON.parse(await readFile(join(folder, 'data/glove/manifest.json'), 'utf8'));
    assert.equal(counts.words, 1);
    assert.deepEqual(JSON.parse(await readFile(join(folder, 'data/index.json'), 'utf8')), ['glove', 'mnist']);
    assert.equal(existsSync(join(folder, 'data/glove/glove.lab.part')), false);
  });

  it('shows no byte of a file that could steer a terminal', async () => {
    await writeFile(join(folder, 'glove.txt'), `\u001b[31mred\u0007 is no vector\n${'x\u0000'.repeat(9)}\n`);
    const { status, stderr } = labtags('data glove --from glove.txt');
    assert.equal(status, 1);
    assert.match(stderr, /^[^\p{C}]+\n$/u);
  });
});
