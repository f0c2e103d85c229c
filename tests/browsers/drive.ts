import puppeteer, { type KeyInput } from 'puppeteer-core';
import { browserArguments, findBrowser } from '../find-browser.mjs';
import type { Engine } from './engines.mjs';
import { firefoxOptions } from './firefox.mjs';
import { WebKit } from './webkit.mjs';

/** One window of a browser, as far as every engine can be driven alike. */
export interface DrivenWindow {
  open(url: string): Promise<void>;
  /** Runs a function in the page, and waits for its answer. */
  evaluate<Args extends readonly unknown[], Answer>(
    work: (...args: [...Args]) => Answer,
    ...args: Args
  ): Promise<Awaited<Answer>>;
  /** Presses the mouse at a point of the page's visible part. */
  click(x: number, y: number): Promise<void>;
  press(key: 'Tab' | 'Enter' | 'Space'): Promise<void>;
  close(): Promise<void>;
}

const SIZE = { width: 1280, height: 900 };

/** Opens a window of an engine. */
export async function drive(engine: Engine): Promise<DrivenWindow> {
  if (engine !== 'webkit') return drivePuppeteer(engine);
  const webkit = await WebKit.start();
  await webkit.resize(SIZE.width, SIZE.height);
  return webkit;
}

async function drivePuppeteer(engine: Exclude<Engine, 'webkit'>): Promise<DrivenWindow> {
  const chromium = async () => ({ executablePath: await findBrowser(), args: browserArguments });
  const browser = await puppeteer.launch(engine === 'firefox' ? await firefoxOptions() : await chromium());
  const page = await browser.newPage();
  await page.setViewport(SIZE);
  page.setDefaultNavigationTimeout(LIMIT_MS);
  return {
    async open(url) {
      await page.goto(url);
    },
    evaluate: (work, ...args) => page.evaluate(work as never, ...args) as never,
    click: (x, y) => page.mouse.click(x, y),
    press: (key) => page.keyboard.press((key === 'Space' ? ' ' : key) as KeyInput),
    close: () => browser.close(),
  };
}

/**
 * Waits until the function answers something in the page.
 *
 * @throws Error after `limitMs`
 */
export async function shown<Args extends readonly unknown[], Answer>(
  window: DrivenWindow,
  work: (...args: [...Args]) => Answer,
  ...args: Args
): Promise<NonNullable<Awaited<Answer>>> {
  const deadline = Date.now() + LIMIT_MS;
  for (;;) {
    // A page that is just left cannot answer.
    const answer = await window.evaluate(work, ...args).catch(() => null);
    if (answer) return answer;
    if (Date.now() > deadline) throw new Error(`Waited ${LIMIT_MS} ms in vain for ${work}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const LIMIT_MS = 180_000;

/** Presses the mouse in the middle of what a selector finds; `>>>` leads into a shadow root. */
export async function clickOn(window: DrivenWindow, selector: string): Promise<void> {
  const { x, y } = await shown(
    window,
    (path) => {
      let root: ParentNode | null = document;
      let found: Element | null = null;
      for (const part of path.split('>>>')) {
        found = root?.querySelector(part.trim()) ?? null;
        root = found?.shadowRoot ?? null;
      }
      found?.scrollIntoView({ block: 'center' });
      const box = found?.getBoundingClientRect();
      return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    },
    selector,
  );
  await window.click(x, y);
}

/** Presses Tab until what has the focus, shadow roots included, fits the selector. */
export async function tabTo(window: DrivenWindow, selector: string): Promise<void> {
  for (let presses = 0; presses < MOST_TABS; presses++) {
    await window.press('Tab');
    const reached = await window.evaluate((wanted) => {
      let focused = document.activeElement;
      while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
      return focused?.matches(wanted) ?? false;
    }, selector);
    if (reached) return;
  }
  throw new Error(`${MOST_TABS} presses of Tab do not lead to ${selector}.`);
}

const MOST_TABS = 100;
