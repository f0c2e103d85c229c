import assert from 'node:assert/strict';
import type { Frame, Page } from 'puppeteer-core';
import { runLab, TINY_RUNS } from '../pages/tiny-runs.js';

const TAG = 'triplet-demo';

interface Trained {
  readonly history: readonly { readonly epoch: number }[];
  readonly backend: { readonly name: string };
}

/**
 * Trains the lab that a recipe has put on the page. It is taken as written first, so that settings which got lost are
 * seen, and made tiny then.
 *
 * @param epochs what the recipe sets
 */
export async function trainAsWritten(page: Page | Frame, epochs = 3): Promise<void> {
  await page.waitForSelector(`${TAG}:defined`, { timeout: 20_000 });
  assert.equal(await page.$eval(TAG, (lab) => Number(lab.epochs)), epochs);
  await page.$eval(
    TAG,
    (lab, settings) => {
      for (const [name, value] of Object.entries(settings)) lab.setAttribute(name, value);
    },
    TINY_RUNS[TAG],
  );
  const { history, backend } = (await runLab(page, TAG)) as unknown as Trained;
  assert.deepEqual([history.at(-1)?.epoch, backend.name], [1, 'wasm']);
}
