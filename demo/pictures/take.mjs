/**
 * Takes the pictures of the home page, one a lab for each colour scheme, from the recorded runs of the site:
 * `npm run build && node demo/pictures/take.mjs [LAB …]`.
 */
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { browserArguments, findBrowser } from '../../tests/find-browser.mjs';
import { LABS } from '../../tools/labs.mjs';
import { demoMounts, startServer } from '../serve.mjs';

const FOLDER = dirname(fileURLToPath(import.meta.url));

/** What of each lab is shown, by its page; as `show` of `<lab-view>` names it, and the element in it. @type {Readonly<Record<string, [string, string]>>} */
const SHOWN = {
  triplet: ['map', 'lab-map'],
  words: ['nearest', '.lists'],
  imbalance: ['matrix', 'table'],
  tuner: ['curves', 'lab-figure'],
};

const asked = process.argv.slice(2);
const server = await startServer({ port: 0, mounts: demoMounts({}) });
const browser = await puppeteer.launch({ executablePath: await findBrowser(), args: browserArguments });
try {
  for (const { page: name, tag } of LABS) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    for (const scheme of ['light', 'dark']) {
      const page = await browser.newPage();
      await page.setViewport({ width: 420, height: 900, deviceScaleFactor: 1.5 });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await page.goto(`${server.address}paste.html`);
      await page.evaluate(putLab, { tag, recording: `recordings/${name}.json.gz`, show: SHOWN[name][0] });
      const shown = await page.waitForSelector(`lab-view >>> ${SHOWN[name][1]}`, { visible: true, timeout: 60_000 });
      // Maps fade in.
      await new Promise((resolve) => setTimeout(resolve, 15_000));
      const box = await shown?.boundingBox();
      if (!box) throw new Error(`${name} shows nothing.`);
      const clip = { x: box.x, y: box.y, width: box.width, height: (box.width * 3) / 4 };
      const bytes = await page.screenshot({ type: 'webp', quality: 60, clip });
      await writeFile(join(FOLDER, `${name}-${scheme}.webp`), bytes);
      console.log(`${name}-${scheme}.webp  ${bytes.length} bytes`);
      await page.close();
    }
  }
} finally {
  await browser.close();
  await server.close();
}

/** In the page. @param {{ tag: string, recording: string, show: string }} wanted */
function putLab({ tag, recording, show }) {
  document.documentElement.style.colorScheme = 'light dark';
  document.body.innerHTML = `<lab-view for="lab" show="${show}"></lab-view><${tag} id="lab" recording="${recording}"></${tag}>`;
}
