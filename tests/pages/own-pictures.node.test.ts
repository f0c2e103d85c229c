import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { zipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { DemoSite } from './demo-site.js';

const TINY = {
  triplet: 'epochs=1&triplets=64&batch-size=16&embedding-size=8&map=pca&map-points=30&backend=wasm',
  imbalance: 'epochs=1&batch-size=16&backend=wasm',
};

/** A picture as it crosses to the page and back. */
interface Given {
  readonly name: string;
  readonly base64: string;
}

/** Gives files as dropping them does, and waits until the lab shows a picture, and then a result. */
function train(page: Page, lab: string, given: readonly Given[]): Promise<{ sha256: string; firstMs: number }> {
  return page.evaluate(
    async (tag, files) => {
      await customElements.whenDefined(tag);
      const element = document.querySelector(tag) as HTMLElementTagNameMap['triplet-demo'];
      await element.updateComplete;
      const started = performance.now();
      element.takeFiles(
        files.map(({ name, base64 }) => {
          const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
          return new File([bytes], name, { lastModified: 1 });
        }),
      );
      // A named function would be wrapped by the tests' compiler, and the page has not what it is wrapped in.
      while (!element.shadowRoot?.querySelector('lab-pictures')?.shadowRoot?.querySelector('lab-image')) {
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      const firstMs = performance.now() - started;
      const { data } = await element.run();
      return { sha256: data.sha256, firstMs };
    },
    lab,
    given as Given[],
  );
}

/** Photographs of coloured discs in folders, made by the page's own canvas. */
function photographs(page: Page): Promise<Given[]> {
  return page.evaluate(async () => {
    const files: { name: string; base64: string }[] = [];
    for (const [label, name] of ['ant', 'bee', 'cat'].entries()) {
      for (let i = 0; i < 40; i++) {
        const canvas = new OffscreenCanvas(320, 240);
        const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
        context.fillStyle = `hsl(${label * 120 + i} 60% ${30 + i}%)`;
        context.fillRect(60 + i, 30 + 2 * i, 120 + 3 * i, 100);
        const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer());
        files.push({ name: `animals/${name}/${i}.jpg`, base64: btoa(String.fromCharCode(...bytes)) });
      }
    }
    return files;
  });
}

describe('a folder of one’s own pictures', () => {
  let site: DemoSite;

  before(async () => {
    const camera = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];
    site = await DemoSite.start(undefined, camera);
  });

  after(() => site?.end());

  it('trains two labs, tells its pictures on the way, and gives the same numbers as a zip of it', async () => {
    const page = await site.open(`triplet.html#triplet=v1&${TINY.triplet}`);
    const files = await photographs(page);
    const folder = await train(page, 'triplet-demo', files);
    const zipped = zipSync(Object.fromEntries(files.map(({ name, base64 }) => [name, Buffer.from(base64, 'base64')])));
    const archive: Given = { name: 'animals.zip', base64: Buffer.from(zipped).toString('base64') };
    const other = await site.open(`triplet.html#triplet=v1&${TINY.triplet}`);
    assert.equal((await train(other, 'triplet-demo', [archive])).sha256, folder.sha256);
    const told = await other.evaluate(() => {
      const element = document.querySelector('triplet-demo');
      const pictures = element?.shadowRoot?.querySelector('lab-pictures')?.shadowRoot?.textContent;
      return `${element?.shadowRoot?.querySelector('[part=data]')?.textContent} ${pictures}`;
    });
    assert.match(told, /your files: animals\.zip\. They stay/);
    assert.match(told, /120 of 120 read[\s\S]*ant: 40\s*bee: 40\s*cat: 40/);
    await train(await site.open(`imbalance.html#imbalance=v1&${TINY.imbalance}`), 'imbalance-demo', files);
    assert.deepEqual(site.complaints, []);
  });

  it('can be collected with the camera, which is asked for by a click: two classes, one picture deleted, a run', async () => {
    const page = await site.open(`triplet.html#triplet=v1&${TINY.triplet}`);
    const [found, kept, used] = await page.evaluate(async () => {
      const lab = document.querySelector('triplet-demo') as HTMLElementTagNameMap['triplet-demo'];
      const shown = lab.shadowRoot as ShadowRoot;
      (shown.querySelector('details.collector') as HTMLDetailsElement).open = true;
      await customElements.whenDefined('lab-collector');
      type Collector = HTMLElement & { updateComplete: Promise<boolean>; renderRoot: ShadowRoot };
      const collector = shown.querySelector('lab-collector') as Collector;
      await collector.updateComplete;
      const root = collector.renderRoot;
      if (root.querySelector('video')) throw new Error('The camera is on before anyone has asked for it.');
      root.querySelector<HTMLElement>('.start')?.click();
      while (!root.querySelector('video')) await new Promise((resolve) => setTimeout(resolve, 50));
      for (const [place, name] of ['left', 'right'].entries()) {
        (root.querySelector('input') as HTMLInputElement).value = name;
        root.querySelector('.record')?.dispatchEvent(new Event('pointerdown'));
        while ((root.querySelectorAll('.class')[place]?.querySelectorAll('img').length ?? 0) < 6)
          await new Promise((resolve) => setTimeout(resolve, 50));
        root.querySelector('.record')?.dispatchEvent(new Event('pointerup'));
        await new Promise((resolve) => setTimeout(resolve, 400));
      }
      const before = root.querySelectorAll('img').length;
      root.querySelector<HTMLElement>('.class button')?.click();
      await collector.updateComplete;
      const after = root.querySelectorAll('img').length;
      root.querySelector<HTMLElement>('.use')?.click();
      while (!shown.querySelector('lab-pictures')) await new Promise((resolve) => setTimeout(resolve, 50));
      const { data } = await lab.run();
      return [before - 1, after, data.counts.train + data.counts.test];
    });
    assert.deepEqual([kept, used], [found, found]);
    assert.deepEqual(site.complaints, []);
  });
});
