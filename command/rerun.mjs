/** Runs handed-in runs again: one page in a browser without a window, served from here, tells its results back. */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LABS } from './libraries.mjs';
import { UsageError } from './usage-error.mjs';

const DIST = fileURLToPath(new URL('../dist/', import.meta.url));
const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
/** @type {Readonly<Record<string, string>>} */
const TYPES = { '.js': 'text/javascript', '.wasm': 'application/wasm', '.html': 'text/html; charset=utf-8' };

/** Every run in turn, on WebAssembly: where it fails, why. */
const PAGE = `<!doctype html><meta charset="utf-8"><body><script type="module">
const jobs = await (await fetch('/jobs')).json();
for (const [i, { tag, script, settings, retrains }] of jobs.entries()) {
  let told;
  try {
    await import('/' + script + '.js');
    const lab = Object.assign(document.createElement(tag), settings, { backend: 'wasm' });
    document.body.append(lab);
    await lab.updateComplete;
    const searched = await lab.run();
    const { history, metrics } = retrains ? await lab.retrain() : searched;
    told = { history, metrics };
    lab.remove();
  } catch (error) {
    told = { problem: String(error?.message ?? error) };
  }
  await fetch('/result/' + i, { method: 'POST', body: JSON.stringify(told) });
}
</script>`;

/**
 * @typedef {{ lab: string, settings: object, metrics: Record<string, any> }} Run as it was handed in
 * @typedef {{ history: object[], metrics: object } | { problem: string }} Rerun
 * @param {readonly Run[]} runs
 * @param {{ data: string | null, simd: 'relaxed' | 'plain' }} options `data`: a folder with data sets, each in a folder
 *   of its name, null has those that labs draw alone; `simd`: which of the two variants of WebAssembly computes
 * @returns {Promise<Rerun[]>} in their order
 * @throws {UsageError} where no browser is found
 */
export async function rerun(runs, { data, simd }) {
  const jobs = runs.map(jobOf);
  const profile = await mkdtemp(join(tmpdir(), 'labtags-rerun-'));
  /** @type {Rerun[]} */
  const results = [];
  /** @type {(value?: unknown) => void} */
  let finish = () => {};
  const finished = new Promise((resolve) => {
    finish = resolve;
  });
  const server = createServer(async (request, response) => {
    const [, kind, ...below] = new URL(request.url ?? '/', 'http://localhost').pathname.split('/');
    if (request.method === 'POST' && kind === 'result') {
      const parts = await request.toArray();
      results[Number(below[0])] = JSON.parse(Buffer.concat(parts).toString('utf8'));
      console.error(`run again: ${results.length} of ${jobs.length}`);
      response.end();
      if (results.length === jobs.length) finish();
      return;
    }
    const pages = { '': PAGE, jobs: JSON.stringify(jobs) };
    const isData = kind === 'data' && data !== null;
    const script = simd === 'plain' ? kind.replace(/-relaxed\.wasm$/, '.wasm') : kind;
    const body =
      pages[/** @type {keyof pages} */ (kind)] ?? (await readBelow(isData ? data : DIST, isData ? below : [script]));
    response.writeHead(body === null ? 404 : 200, { 'Content-Type': TYPES[extname(kind) || '.html'] ?? 'text/plain' });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const browser = await startBrowser(profile, `http://127.0.0.1:${port}/`);
  await Promise.race([finished, new Promise((resolve) => browser.once('exit', resolve))]);
  browser.kill();
  server.close();
  server.closeAllConnections();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  return jobs.map((_, i) => results[i] ?? { problem: 'the browser has ended before' });
}

/**
 * What to run, and what the student did after it: opened the seal of the test part, trained the winners anew.
 *
 * @param {Run} run
 */
function jobOf({ lab, settings, metrics }) {
  const { tag, script } = LABS.find(({ word }) => word === lab) ?? LABS[0];
  const opened = lab === 'imbalance' && metrics.test ? { seal: 'broken' } : {};
  const retrains = lab === 'tuning' && [metrics.retrained, metrics.baseline].some((runs) => runs?.length > 0);
  return { tag, script, settings: { ...settings, ...opened }, retrains };
}

/**
 * Null where there is no such file.
 *
 * @param {string} folder
 * @param {readonly string[]} names
 */
async function readBelow(folder, names) {
  const isBelow = names.every((name) => /^\w[\w.-]*$/.test(name));
  return isBelow ? readFile(join(folder, ...names)).catch(() => null) : null;
}

/**
 * @param {string} profile
 * @param {string} address
 */
async function startBrowser(profile, address) {
  const words = ['--headless=new', `--user-data-dir=${profile}`, '--no-first-run', '--disable-background-networking'];
  // Whoever is root, as in a container, has no sandbox.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const names = process.env.LABTAGS_BROWSER ? [process.env.LABTAGS_BROWSER] : BROWSERS;
  for (const name of names) {
    const browser = spawn(name, [...words, ...sandbox, address], { stdio: 'ignore' });
    const started = await new Promise((resolve) => {
      browser.once('spawn', () => resolve(true));
      browser.once('error', () => resolve(false));
    });
    if (started) return browser;
  }
  throw new UsageError('There is no Chromium, Chrome or Edge to run with; name one in LABTAGS_BROWSER.');
}
