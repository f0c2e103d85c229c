/**
 * npm test [-- PART_OF_A_PATH …]: builds, then runs every test whose path contains one of the parts.
 * The last line is always `N passed, N failed`, summed over Node and the browser.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPackage } from './package/install.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(ROOT);

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** Several tfjs backends, one after another, bring a headless browser down: each file gets its own. */
const OWN_BROWSER = /^tests\/backends\//;
const IN_NODE = /^tests\/src\/|\.node\.test\.ts$/;

const files = await testFiles(process.argv.slice(2));
const inNode = files.filter((file) => IN_NODE.test(file));
const inBrowser = files.filter((file) => !IN_NODE.test(file));

/** @type {Counts} */
const total = { passed: 0, failed: 0, skipped: 0 };
if (!(await built())) total.failed++;
await count(inNode.length > 0, () => runInNode(inNode));
for (const group of browserGroups(inBrowser)) await count(group.length > 0, () => runInBrowser(group));
if (files.length === 0) console.error('No test file matches.');
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);

/** Paths from the root, in alphabetical order. */
async function testFiles(/** @type {string[]} */ parts) {
  const entries = await readdir('tests', { recursive: true });
  const paths = entries
    .map((entry) => `tests/${entry.split(sep).join('/')}`)
    .filter((path) => path.endsWith('.test.ts'));
  return paths.filter((path) => parts.length === 0 || parts.some((part) => path.includes(part))).sort();
}

/** @param {string[]} paths */
function browserGroups(paths) {
  const shared = paths.filter((path) => !OWN_BROWSER.test(path));
  return [shared, ...paths.filter((path) => OWN_BROWSER.test(path)).map((path) => [path])];
}

/** A crash of a runner counts as one failure; the others still run. */
async function count(/** @type {boolean} */ wanted, /** @type {() => Promise<Counts>} */ run) {
  if (!wanted) return;
  const counts = await run().catch((error) => {
    console.error(error);
    return { passed: 0, failed: 1, skipped: 0 };
  });
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
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
  const report = join(tmpdir(), `labtags-tests-${process.pid}.tap`);
  const installed = paths.some((path) => path.startsWith('tests/package/')) ? await installPackage() : '';
  const reporters = [
    ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
    ...['--test-reporter=tap', `--test-reporter-destination=${report}`],
  ];
  const child = spawn(process.execPath, ['--import', './tests/node-loader.mjs', '--test', ...reporters, ...paths], {
    stdio: 'inherit',
    env: { ...process.env, LABTAGS_INSTALLED: installed },
  });
  const [code] = await once(child, 'exit');
  const counts = readTapCounts(await readFile(report, 'utf8'));
  await rm(report, { force: true });
  if (installed) await rm(installed, { recursive: true });
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}

/**
 * @param {string} tap
 * @returns {Counts}
 */
function readTapCounts(tap) {
  const figure = (/** @type {string} */ name) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(tap)?.[1] ?? 0);
  return {
    passed: figure('pass'),
    failed: figure('fail') + figure('cancelled'),
    skipped: figure('skipped') + figure('todo'),
  };
}

/**
 * @param {string[]} paths
 * @returns {Promise<Counts>}
 */
async function runInBrowser(paths) {
  const { startTestRunner } = await import('@web/test-runner');
  const { browserTests } = await import('./web-test-runner.config.mjs');
  const config = await browserTests(paths);
  const runner = await startTestRunner({ config, readCliArgs: false, readFileConfig: false, autoExitProcess: false });
  if (!runner) throw new Error('The browser tests could not be started.');
  await new Promise((resolve) => runner.on('finished', resolve));
  const counts = countSessions([...runner.sessions.all()]);
  await runner.stop();
  return counts;
}

/**
 * A file that could not be loaded, or in which no test ran, is a failure of its own.
 *
 * @param {import('@web/test-runner').TestSession[]} sessions
 * @returns {Counts}
 */
function countSessions(sessions) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const session of sessions) {
    const tests = session.testResults ? testsOf(session.testResults) : [];
    counts.passed += tests.filter((test) => test.passed && !test.skipped).length;
    counts.skipped += tests.filter((test) => test.skipped).length;
    const failed = tests.filter((test) => !test.passed && !test.skipped).length;
    counts.failed += failed === 0 && (!session.passed || tests.length === 0) ? 1 : failed;
  }
  return counts;
}

/**
 * @param {import('@web/test-runner').TestSuiteResult} suite
 * @returns {import('@web/test-runner').TestResult[]}
 */
function testsOf(suite) {
  return [...suite.tests, ...suite.suites.flatMap(testsOf)];
}
