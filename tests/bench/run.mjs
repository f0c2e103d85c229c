/**
 * npm run bench [-- NAME …]: builds, then runs tests/bench/NAME.mjs one after another, all of them without a name.
 * With --tiny they only show that they still run: on the build that is there, in seconds, and the figures mean nothing.
 * A benchmark is a script that runs ours and the peer in turns and prints a table and, for each figure,
 * `RATIO name ours/peer goal`; a module that exports something serves benchmarks and is none itself.
 * The last lines are the ratios of all.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from '../../tools/build.mjs';

const FOLDER = dirname(fileURLToPath(import.meta.url));
process.chdir(dirname(dirname(FOLDER)));

const known = await benchmarkNames();
const { values, positionals: asked } = parseArgs({ options: { tiny: { type: 'boolean' } }, allowPositionals: true });
const unknown = asked.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`No benchmark is named ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
  process.exit(2);
}

if (!values.tiny) await build();
/** @type {string[]} */
const ratios = [];
let failed = 0;
for (const name of asked.length > 0 ? asked : known) {
  console.log(`\n# ${name}\n`);
  if ((await runBenchmark(name)) !== 0) failed++;
}
if (failed > 0) console.log(`\n${failed} of the benchmarks failed.`);
console.log(['', ...ratios].join('\n'));
process.exit(failed > 0 ? 1 : 0);

async function benchmarkNames() {
  const scripts = (await readdir(FOLDER)).filter((file) => /^(?!run\.)[\w-]+\.mjs$/.test(file)).sort();
  const texts = await Promise.all(scripts.map((file) => readFile(join(FOLDER, file), 'utf8')));
  return scripts.filter((_, i) => !/^export /m.test(texts[i])).map((file) => basename(file, '.mjs'));
}

/**
 * Shows what the benchmark prints as it comes, its ratios kept for the end.
 *
 * @param {string} name
 * @returns {Promise<number>} its exit code
 */
async function runBenchmark(name) {
  const script = join(FOLDER, `${name}.mjs`);
  const child = spawn(process.execPath, ['--import', './tests/node-loader.mjs', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, LABTAGS_BENCH: values.tiny ? 'tiny' : '' },
  });
  const closed = once(child, 'close');
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('RATIO ')) ratios.push(line);
    else console.log(line);
  }
  const [code] = await closed;
  return code ?? 1;
}
