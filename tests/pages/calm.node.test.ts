import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { DemoSite } from './demo-site.js';
import { openRecorded, RECORDED_LABS } from './recorded-lab.js';

/** What moves now, or would when something changes: more than a moment's transition, or an animation. */
function movingParts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = new Set<string>();
    const roots: (Document | ShadowRoot)[] = [document];
    for (const root of roots) {
      if (root.getAnimations().length > 0) found.add('an animation runs');
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) roots.push(element.shadowRoot);
        const { transitionDuration, animationName } = getComputedStyle(element);
        const seconds = transitionDuration.split(',').map(Number.parseFloat);
        const name = `${element.localName}.${element.getAttribute('class') ?? ''}`;
        if (Math.max(...seconds) > 0.002) found.add(`${name} has a transition`);
        if (animationName !== 'none') found.add(`${name} has an animation`);
      }
    }
    return [...found];
  });
}

describe('motion', () => {
  let site: DemoSite;
  let moving = 0;

  before(async () => {
    site = await DemoSite.start();
  });

  after(() => site?.end());

  for (const lab of RECORDED_LABS) {
    it(`is none in ${lab.tag} for a reader who wants less of it`, async () => {
      const page = await openRecorded(site, lab, { step: 'all' });
      moving += (await movingParts(page)).length;
      await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
      assert.deepEqual(await movingParts(page), []);
    });
  }

  it('is there for everybody else, or the above proves nothing', () => {
    assert.ok(moving > 0);
  });
});
