/**
 * `node tests/browsers/element-tests.mjs ENGINE`, started by tests/run.mjs, which sends the files and is sent the
 * counts: tests of elements and workers in one engine.
 */
import { once } from 'node:events';
import { startTestRunner } from '@web/test-runner';
import { browserTests } from '../web-test-runner.config.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** Several tfjs backends, one after another, bring a headless browser down: each file gets its own. */
const OWN_BROWSER = /^tests\/backends\//;

const engine = /** @type {import('./engines.mjs').Engine} */ (process.argv[2]);
const [wanted] = await once(process, 'message');
/** @type {Counts} */
const total = { passed: 0, failed: 0, skipped: 0 };
const alone = wanted.files.filter((/** @type {string} */ path) => OWN_BROWSER.test(path));
const others = wanted.files.filter((/** @type {string} */ path) => !OWN_BROWSER.test(path));
// Neither uses more than one processor at a time.
await Promise.all([inTurn([others]), inTurn(alone.map((/** @type {string} */ path) => [path]))]);
process.send?.(total, () => process.exit());

/** @param {readonly (readonly string[])[]} groups */
async function inTurn(groups) {
  for (const group of groups) {
    if (group.length === 0) continue;
    const { passed, failed, skipped } = await run(group).catch((error) => {
      console.error(error);
      return { passed: 0, failed: 1, skipped: 0 };
    });
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
}

/**
 * @param {readonly string[]} paths
 * @returns {Promise<Counts>}
 */
async function run(paths) {
  const config = await browserTests(paths, { engine, leftOut: wanted.tests });
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
