import type { Page } from 'puppeteer-core';
import type { DemoSite } from './demo-site.js';

/** Each lab's page with the recorded run that comes with the site. */
export const RECORDED_LABS = [
  { tag: 'triplet-demo', recording: 'triplet' },
  { tag: 'imbalance-demo', recording: 'imbalance' },
  { tag: 'word-vectors-demo', recording: 'words' },
  { tag: 'tuner-demo', recording: 'tuner' },
] as const;

export type RecordedLab = (typeof RECORDED_LABS)[number];

/** One lab alone on a page, with its recorded run; its parts are set up. */
export async function openRecorded(
  site: DemoSite,
  { tag, recording }: RecordedLab,
  { width = 1100, language = 'en', step = '' } = {},
): Promise<Page> {
  const page = await site.open('paste.html', { bypassCsp: true });
  await page.setViewport({ width, height: 900 });
  await page.evaluate(
    async (name, file, tongue, shown) => {
      document.documentElement.lang = tongue;
      document.body.innerHTML = `<${name} step="${shown}" recording="recordings/${file}.json.gz"></${name}>`;
      await customElements.whenDefined(name);
      const lab = document.body.firstElementChild as HTMLElementTagNameMap['tuner-demo'];
      while (!lab.getState().result) await new Promise((resolve) => setTimeout(resolve, 50));
    },
    tag,
    recording,
    language,
    step,
  );
  await new Promise((resolve) => setTimeout(resolve, 3000));
  return page;
}
