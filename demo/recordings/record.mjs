/**
 * Makes the recorded runs of the demo site, one a lab, on data that the labs draw themselves:
 * `npm run build && node demo/recordings/record.mjs [LAB …]`. Each is trained in a real browser and takes a minute or two.
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
const MINUTES = 60_000;

/**
 * Settings that make a download of at most 100 KB, by the lab's page; the others stay as they are.
 *
 * @type {Readonly<Record<string, { attributes: Record<string, string>, afterwards?: string }>>}
 */
const RUNS = {
  triplet: {
    attributes: { epochs: '5', triplets: '1280', 'batch-size': '64', 'map-points': '100', perplexity: '15', seed: '7' },
  },
  imbalance: { attributes: { size: 'tenth', epochs: '12', balance: 'weights', seed: '7' } },
  tuner: {
    attributes: { images: '1500', 'max-epochs': '9', 'retrain-epochs': '12', seed: '7' },
    afterwards: 'retrain',
  },
};

const asked = process.argv.slice(2);
const server = await startServer({ port: 0, mounts: demoMounts({}) });
const browser = await puppeteer.launch({
  executablePath: await findBrowser(),
  args: browserArguments,
  protocolTimeout: 9 * MINUTES,
});
try {
  for (const { page: name, tag, fields } of LABS) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    const { attributes, afterwards } = RUNS[name] ?? { attributes: { seed: '7' } };
    const trains = fields.some(({ attribute }) => attribute === 'backend');
    const chosen = trains ? { ...attributes, backend: 'wasm' } : attributes;
    const page = await browser.newPage();
    await page.goto(`${server.address}paste.html`);
    const text = await page.evaluate(recordedRun, { tag, afterwards, attributes: chosen });
    const zipped = gzipSync(text, { level: 9 });
    await writeFile(join(FOLDER, `${name}.json.gz`), zipped);
    console.log(`${name}.json.gz  ${Math.ceil(zipped.length / 1024)} KB`);
    await page.close();
  }
} finally {
  await browser.close();
  await server.close();
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
