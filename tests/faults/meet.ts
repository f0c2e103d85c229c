import type { Browser } from 'puppeteer-core';
import { type LabTag, tinyTag } from '../pages/tiny-runs.js';
import { BrokenPage, type Standing } from './broken-page.js';
import type { Fault } from './faults.js';

/** How a lab came through a fault. */
export interface Outcome {
  /** Epochs or trials that were done when the fault struck. */
  readonly struckAt: number;
  /** What the student reads once it has come to rest. */
  readonly words: string;
  /** Epochs, trials or steps that were made and are gone. */
  readonly lost: number;
  /** In the end the numbers are those of a run that nothing disturbed. */
  readonly equal: boolean;
  /** The run did not end by itself, and nothing says why, or what to do. */
  readonly wordless: boolean;
}

/** Longer runs than the tests have elsewhere, so that there is a middle. */
const LONGER: Readonly<Record<LabTag, (html: string) => string>> = {
  'triplet-demo': (html) => html.replace('epochs="1"', 'epochs="5"').replace('triplets="64"', 'triplets="160"'),
  'imbalance-demo': (html) => html.replace('epochs="1"', 'epochs="3"'),
  'word-vectors-demo': (html) => html.replace('sentences="2000"', 'sentences="20000"'),
  'tuner-demo': (html) => html.replace('images="600"', 'images="1000"'),
};

/** After so many epochs or trials the fault strikes; the word lab, which has none, is struck as it begins. */
const MIDDLE: Readonly<Record<LabTag, number>> = {
  ...{ 'triplet-demo': 2, 'imbalance-demo': 1, 'word-vectors-demo': 0, 'tuner-demo': 2 },
};

/** Milliseconds until a lab that does not come to rest is said to hang. */
const PATIENCE_MS = 120_000;
/** Within them a lab has found what an earlier visit has left. */
const LOOKING_MS = 20_000;
const REST = new Set(['complete', 'failed', 'stopped', 'idle']);

/** The tag of a lab that meets a fault. */
export function faultTag(tag: LabTag, { settings = '' }: Pick<Fault, 'settings'>): string {
  const html = LONGER[tag](tinyTag(tag));
  return settings ? html.replace(/ backend="\w+"/, ` ${settings}`) : html;
}

/** The numbers of a run that nothing disturbs. */
export async function undisturbed(browser: Browser, options: { address: string; html: string }): Promise<Standing> {
  const page = await BrokenPage.open(browser, { ...options, fault: null });
  try {
    await page.press('.run-button');
    return await rest(page);
  } finally {
    await page.close();
  }
}

/** Lets a lab meet a fault, mends what can be mended, and goes on as a student would. */
export async function meet(
  browser: Browser,
  { expected, tag, ...options }: { address: string; html: string; tag: LabTag; fault: Fault; expected: Standing },
): Promise<Outcome> {
  const page = await BrokenPage.open(browser, options);
  try {
    const { fault } = options;
    await fault.before?.(page);
    await page.press('.run-button');
    const before = await middle(page, MIDDLE[tag]);
    if (fault.strike) await fault.strike(page);
    let shown = await rest(page);
    const atRest = shown;
    // What an earlier visit left comes to light when it is gone on with.
    let kept = shown.done;
    for (let tries = 0; shown.phase !== 'complete' && tries < 2; tries++) {
      await page.mend();
      await page.press(shown.goesOnBy ?? '.run-button');
      kept = Math.max(kept, await middle(page, 0));
      shown = await rest(page);
    }
    return {
      struckAt: before,
      words: atRest.words,
      lost: fault.strike ? Math.max(0, before - Math.max(kept, atRest.done)) : 0,
      equal: shown.phase === 'complete' && isEqual(shown.numbers, expected.numbers),
      wordless: atRest.phase !== 'complete' && !atRest.tells,
    };
  } finally {
    await page.close();
  }
}

/** @returns how many epochs or trials are done there */
async function middle(page: BrokenPage, wanted: number): Promise<number> {
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline) {
    const { phase, done } = await page.standing();
    const over = REST.has(phase) && phase !== 'idle';
    if (over || (phase === 'running' && done >= wanted)) return done;
    await pause();
  }
  return 0;
}

async function rest(page: BrokenPage): Promise<Standing> {
  const looked = Date.now() + LOOKING_MS;
  const deadline = Date.now() + PATIENCE_MS;
  let shown = await page.standing();
  for (let calm = 0; calm < 3 && Date.now() < deadline; ) {
    await pause();
    const now = await page.standing();
    // What was kept is found a little after the page is there.
    const looks = now.phase === 'idle' && now.goesOnBy === null && Date.now() < looked;
    calm = REST.has(now.phase) && now.words === shown.words && !looks ? calm + 1 : 0;
    shown = now;
  }
  return REST.has(shown.phase) ? shown : { ...shown, phase: 'hangs', words: '', tells: false };
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 100));
}

function isEqual(one: readonly number[] | null, other: readonly number[] | null): boolean {
  return one !== null && other !== null && one.length === other.length && one.every((value, i) => value === other[i]);
}
