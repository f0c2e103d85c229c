import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { DemoSite } from './demo-site.js';
import { openRecorded, RECORDED_LABS } from './recorded-lab.js';

/** A4 upright with margins of 12 mm, in CSS pixels. */
const PAPER = { width: Math.floor(((210 - 24) / 25.4) * 96), height: Math.floor(((297 - 24) / 25.4) * 96) };

/** What sticks out of the paper, or is cut by what it stands in. */
function cutParts(page: Page, width: number): Promise<string[]> {
  return page.evaluate((most) => {
    const found: string[] = [];
    const roots: ParentNode[] = [document];
    for (const root of roots) {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (element.shadowRoot) roots.push(element.shadowRoot);
        const box = element.getBoundingClientRect();
        if (box.width < 2 || box.height < 2 || !element.checkVisibility({ visibilityProperty: true })) continue;
        const name = `${element.localName}.${element.getAttribute('class') ?? element.getAttribute('part') ?? ''}`;
        if (box.right > most + 1 || box.left < -1)
          found.push(`${name}: ${Math.round(box.left)}–${Math.round(box.right)}`);
        const { overflowX } = getComputedStyle(element);
        if (overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1) found.push(`${name} is cut`);
      }
    }
    return found;
  }, width);
}

/** Headings and titles of pictures, without those that are only heard. */
function shownTitles(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const titles: string[] = [];
    const roots: ParentNode[] = [document];
    for (const root of roots) {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (element.shadowRoot) roots.push(element.shadowRoot);
        const isTitle = element.matches('h3, h4, figcaption') && element.checkVisibility() && element.offsetWidth > 2;
        if (isTitle) titles.push((element.textContent ?? '').replaceAll(/\s+/g, ' ').trim());
      }
    }
    return titles.filter((title) => title !== '');
  });
}

/** Pictures that the printer would find empty: it waits neither for a frame nor for anything to be loaded. */
function emptyPictures(page: Page): Promise<{ pictures: number; empty: string[] }> {
  return page.evaluate(async () => {
    dispatchEvent(new Event('beforeprint'));
    await Promise.resolve();
    const empty: string[] = [];
    let pictures = 0;
    const roots: ParentNode[] = [document];
    for (const root of roots) {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) roots.push(element.shadowRoot);
        if (!element.matches('lab-figure, lab-map, lab-word-map')) continue;
        pictures++;
        const canvas = element.shadowRoot?.querySelector<HTMLCanvasElement>('canvas.points');
        const painted = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
        const isDrawn = painted ? painted.some((value) => value > 0) : element.shadowRoot?.querySelector('svg text');
        if (!isDrawn) empty.push(element.shadowRoot?.querySelector('figcaption')?.textContent ?? element.localName);
      }
    }
    dispatchEvent(new Event('afterprint'));
    return { pictures, empty };
  });
}

function textOf(pdf: string): string {
  const run = spawnSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
  return run.stdout.replaceAll(/\s+/g, ' ');
}

describe('a lab on paper', () => {
  let site: DemoSite;
  const folder = mkdtempSync(join(tmpdir(), 'labtags-print-'));

  before(async () => {
    site = await DemoSite.start();
  });

  after(async () => {
    await site?.end();
    rmSync(folder, { recursive: true, force: true });
  });

  for (const lab of RECORDED_LABS) {
    it(`is whole: every view of ${lab.tag} within the width of A4, and no control`, async (t) => {
      const page = await openRecorded(site, lab);
      const { pictures, empty } = await emptyPictures(page);
      assert.deepEqual(empty, []);
      assert.ok(pictures >= 2, `${pictures} pictures`);
      const path = join(folder, `${lab.recording}.pdf`);
      const margin = '12mm';
      await page.pdf({
        path,
        format: 'A4',
        printBackground: false,
        margin: { top: margin, right: margin, bottom: margin, left: margin },
      });
      await page.emulateMediaType('print');
      // As the printer lays it out: pictures stay as they were drawn for the screen.
      await page.setViewport({ ...PAPER });
      assert.deepEqual(await cutParts(page, PAPER.width), []);
      const titles = await shownTitles(page);
      assert.ok(titles.length >= 2, titles.join(', '));
      assert.ok(!titles.some((title) => /^(Settings|Share)/.test(title)), titles.join(', '));
      if (spawnSync('pdftotext', ['-v']).error) return t.skip('skipped: no pdftotext');
      const printed = textOf(path);
      for (const title of titles) assert.ok(printed.includes(title), `“${title}” is not on the paper`);
    });
  }
});
