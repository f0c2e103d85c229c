/**
 * npm test [-- PART_OF_A_PATH …]: builds, then runs every test whose path contains one of the parts.
 * `LABTAGS_BROWSERS` names the engines for the tests of elements and workers; Chromium without it, `all` for all three.
 * The last line is always `N passed, N failed`, summed over Node and the engines.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { askedEngines, installEngines } from './browsers/engines.mjs';
import { testsFor } from './browsers/left-out.mjs';
import { installPackage } from './package/install.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(ROOT);

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

const IN_NODE = /^tests\/src\/|\.node\.test\.ts$/;

/** Several Pythons with a thread a processor wait for each other, and use up the processors while they wait. */
const ONE_THREAD = { OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' };

const engines = askedEngines(process.env);
const files = await testFiles(process.argv.slice(2));
const inNode = files.filter((file) => IN_NODE.test(file));
const inBrowser = files.filter((file) => !IN_NODE.test(file));

/** What ran, and how it ended. @type {Map<string, Counts>} */
const counted = new Map();
const reasons = new Set();
if (!(await built())) counted.set('the build', { passed: 0, failed: 1, skipped: 0 });
if (inBrowser.length > 0) await installEngines(engines);
// Most of Node's tests drive Chromium; the other engines' tests go beside them, one engine after the other.
const beside = inTurn(engines.filter((engine) => engine !== 'chromium'));
await count('Node', inNode, () => runInNode(inNode));
await inTurn(engines.filter((engine) => engine === 'chromium'));
await beside;
if (files.length === 0) console.error('No test file matches.');
report();

/** @param {readonly import('./browsers/engines.mjs').Engine[]} engines */
async function inTurn(engines) {
  for (const engine of engines) {
    const wanted = testsFor(engine, inBrowser);
    for (const reason of wanted.reasons) reasons.add(`  not in ${engine}: ${reason}`);
    await count(engine, wanted.files, () => runInEngine(engine, wanted));
  }
}

/** The counts of each engine, and last of all the sum. */
function report() {
  const total = { passed: 0, failed: 0, skipped: 0 };
  const line = (/** @type {Counts} */ { passed, failed, skipped }) =>
    `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
  console.log('');
  for (const [name, counts] of counted) {
    console.log(`${name}: ${line(counts)}`);
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
  }
  for (const reason of reasons) console.log(reason);
  console.log(`\n${line(total)}`);
  process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
}

/** Paths from the root, in alphabetical order. */
async function testFiles(/** @type {string[]} */ parts) {
  const entries = await readdir('tests', { recursive: true });
  const paths = entries
    .map((entry) => `tests/${entry.split(sep).join('/')}`)
    .filter((path) => path.endsWith('.test.ts'));
  return paths.filter((path) => parts.length === 0 || parts.some((part) => path.includes(part))).sort();
}

/**
 * A crash of a runner counts as one failure; the others still run.
 *
 * @param {string} name
 * @param {readonly string[]} files
 * @param {() => Promise<Counts>} run
 */
async function count(name, files, run) {
  if (files.length === 0) return;
  const counts = await run().catch((error) => {
    console.error(error);
    return { passed: 0, failed: 1, skipped: 0 };
  });
  counted.set(name, counts);
}

/** Most tests import sources, so they run even where the build fails; that counts as one failure. */
async function built() {
  try {
    const { build } = await import('../tools/build.mjs');
    await build();
    const { buildSite } = await import('../demo/build-site.mjs');
    await buildSite();
    return true;
  } catch (error) {
    console.error(`The build failed. ${error instanceof Error ? error.message : error}`);
    return false;
  }
}

/**
 * @param {string[]} paths
 * @returns {Promise<Counts>}
 */
async function runInNode(paths) {
  const report = join(tmpdir(), `labtags-tests-${process.pid}.json`);
  const installed = paths.some((path) => path.startsWith('tests/package/')) ? await installPackage() : '';
  const reporters = [
    ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
    ...['--test-reporter=./tests/counting-reporter.mjs', `--test-reporter-destination=${report}`],
  ];
  // Most tests wait for a browser, so that one file alone leaves even two processors idle.
  const together = `--test-concurrency=${Math.max(2, availableParallelism() - 1)}`;
  const options = ['--import', './tests/node-loader.mjs', '--test', together, ...reporters];
  const child = spawn(process.execPath, [...options, ...paths], {
    stdio: 'inherit',
    env: { ...ONE_THREAD, ...process.env, LABTAGS_INSTALLED: installed },
  });
  const [code] = await once(child, 'exit');
  /** @type {Counts & { seconds: [file: string, seconds: number][] }} */
  const { seconds, ...counts } = JSON.parse(await readFile(report, 'utf8'));
  await rm(report, { force: true });
  if (installed) await rm(installed, { recursive: true });
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  console.log('\nThe slowest files of Node, in seconds');
  for (const [file, taken] of seconds.slice(0, 30)) console.log(`${taken.toFixed(0).padStart(5)}  ${file}`);
  return counts;
}

/**
 * In a process of its own, whose output comes in one piece: two engines may be at work at once.
 *
 * @param {import('./browsers/engines.mjs').Engine} engine
 * @param {{ readonly files: readonly string[], readonly tests: readonly string[] }} wanted
 * @returns {Promise<Counts>}
 */
async function runInEngine(engine, wanted) {
  const stdio = /** @type {const} */ (['ignore', 'pipe', 'pipe', 'ipc']);
  const child = spawn(process.execPath, ['tests/browsers/element-tests.mjs', engine], { stdio: [...stdio] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (output += text));
  /** @type {Counts | null} */
  let counts = null;
  child.on('message', (/** @type {Counts} */ told) => (counts = told));
  child.send(wanted);
  await once(child, 'close');
  console.log(`\n${engine}\n${output}`);
  return counts ?? { passed: 0, failed: 1, skipped: 0 };
}
