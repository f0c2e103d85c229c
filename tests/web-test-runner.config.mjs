/**
 * Browser tests: each file is bundled from the sources when the browser asks for it, so that a test may
 * import anything that the product does (tfjs's CommonJS parts, D3, WGSL text). The built files are at /dist/.
 */
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { build } from 'esbuild';
import { firefoxOptions } from './browsers/firefox.mjs';
import { webkitLauncher } from './browsers/webkit-launcher.mjs';
import { browserArguments, findBrowser } from './find-browser.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Tests, and the small workers that some of them start. */
const TEST_FILE = /^\/tests\/.+\.(test|worker)\.ts$/;

/** @type {import('@web/test-runner').TestRunnerPlugin} */
const bundleTests = {
  name: 'bundle-tests',
  async serve(context) {
    if (!TEST_FILE.test(context.path)) return undefined;
    const { outputFiles } = await build({
      entryPoints: [ROOT + context.path],
      outfile: ROOT + context.path.replace(/ts$/, 'js'),
      bundle: true,
      format: 'esm',
      target: 'es2022',
      sourcemap: 'inline',
      write: false,
      loader: { '.wgsl': 'text', '.py': 'text', '.recording': 'text', '.wasm': 'binary' },
      external: ['/__web-dev-server__*'],
      tsconfig: `${ROOT}/components/tsconfig.json`,
      logLevel: 'error',
    });
    // One test takes its worker from the same server under another name, which is another origin.
    return { body: outputFiles[0].text, type: 'js', headers: { 'access-control-allow-origin': '*' } };
  },
};

/**
 * A worker lies beside the built script, but beside a bundled test there is none.
 *
 * @type {NonNullable<import('@web/test-runner').TestRunnerConfig['middleware']>}
 */
const middleware = [
  async (context, next) => {
    const worker = /([\w-]+\.worker\.js)$/.exec(context.path)?.[1];
    if (worker && !context.path.startsWith('/dist/')) context.redirect(`/dist/${worker}`);
    else await next();
  },
];

/**
 * Files of this name run in a page that may share memory between threads, which needs headers that would
 * shut other tests' pages off from what they load.
 */
const ISOLATED_FILE = /isolated/;

/** @type {NonNullable<import('@web/test-runner').TestRunnerConfig['middleware']>[number]} */
async function isolate(context, next) {
  context.set('Cross-Origin-Opener-Policy', 'same-origin');
  context.set('Cross-Origin-Embedder-Policy', 'require-corp');
  await next();
}

const MINUTE = 60_000;

/**
 * `/dom-counters?…` with the query of a test's page answers how many nodes and listeners that page keeps, after
 * its garbage was collected.
 *
 * @param {ReturnType<typeof chromeLauncher>} chrome
 * @returns {NonNullable<import('@web/test-runner').TestRunnerConfig['middleware']>[number]}
 */
function countNodes(chrome) {
  return async (context, next) => {
    if (context.path !== '/dom-counters') return next();
    const devtools = await chrome.getPage(String(context.query['wtr-session-id'])).createCDPSession();
    // What one collection sets free, another may let go of in its turn.
    for (let turn = 0; turn < 4; turn++) await devtools.send('HeapProfiler.collectGarbage');
    context.body = await devtools.send('Memory.getDOMCounters');
    await devtools.detach();
  };
}

/**
 * A busy machine takes its time to open a page.
 *
 * @type {NonNullable<NonNullable<Parameters<typeof chromeLauncher>[0]>['createPage']>}
 */
async function patientPage({ context }) {
  const page = await context.newPage();
  page.setDefaultNavigationTimeout(2 * MINUTE);
  return page;
}

/** How each engine is started. @type {Record<import('./browsers/engines.mjs').Engine, () => Promise<Started>>} */
const LAUNCHERS = {
  async chromium() {
    const options = { executablePath: await findBrowser(), args: browserArguments };
    const launcher = chromeLauncher({ launchOptions: options, createPage: patientPage });
    return { launcher, middleware: [countNodes(launcher), ...middleware] };
  },
  async firefox() {
    return { launcher: chromeLauncher({ launchOptions: await firefoxOptions(), createPage: patientPage }), middleware };
  },
  async webkit() {
    return { launcher: webkitLauncher(), middleware };
  },
};

/**
 * @typedef {object} Started
 * @property {import('@web/test-runner').BrowserLauncher} launcher
 * @property {NonNullable<import('@web/test-runner').TestRunnerConfig['middleware']>} middleware
 */

/**
 * @param {readonly string[]} files paths from the root of the repository
 * @param {{ engine: import('./browsers/engines.mjs').Engine, leftOut: readonly string[] }} options names of tests that are passed over
 * @returns {Promise<import('@web/test-runner').TestRunnerConfig>}
 */
export async function browserTests(files, { engine, leftOut }) {
  const { launcher, middleware } = await LAUNCHERS[engine]();
  const isolated = files.some((file) => ISOLATED_FILE.test(file));
  const without = leftOut.length > 0 ? { grep: `/${leftOut.map(literally).join('|')}/`, invert: true } : {};
  return {
    rootDir: ROOT,
    files: files.map((file) => relative(process.cwd(), join(ROOT, file))),
    concurrency: 1,
    plugins: [bundleTests],
    middleware: isolated ? [isolate, ...middleware] : middleware,
    browsers: [launcher],
    browserStartTimeout: 2 * MINUTE,
    testsStartTimeout: 2 * MINUTE,
    testsFinishTimeout: 10 * MINUTE,
    testFramework: { config: { timeout: String(2 * MINUTE), ...without } },
    reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false })],
  };
}

/** @param {string} text */
function literally(text) {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
