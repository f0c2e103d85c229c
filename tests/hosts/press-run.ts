import type { Frame, Page } from 'puppeteer-core';

/** As one presses Run and waits; ends with the epochs that were trained. */
export async function epochsTrained(page: Page | Frame): Promise<number> {
  await page.waitForSelector('triplet-demo:defined');
  const run = await page.waitForSelector('triplet-demo >>> [part=run-button]', { visible: true });
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
