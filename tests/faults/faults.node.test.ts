import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import puppeteer, { type Browser } from 'puppeteer-core';
import { demoMounts, startServer } from '../../demo/serve.mjs';
import { browserArguments, findBrowser } from '../find-browser.mjs';
import type { LabTag } from '../pages/tiny-runs.js';
import { FAULTS } from './faults.js';
import { faultTag, meet, undisturbed } from './meet.js';

/** One of each kind, each under another lab; `npm run faults` has all of them under all labs. */
const SHORT: readonly [fault: string, tag: LabTag, told: RegExp][] = [
  ['the worker ends without a word', 'triplet-demo', /ended unexpectedly.*Go on from/],
  ['the worker’s script is missing', 'word-vectors-demo', /script could not be loaded/],
  ['the browser clears its data', 'tuner-demo', /./],
  ['the page is reloaded', 'imbalance-demo', /is kept in this browser. Go on where you were/],
];

describe('a lab that meets a fault', () => {
  let server: Awaited<ReturnType<typeof startServer>>;
  let browser: Browser;

  before(async () => {
    server = await startServer({ port: 0, mounts: demoMounts(process.env) });
    browser = await puppeteer.launch({ executablePath: await findBrowser(), args: browserArguments });
  });

  after(async () => {
    await browser?.close();
    await server?.close();
  });

  for (const [name, tag, told] of SHORT) {
    it(`says so, loses nothing and ends with the undisturbed run’s numbers: ${name}, <${tag}>`, async () => {
      const fault = FAULTS.find((one) => one.name === name);
      assert.ok(fault);
      const options = { address: server.address, html: faultTag(tag, fault) };
      const expected = await undisturbed(browser, options);
      const { words, lost, equal, wordless } = await meet(browser, { ...options, tag, fault, expected });
      assert.match(words, told);
      assert.deepEqual({ lost, equal, wordless }, { lost: 0, equal: true, wordless: false });
    });
  }
});
