/**
 * Browser tests: each file is bundled from the sources when the browser asks for it, so that a test may
 * import anything that the product does (tfjs's CommonJS parts, D3, WGSL text). The built files are at /dist/.
 */
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { build } from 'esbuild';
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
      loader: { '.wgsl': 'text', '.py': 'text', '.wasm': 'binary' },
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
 * @param {string[]} files paths from the root of the repository
 * @returns {Promise<import('@web/test-runner').TestRunnerConfig>}
 */
export async function browserTests(files) {
  const chrome = chromeLauncher({ launchOptions: { executablePath: await findBrowser(), args: browserArguments } });
  const answers = [countNodes(chrome), ...middleware];
  return {
    rootDir: ROOT,
    files: files.map((file) => relative(process.cwd(), join(ROOT, file))),
    concurrency: 1,
    plugins: [bundleTests],
    middleware: files.some((file) => ISOLATED_FILE.test(file)) ? [isolate, ...answers] : answers,
    browsers: [chrome],
    browserStartTimeout: 2 * MINUTE,
    testsStartTimeout: 2 * MINUTE,
    testsFinishTimeout: 10 * MINUTE,
    testFramework: { config: { timeout: String(2 * MINUTE) } },
    reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false })],
  };
}
