/**
 * npm run fuzz -- [PARSER|all] [N] [SEED]: gives N damaged files to a parser, or to each of them. Prints a line a
 * parser; what failed is kept in tests/fuzz/corpus, where the tests read it from then on.
 */
import { fork } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { SeededRandom } from '../../src/random.js';
import { type Failure, type FuzzCounts, fuzz } from './fuzz.js';
import { PARSERS } from './parsers.js';

/** Without a word for so long, a parser hangs. */
const SILENCE_MS = 30_000;

interface Order {
  readonly name: string;
  readonly count: number;
  readonly seed: number;
}

// A child of its own for each parser, which is told what to do by a message.
if (process.send) process.once('message', (order: Order) => void work(order));
else await main(process.argv.slice(2));

async function main([name = 'all', count = '1000', seed = '1']: readonly string[]): Promise<void> {
  const names = name === 'all' ? Object.keys(PARSERS) : [name];
  if (!names.every((one) => Object.hasOwn(PARSERS, one)) || !(Number(count) >= 1)) {
    console.error(`npm run fuzz -- [PARSER|all] [N] [SEED]; parsers are ${Object.keys(PARSERS).join(', ')}.`);
    process.exit(1);
  }
  let failed = 0;
  for (const one of names) {
    const { read, refused, slowestMs, failures } = await watched({
      name: one,
      count: Number(count),
      seed: Number(seed),
    });
    const slowest = `slowest ${slowestMs.toFixed(1)} ms`;
    console.log(
      `${one.padEnd(10)} ${count} files: ${read} read, ${refused} refused, ${failures.length} failed; ${slowest}`,
    );
    for (const failure of failures.slice(0, 5)) report(one, failure);
    failed += failures.length;
  }
  console.log(`\n${names.length * Number(count)} files, ${failed} failed`);
  process.exit(failed > 0 ? 1 : 0);
}

function report(name: string, { bytes, seed, problem }: Failure): void {
  const folder = fileURLToPath(new URL(`corpus/${name}/`, import.meta.url));
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}seed-${seed}.bin`, bytes);
  console.log(`  seed ${seed}: ${problem.split('\n').slice(0, 4).join('\n    ')}`);
}

/** In a process of its own, so that a parser that hangs can be told and ended. */
function watched(order: Order): Promise<FuzzCounts> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), { serialization: 'advanced' });
    let fileSeed = order.seed;
    const hangs = () => {
      child.kill('SIGKILL');
      const bytes = PARSERS[order.name].damaged(new SeededRandom(fileSeed));
      const failures = [{ bytes, seed: fileSeed, problem: 'it hangs' }];
      resolve({ read: 0, refused: 0, slowestMs: SILENCE_MS, failures });
    };
    let timer = setTimeout(hangs, 2 * SILENCE_MS);
    child.on('message', (message: number | FuzzCounts) => {
      clearTimeout(timer);
      if (typeof message !== 'number') return resolve(message);
      fileSeed = message;
      timer = setTimeout(hangs, SILENCE_MS);
    });
    child.on('error', reject);
    child.on('exit', (code) => code && reject(new Error(`The process of ${order.name} ended with ${code}.`)));
    child.send(order);
  });
}

async function work(order: Order): Promise<void> {
  const counts = await fuzz(order.name, { ...order, onFile: (fileSeed) => process.send?.(fileSeed) });
  process.send?.(counts, () => process.disconnect());
}
