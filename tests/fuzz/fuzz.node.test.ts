import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { cpuMsSince, fuzz, MOST_MS, problemOf } from './fuzz.js';
import { PARSERS } from './parsers.js';

const CORPUS = 'tests/fuzz/corpus';

/** Enough to meet every branch; `npm run fuzz -- all 10000` goes on from there. */
const FILES = 200;

/** They answer that it is nothing of theirs, and go on. */
const NEVER_REFUSED = ['permalink', 'picture', 'picture-names'];

describe('damaged files', () => {
  for (const name of Object.keys(PARSERS)) {
    it(`end with a reading or a reason, in no time: ${name}`, async () => {
      const { read, refused, failures } = await fuzz(name, { count: FILES, seed: 1 });
      assert.deepEqual(
        failures.map(({ seed, problem }) => `seed ${seed}: ${problem}`),
        [],
      );
      assert.equal(read + refused, FILES);
      assert.ok(refused > 0 || NEVER_REFUSED.includes(name), 'some are damaged enough to be refused');
    });
  }
});

describe('files that once failed', () => {
  for (const name of Object.keys(PARSERS)) {
    const folder = join(CORPUS, name);
    for (const file of existsSync(folder) ? readdirSync(folder) : []) {
      it(`are read, or refused with a reason: ${name}/${file}`, async () => {
        const started = process.cpuUsage();
        const problem = await problemOf(PARSERS[name], new Uint8Array(readFileSync(join(folder, file))));
        assert.ok(problem === null || problem === 'refused', String(problem));
        assert.ok(cpuMsSince(started) < MOST_MS);
      });
    }
  }
});
