/**
 * `npm run faults [-- PART_OF_A_FAULT [LAB]]`: every fault under every lab, what the student reads, what is lost, and
 * whether the numbers are those of an undisturbed run in the end. The last line has the three sums.
 */
import puppeteer from 'puppeteer-core';
import { demoMounts, startServer } from '../../demo/serve.mjs';
import { browserArguments, findBrowser } from '../find-browser.mjs';
import { LAB_TAGS } from '../pages/tiny-runs.js';
import type { Standing } from './broken-page.js';
import { FAULTS } from './faults.js';
import { faultTag, meet, undisturbed } from './meet.js';

const WORDS_SHOWN = 150;

const [part = '', lab = ''] = process.argv.slice(2);
const faults = FAULTS.filter(({ name }) => name.includes(part));
const tags = LAB_TAGS.filter((tag) => tag.includes(lab));
const server = await startServer({ port: 0, mounts: demoMounts(process.env) });
const browser = await puppeteer.launch({ executablePath: await findBrowser(), args: browserArguments });
const sums = { met: 0, lost: 0, unequal: 0, wordless: 0 };
const expected = new Map<string, Standing>();
for (const fault of faults) {
  console.log(`\n${fault.name}`);
  for (const tag of tags) {
    const options = { address: server.address, html: faultTag(tag, fault) };
    const whole = expected.get(options.html) ?? (await undisturbed(browser, options));
    expected.set(options.html, whole);
    const { struckAt, words, lost, equal, wordless } = await meet(browser, { ...options, tag, fault, expected: whole });
    sums.met++;
    sums.lost += lost;
    sums.unequal += equal ? 0 : 1;
    sums.wordless += wordless ? 1 : 0;
    const read = words.length > WORDS_SHOWN ? `${words.slice(0, WORDS_SHOWN)}…` : words;
    console.log(
      `  ${tag.padEnd(18)} at ${struckAt}, lost ${lost}, ${equal ? 'equal' : 'UNEQUAL'}, ${wordless ? 'WORDLESS' : `“${read}”`}`,
    );
  }
}
await browser.close();
await server.close();
const { met, lost, unequal, wordless } = sums;
console.log(`\n${met} meetings: lost ${lost}, unequal ${unequal}, wordless ${wordless}`);
process.exit(lost + unequal + wordless > 0 ? 1 : 0);
