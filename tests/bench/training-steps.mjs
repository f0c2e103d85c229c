import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build as bundle } from 'esbuild';
import puppeteer from 'puppeteer-core';
import { startServer } from '../../demo/serve.mjs';
import { browserArguments, findBrowser } from '../find-browser.mjs';
import { sized } from './sized.mjs';
import { writeStepImages } from './step-images.mjs';

/**
 * Times training steps of a net side by side: labtags in a worker of Chromium on its backends, PyTorch
 * on one thread. All take turns in one run, after a warm-up each.
 */

/** Only pages with these headers may share memory between threads. */
const ISOLATED = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' };

const PYTHON = '/usr/bin/python3';

/** A runner takes so many steps and tells the milliseconds of each. @typedef {(steps: number) => Promise<number[]>} Runner */

/**
 * @typedef {object} Runners
 * @property {string} images what the images show
 * @property {(backend: string, net: object) => Promise<Runner & { last: () => any }>} labtags
 * @property {(net: object) => Promise<Runner>} threaded labtags in a page that may use threads
 * @property {(words: string[]) => Runner | null} pyTorch null where there is none
 */

/**
 * Opens a browser and hands out runners; ends all of them whatever happens.
 *
 * @param {'digits' | 'garments' | 'noise'} images what the nets are trained on
 * @param {(runners: Runners) => Promise<void>} use
 */
export async function withTrainingSteps(images, use) {
  const folder = await siteFolder();
  const shown = await writeStepImages(images, folder);
  const server = await startServer({ port: 0, mounts: [{ path: '/', folder }] });
  const isolatedServer = await startServer({ port: 0, mounts: [{ path: '/', folder, headers: ISOLATED }] });
  const browser = await puppeteer.launch({
    executablePath: await findBrowser(),
    args: browserArguments,
    protocolTimeout: 1_200_000,
  });
  /** @type {import('node:child_process').ChildProcess[]} */
  const children = [];
  try {
    await use({
      images: shown,
      labtags: (backend, net) => labtagsRunner({ browser, address: server.address }, backend, net),
      threaded: (net) => labtagsRunner({ browser, address: isolatedServer.address }, 'wasm', net),
      pyTorch: (words) => pyTorchRunner([folder, ...words], children),
    });
  } finally {
    for (const child of children) child.kill();
    await browser.close();
    await Promise.all([server.close(), isolatedServer.close()]);
    await rm(folder, { recursive: true });
  }
}

/** A page, the worker that takes the steps, and the modules that it loads. */
async function siteFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'labtags-steps-'));
  await bundle({
    entryPoints: {
      'training-steps.worker': 'tests/bench/training-steps.worker.ts',
      'kernel-thread.worker': 'workers/kernel-thread.worker.ts',
    },
    outdir: folder,
    bundle: true,
    format: 'esm',
    splitting: true,
    target: 'es2022',
    minify: true,
    loader: { '.wgsl': 'text' },
    logLevel: 'error',
  });
  const modules = (await readdir('dist')).filter((name) => name.endsWith('.wasm'));
  await Promise.all(modules.map((name) => copyFile(join('dist', name), join(folder, name))));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>steps</title>');
  return folder;
}

/**
 * A page of its own with a worker of its own, on one backend.
 *
 * @param {{ browser: import('puppeteer-core').Browser, address: string }} where
 * @param {string} backend
 * @param {object} net
 */
async function labtagsRunner({ browser, address }, backend, net) {
  const page = await browser.newPage();
  page.on('console', (message) => console.error(`page: ${message.text()}`));
  await page.goto(address);
  const ask = (/** @type {object} */ request) =>
    page.evaluate((message) => {
      const shared = /** @type {{ worker?: Worker }} */ (globalThis);
      shared.worker ??= new Worker('/training-steps.worker.js', { type: 'module' });
      const { worker } = shared;
      return new Promise((resolve, reject) => {
        worker.onmessage = (event) => resolve(event.data);
        worker.onerror = (event) => reject(new Error(event.message));
        worker.postMessage(message);
      });
    }, request);
  await page.bringToFront();
  let last = await ask({ start: { backend, net }, steps: 0 });
  const run = async (/** @type {number} */ steps) => {
    last = await ask({ steps });
    return last.times;
  };
  return Object.assign(run, { last: () => last });
}

/**
 * @param {string[]} words arguments of training_steps.py
 * @param {import('node:child_process').ChildProcess[]} children
 * @returns {Runner | null}
 */
function pyTorchRunner(words, children) {
  if (!hasPyTorch()) return null;
  const child = spawn(PYTHON, ['tests/bench/training_steps.py', ...words], { stdio: ['pipe', 'pipe', 'inherit'] });
  children.push(child);
  const lines = createInterface({ input: child.stdout });
  return async (steps) => {
    const answer = once(lines, 'line');
    child.stdin.write(`${steps}\n`);
    return JSON.parse((await answer)[0]);
  };
}

function hasPyTorch() {
  return existsSync(PYTHON) && spawnSync(PYTHON, ['-c', 'import torch']).status === 0;
}

/**
 * Lets all take turns.
 *
 * @param {Record<string, Runner | null>} runners null ones are named and left out
 * @param {{ rounds: number, steps: number, stepsOf?: Record<string, number> }} plan `stepsOf` names those that take
 *   another number of steps a round
 * @returns {Promise<Record<string, number>>} milliseconds of a step: the median over the rounds of their means
 */
export async function takeTurns(runners, { rounds, steps, stepsOf = {} }) {
  /** @type {Record<string, number[]>} */
  const times = {};
  const present = Object.entries(runners).filter(([, runner]) => runner !== null);
  for (const [name, runner] of Object.entries(runners))
    if (!runner) console.log(`skipped: ${name} (Debian: python3-torch)`);
  const stepsOfRound = (/** @type {string} */ name) => sized(stepsOf[name] ?? steps, 1);
  for (const [name, runner] of present) await runner(stepsOfRound(name));
  for (let round = 0; round < sized(rounds, 1); round++) {
    for (const [name, runner] of present)
      times[name] = [...(times[name] ?? []), mean(await runner(stepsOfRound(name)))];
  }
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, median(all)]));
}

/**
 * Prints how long a step takes for each, and what it is of ours.
 *
 * @param {string} title
 * @param {Record<string, number>} times
 */
export function printSteps(title, times) {
  console.log(`${title}\n`);
  for (const [name, ms] of Object.entries(times)) {
    const ratio = (times.labtags / ms).toFixed(3);
    console.log(`${name.padEnd(32)}${ms.toFixed(2).padStart(10)} ms a step   labtags takes ${ratio} of it`);
  }
  console.log('');
}

/**
 * Prints the line that the runner of benchmarks collects, where the peer was there.
 *
 * @param {string} name
 * @param {{ times: Record<string, number>, peer: string, goal: number }} figure
 */
export function printRatio(name, { times, peer, goal }) {
  if (times[peer]) console.log(`RATIO ${name} ${(times.labtags / times[peer]).toFixed(3)} ${goal}`);
}

/** @param {number[]} values */
function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** @param {number[]} values */
function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
