import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';

function page(...words: readonly string[]) {
  return spawnSync(process.execPath, ['command/labtags.mjs', 'page', ...words], {
    encoding: 'utf8',
    maxBuffer: 1e7,
  });
}

describe('npx labtags page', () => {
  it('writes the tag with its settings, escaped, in the language that is asked for', () => {
    const { status, stdout } = page(
      '--lab',
      'triplet',
      '--margin=0.2',
      '--lang',
      'fa',
      '--hide',
      'backend share',
      '--task-text',
      '"<b>',
      '--title',
      'A & B',
    );
    assert.equal(status, 0);
    assert.match(stdout, /<triplet-demo margin="0.2" lang="fa" hide="backend share" task-text="&quot;&lt;b&gt;">/);
    assert.match(stdout, /<html lang="fa" dir="rtl">/);
    assert.match(stdout, /<title>A &amp; B<\/title>/);
  });

  const faults: readonly (readonly [words: string, message: RegExp])[] = [
    ['--seed 7', /--lab must be one of triplet, words, imbalance, tuner/],
    ['--lab toaster', /--lab must be one of .*, and is “toaster”/],
    ['--lab triplet --sead 7', /--sead is no option .* no setting of a lab/],
    ['--lab tuner --margin 1', /<tuner-demo> has no setting “margin”\. It has seed, src/],
    ['--lab triplet --epochs 500', /--epochs must be a whole number from 1 to 50, and is “500”/],
    ['--lab triplet --epochs 1.5', /--epochs must be a whole number/],
    ['--lab triplet --mining gold', /--mining must be one of random, semi-hard, .*“gold”/],
    ['--lab triplet --src mnist', /instead of --src mnist put the data inside with --data DIR/],
    ['--lab triplet extra', /extra/],
    ['--lab triplet --lang xx', /--lang must be en or fa, and is “xx”/],
    ['--lab triplet --autorun yes', /--autorun must be visible/],
    ['--lab triplet --hide bakend', /--hide names “bakend”, which is no control\. There are seed, .*hand-in/],
    ['--lab triplet --lock draw', /--lock names “draw”/],
    ['--lab triplet --name a=b', /--name is the lab’s key/],
    ['--lab triplet --task-goal recal>0.5', /--task-goal: .*recal.*/],
    ['--lab triplet --out nowhere/page.html', /nowhere\/page\.html cannot be written: no folder/],
    ['--lab triplet --out tests', /tests cannot be written: a folder stands where a file is needed/],
    ['--lab words --recording demo/recordings/triplet.json.gz', /--recording .*triplet”; this lab is “words”.*Result/],
    ['--lab triplet --recording package.json', /--recording package\.json: .*no result.*Result \(JSON\)/],
    ['--lab triplet --recording nowhere.json', /no such file or directory.*nowhere\.json/],
    ['--lab triplet --data tests', /tests must be a folder that `npx labtags data NAME` has written/],
  ];
  for (const [words, message] of faults) {
    it(`says what is wrong with ${words}`, () => {
      const { status, stdout, stderr } = page(...words.split(' '));
      assert.deepEqual([status, stdout], [1, '']);
      assert.match(stderr, message);
    });
  }

  it('says what is wrong with a data folder', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'labtags-page-'));
    try {
      for (const [manifest, lab, message] of [
        ['{', 'triplet', /has written, as data\/mnist; its manifest\.json lists no files/],
        ['null', 'triplet', /lists no files/],
        ['{"files":["../x.lab"]}', 'triplet', /lists no files/],
        ['{"files":["x.lab"]}', 'triplet', /no such file or directory.*x\.lab/],
        ['{"files":["x.lab"],"name":"glove"}', 'triplet', /<triplet-demo> cannot use glove\. It takes mnist, fashion/],
        ['{"files":["x.lab"],"name":"mnist-200"}', 'words', /<word-vectors-demo> cannot use mnist-200/],
      ] as const) {
        await writeFile(join(folder, 'manifest.json'), manifest);
        const { status, stderr } = page('--lab', lab, '--data', folder);
        assert.equal(status, 1);
        assert.match(stderr, message);
        assert.doesNotMatch(stderr, /^ +at /m, 'a stack is no answer');
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('puts a recorded run inside, and says which of the author’s words it overrules', async () => {
    const recording = 'demo/recordings/triplet.json.gz';
    const { status, stdout, stderr } = page('--lab', 'triplet', '--recording', recording, '--seed', '8');
    assert.equal(status, 0);
    assert.match(stderr, /The recorded run has seed 7, which is shown in place of 8\./);
    const [, inside] = /recording="data:application\/gzip;base64,([^"]+)"/.exec(stdout) ?? [];
    assert.deepEqual(gunzipSync(Buffer.from(inside, 'base64')), gunzipSync(await readFile(recording)));
  });
});
