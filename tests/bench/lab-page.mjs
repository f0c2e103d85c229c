import { spawn } from 'node:child_process';
import { once } from 'node:events';
import puppeteer from 'puppeteer-core';
import { LABS } from '../../tools/labs.mjs';
import { browserArguments, findBrowser } from '../find-browser.mjs';

/**
 * Serves the built demo site, opens one of its pages in a real browser and hands it to `use`; ends
 * both whatever happens.
 *
 * @template T
 * @param {string} path page below the site's root
 * @param {(page: import('puppeteer-core').Page) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function withLabPage(path, use) {
  const server = spawn(process.execPath, ['demo/serve.mjs'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [printed] = await once(server.stdout, 'data');
  const address = /http:\/\/\S+/.exec(String(printed))?.[0];
  const browser = await puppeteer.launch({
    executablePath: await findBrowser(),
    args: browserArguments,
    protocolTimeout: 3_600_000,
  });
  try {
    const page = await browser.newPage();
    page.on('pageerror', (error) => console.error('page:', error));
    await page.goto(new URL(path, address).href);
    const labs = LABS.map(({ tag }) => tag).join();
    await page.waitForFunction((tags) => document.querySelector(`:is(${tags}):defined`), {}, labs);
    return await use(page);
  } finally {
    await browser.close();
    server.kill();
  }
}
