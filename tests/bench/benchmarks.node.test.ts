import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';

const names = readdirSync('tests/bench')
  .filter(
    (file) => /^(?!run\.)[\w-]+\.mjs$/.test(file) && !/^export /m.test(readFileSync(`tests/bench/${file}`, 'utf8')),
  )
  .map((file) => basename(file, '.mjs'));

async function bench(...words: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ['tests/bench/run.mjs', ...words]);
  return stdout;
}

/** Whether they run at all; how fast is another question, which only a quiet machine answers. */
describe('at tiny sizes, and without the peers that are not installed', { concurrency: 2 }, () => {
  it('there are benchmarks of each lab', () => {
    assert.ok(
      ['words', 'triplet-step', 'imbalance', 'tuner'].every((name) => names.includes(name)),
      names.join(' '),
    );
  });

  for (const name of names) {
    it(`the benchmark ${name} measures and prints`, async () => {
      const printed = await bench(name, '--tiny');
      assert.match(printed, /\d/);
      assert.doesNotMatch(printed, /NaN|undefined|Infinity/);
      for (const [line] of printed.matchAll(/^RATIO .*/gm)) assert.match(line, /^RATIO \S+ \d+(\.\d+)? \d+(\.\d+)?$/);
    });
  }

  it('a peer is measured, or named as missing', async () => {
    assert.match(await bench('metrics', '--tiny'), /^(skipped: scikit-learn|RATIO metrics-time)/m);
  });
});
