import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';

function page(...words: readonly string[]) {
  return spawnSync(process.execPath, ['workers/command/labtags.mjs', 'page', ...words], {
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
      '"<b>',
      '--title',
      'A & B',
    );
    assert.equal(status, 0);
    assert.match(stdout, /<triplet-demo margin="0.2" lang="fa" hide="&quot;&lt;b&gt;">/);
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
    ['--lab triplet --data tests', /tests must be a folder that `npx labtags data NAME` has written/],
  ];
  for (const [words, message] of faults) {
    it(`says what is wrong with ${words}`, () => {
      const { status, stdout, stderr } = page(...words.split(' '));
      assert.deepEqual([status, stdout], [1, '']);
      assert.match(stderr, message);
    });
  }
});
