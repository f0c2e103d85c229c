import type { Frame, Page } from 'puppeteer-core';
import { shownWithin } from '../pages/shown-within.js';

/** As one presses Run and waits; ends with the epochs that were trained. */
export async function epochsTrained(page: Page | Frame): Promise<number> {
  await page.waitForSelector('triplet-demo:defined');
  const run = await shownWithin(page, 'triplet-demo >>> [part=run-button]');
  const trained = page.$eval('triplet-demo', (lab) => {
    return new Promise<number>((done) => {
      lab.addEventListener('lab-complete', ({ detail }) =>
        done((detail.result.history.at(-1) as { epoch?: number } | undefined)?.epoch ?? 0),
      );
      lab.addEventListener('lab-error', ({ detail }) => done(-detail.message.length));
    });
  });
  await run?.click();
  return trained;
}
