/**
 * Records one run of each lab for the demo site (`LAB.json.gz`) and one for the lab's own preview
 * (components/labs/WORD/preview.recording), on data that the labs make themselves:
 * `npm run build && node demo/recordings/record.mjs [site|previews] [LAB …]`. Each is trained in a real browser and takes
 * a minute or two.
 */
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import puppeteer from 'puppeteer-core';
import { browserArguments, findBrowser } from '../../tests/find-browser.mjs';
import { LABS } from '../../tools/labs.mjs';
import { demoMounts, startServer } from '../serve.mjs';

const FOLDER = dirname(fileURLToPath(import.meta.url));
const ROOT = dirname(dirname(FOLDER));
const MINUTES = 60_000;

/**
 * @typedef {object} Run
 * @property {Record<string, string>} [attributes] settings that make it small; the others stay as they are
 * @property {string} [afterwards] what the lab does then
 * @property {(events: readonly any[]) => readonly any[]} [trimmed] without what is not shown
 */

/** By the lab's page, for downloads of at most 100 KB. @type {Readonly<Record<string, Run>>} */
const SITE = {
  triplet: {
    attributes: { epochs: '5', triplets: '1280', 'batch-size': '64', 'map-points': '100', perplexity: '15', seed: '7' },
  },
  words: { attributes: { seed: '7' } },
  imbalance: { attributes: { size: 'tenth', epochs: '12', balance: 'weights', seed: '7' } },
  tuner: {
    attributes: { images: '1500', 'max-epochs': '9', 'retrain-epochs': '12', seed: '7' },
    afterwards: 'retrain',
  },
};

/** Their scripts go with the labs' own. @type {Readonly<Record<string, Run>>} */
const PREVIEWS = {
  triplet: {
    attributes: { triplets: '1280', 'batch-size': '64', 'map-points': '60', perplexity: '10' },
    trimmed: (events) => events.map(withoutTriplets),
  },
  words: { trimmed: without('training') },
  imbalance: { attributes: { size: 'tenth' }, trimmed: without('recorded-images') },
  tuner: { attributes: { images: '1500' } },
};

/** @param {string} unused @returns {Run['trimmed']} */
function without(unused) {
  return (events) => events.filter(({ kind }) => kind !== unused);
}

/** Those of the last epoch are shown. @param {any} event @param {number} index @param {readonly any[]} events */
function withoutTriplets(event, index, events) {
  const isLater = events.slice(index + 1).some(({ kind }) => kind === 'epoch');
  return event.kind === 'epoch' && isLater ? { ...event, epoch: { ...event.epoch, hardest: [] } } : event;
}

const asked = process.argv.slice(2);
const isAsked = (/** @type {string} */ word, /** @type {readonly string[]} */ all) =>
  !asked.some((one) => all.includes(one)) || asked.includes(word);
const server = await startServer({ port: 0, mounts: demoMounts({}) });
const browser = await puppeteer.launch({
  executablePath: await findBrowser(),
  args: browserArguments,
  protocolTimeout: 9 * MINUTES,
});
const pages = LABS.map(({ page }) => page);
try {
  for (const lab of LABS.filter(({ page }) => isAsked(page, pages))) {
    if (isAsked('site', ['site', 'previews'])) {
      const text = await record(lab, SITE[lab.page]);
      await save(join(FOLDER, `${lab.page}.json.gz`), gzipSync(text, { level: 9 }));
    }
    if (isAsked('previews', ['site', 'previews'])) {
      const { trimmed = (events) => events, ...run } = PREVIEWS[lab.page];
      const { events } = JSON.parse(await record(lab, run)).recording;
      await save(join(ROOT, 'components/labs', lab.word, 'preview.recording'), JSON.stringify(trimmed(events)));
    }
  }
} finally {
  await browser.close();
  await server.close();
}

/** @param {(typeof LABS)[number]} lab @param {Run} run */
async function record({ tag, fields }, { attributes = {}, afterwards }) {
  const trains = fields.some(({ attribute }) => attribute === 'backend');
  const page = await browser.newPage();
  await page.goto(`${server.address}paste.html`);
  const chosen = trains ? { ...attributes, backend: 'wasm' } : attributes;
  const text = await page.evaluate(recordedRun, { tag, afterwards, attributes: chosen });
  await page.close();
  return text;
}

/** @param {string} path @param {string | Uint8Array} content */
async function save(path, content) {
  await writeFile(path, content);
  console.log(`${path.slice(ROOT.length + 1)}  ${Math.ceil(gzipSync(content).length / 1024)} KB compressed`);
}

/** In the page. @param {{ tag: string, attributes: Record<string, string>, afterwards?: string }} run @returns {Promise<string>} */
async function recordedRun({ tag, attributes, afterwards }) {
  const lab = /** @type {any} */ (document.createElement(tag));
  for (const [name, value] of Object.entries(attributes)) lab.setAttribute(name, value);
  document.querySelector('main, body')?.append(lab);
  await customElements.whenDefined(tag);
  await lab.run();
  if (afterwards) await lab[afterwards]();
  // Maps by t-SNE come after the run.
  if (tag === 'triplet-demo') await new Promise((resolve) => setTimeout(resolve, 15_000));
  return lab.exportRecording();
}
