import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { DemoSite } from './demo-site.js';
import { LAB_TAGS, type LabTag, runLab, TINY_RUNS } from './tiny-runs.js';

/** As much as a reader takes in before asking for more. */
const MOST = { tabStops: 60, words: 600 } as const;
const HEIGHTS: Readonly<Record<number, number>> = { 1280: 2500, 390: 5000 };
const SLOW = { timeout: 240_000 };

/** How large a lab is that stands in the page: what of it can be seen, and where Tab stops. */
function measure(tag: string): { height: number; tabStops: number; words: number } {
  const lab = document.querySelector(tag) as HTMLElement;
  const preview = lab.shadowRoot?.querySelector('lab-preview');
  const isInPreview = (node: Node | null): boolean =>
    node !== null && (node === preview || isInPreview(node instanceof ShadowRoot ? node.host : node.parentNode));
  // It fades out where it is cut off.
  const isCutOff = (node: Element) =>
    isInPreview(node) && node.getBoundingClientRect().top > (preview?.getBoundingClientRect().bottom ?? 0);
  const seen = (node: Element) => node.checkVisibility() && node.getBoundingClientRect().width > 1 && !isCutOff(node);
  const inside = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((node) => [node, ...(node.shadowRoot ? inside(node.shadowRoot) : [])]);
  const textOf = (root: Node): string => {
    if (root instanceof Text) return root.parentElement && seen(root.parentElement) ? `${root.data} ` : '';
    if (root instanceof Element && /^(STYLE|OPTION)$/.test(root.tagName)) return '';
    const shadow = root instanceof Element ? root.shadowRoot : null;
    return [...(shadow ?? root).childNodes].map(textOf).join('');
  };
  const stops = inside(lab.shadowRoot as ShadowRoot).filter(
    (node): node is HTMLInputElement =>
      node.matches('a[href], button, input, select, summary, [tabindex]') &&
      (node as HTMLElement).tabIndex >= 0 &&
      !node.matches(':disabled') &&
      seen(node),
  );
  // Of radio buttons of one name Tab stops at one.
  const groups = new Set(stops.map((node) => (node.type === 'radio' ? node.name : node)));
  const words = textOf(lab).match(/[\p{L}\p{N}][^\s]*/gu) ?? [];
  return { height: lab.getBoundingClientRect().height, tabStops: groups.size, words: words.length };
}

describe('a lab in its first step', () => {
  let site: DemoSite;

  before(async () => {
    site = await DemoSite.start();
  });

  after(() => site?.end());

  /** The labs that train need no long run to be long; the words lab shows lists as long as it will ever show. */
  const settingsOf = (tag: LabTag) => (tag === 'word-vectors-demo' ? { sentences: '4000' } : TINY_RUNS[tag]);

  for (const tag of LAB_TAGS) {
    it(`is no longer than a reader can take in: ${tag}`, SLOW, async () => {
      const page = await site.open('strict-csp.html', { wholeStory: false });
      await page.evaluate(
        (name, settings) => {
          const lab = document.createElement(name);
          for (const [attribute, value] of Object.entries(settings)) lab.setAttribute(attribute, value);
          document.querySelector('main')?.replaceChildren(lab);
        },
        tag,
        settingsOf(tag),
      );
      // What the test loader wraps named functions in.
      await page.evaluate('globalThis.__name = (named) => named');
      await page.waitForFunction((name) => customElements.get(name), {}, tag);
      const check = async (when: string) => {
        for (const [width, most] of Object.entries(HEIGHTS)) {
          await page.setViewport({ width: Number(width), height: 900 });
          await new Promise((resolve) => setTimeout(resolve, 500));
          const { height, tabStops, words } = await page.evaluate(measure, tag);
          assert.ok(height > 300 && height <= most, `${when}, ${width} px wide: ${height} px high`);
          assert.ok(tabStops <= MOST.tabStops, `${when}, ${width} px wide: ${tabStops} tab stops`);
          assert.ok(words > 80 && words <= MOST.words, `${when}, ${width} px wide: ${words} words`);
        }
      };
      await new Promise((resolve) => setTimeout(resolve, 500));
      await check('before a run');
      await runLab(page, tag);
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await check('after it');
    });
  }
});
