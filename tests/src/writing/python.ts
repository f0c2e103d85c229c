import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { TestContext } from 'node:test';

/** Debian's own, which finds what Debian's packages install. */
const PYTHON = '/usr/bin/python3';

/**
 * What a short program prints that is given a text; null where there is no Python, and the test is skipped.
 *
 * @throws Error with what Python complains of
 */
export function askPython(t: TestContext, program: string, input: string): string | null {
  if (!existsSync(PYTHON)) {
    t.skip('skipped: no python3');
    return null;
  }
  const run = spawnSync(PYTHON, ['-c', program], { input, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (run.status !== 0) throw new Error(`Python ended with ${run.status}: ${run.stderr.slice(-4000)}`);
  return run.stdout;
}
