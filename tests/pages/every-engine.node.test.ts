import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { demoMounts, startServer } from '../../demo/serve.mjs';
import { clickOn, type DrivenWindow, drive, shown, tabTo } from '../browsers/drive.js';
import { askedEngines, type Engine } from '../browsers/engines.mjs';
import { LAB_TAGS, type LabTag, tinyTag } from './tiny-runs.js';

/** All numbers of a run's history and metrics, in their order. */
type Numbers = readonly number[];

/**
 * Engines agree but for the last digits of exp and log. WebKit has no relaxed SIMD: the other variant of the kernels
 * rounds at every step.
 */
const TOLERANCE = { same: 1e-12, other: 1e-4 };
const hasRelaxedSimd = (engine: Engine) => engine !== 'webkit';

/** Puts the tag on the open page; its result is waited for in `window.numbers`. */
async function show(window: DrivenWindow, tag: LabTag, html = tinyTag(tag)): Promise<void> {
  await window.evaluate(
    async (name, html) => {
      (document.querySelector('main') as HTMLElement).innerHTML = html;
      await customElements.whenDefined(name);
      const found = globalThis as { numbers?: Numbers | null };
      found.numbers = null;
      document.querySelector(name)?.addEventListener('lab-complete', (event) => {
        const { history, metrics } = (event as CustomEvent).detail.result;
        const values: number[] = [];
        JSON.stringify([history, metrics], (key, value) => {
          if (typeof value === 'number' && !/ms$/i.test(key)) values.push(value);
          return value;
        });
        found.numbers = values;
      });
    },
    tag,
    html,
  );
}

/** Labs whose runs are kept over a reload, and an event after which each waits for it. */
const KEPT = { 'triplet-demo': 'lab-epoch', 'imbalance-demo': 'lab-epoch', 'word-vectors-demo': null } as const;

/** Runs until two epochs are done, and waits there; a lab without epochs to its end. */
async function runHalf(window: DrivenWindow, tag: keyof typeof KEPT): Promise<void> {
  await window.evaluate(
    (name, event) => {
      const lab = document.querySelector(name) as HTMLElementTagNameMap['triplet-demo'];
      let epochs = 0;
      if (event) lab.addEventListener(event, () => ++epochs === 3 && void lab.pause());
      void lab.run();
    },
    tag,
    KEPT[tag],
  );
  await shown(
    window,
    (name, halts) => {
      const lab = document.querySelector(name) as HTMLElementTagNameMap['triplet-demo'];
      const keeps = lab.shadowRoot?.querySelector('[part=sharing] [part=kept-forget-button]');
      return keeps && lab.getState().phase === (halts ? 'paused' : 'complete');
    },
    tag,
    KEPT[tag] !== null,
  );
  // What was made last is kept within half a second.
  await new Promise((resolve) => setTimeout(resolve, 1500));
}

const learnt = (window: DrivenWindow) => shown(window, () => (globalThis as { numbers?: Numbers | null }).numbers);

function assertAlike(one: Numbers, other: Numbers, tolerance: number): void {
  assert.equal(one.length, other.length);
  assert.ok(one.length > 2);
  for (const [i, value] of one.entries()) {
    const difference = Math.abs(value - other[i]);
    assert.ok(difference <= tolerance * Math.max(1, Math.abs(value)), `${value} and ${other[i]}`);
  }
}

/** By lab, of the engine that came first. */
const first = new Map<LabTag, { readonly engine: Engine; readonly numbers: Numbers }>();

for (const engine of askedEngines(process.env)) {
  describe(`every lab in ${engine}`, () => {
    let server: Awaited<ReturnType<typeof startServer>> | null;
    let address = '';
    let window: DrivenWindow;

    before(async () => {
      server = await startServer({ port: 0, mounts: demoMounts(process.env) });
      address = server.address;
      window = await drive(engine);
    });

    after(async () => {
      await window?.close();
      await server?.close();
    });

    for (const tag of LAB_TAGS) {
      it(`runs <${tag}> by the mouse and by keys, with the same numbers, which are those of other engines`, async () => {
        await window.open(`${address}paste.html`);
        await show(window, tag);
        await clickOn(window, `${tag} >>> .run-button`);
        const byMouse = await learnt(window);
        await window.open(`${address}paste.html?again`);
        await show(window, tag);
        await tabTo(window, '.run-button');
        await window.press('Enter');
        assertAlike(await learnt(window), byMouse, 0);
        const other = first.get(tag) ?? { engine, numbers: byMouse };
        first.set(tag, other);
        const alike = hasRelaxedSimd(engine) === hasRelaxedSimd(other.engine);
        assertAlike(byMouse, other.numbers, alike ? TOLERANCE.same : TOLERANCE.other);
      });
    }

    for (const tag of Object.keys(KEPT) as (keyof typeof KEPT)[]) {
      it(`goes on with <${tag}> after a reload, to the numbers of a run that was never disturbed`, async () => {
        // Many, so that the pause still finds some to wait with on a quick machine.
        const html = tinyTag(tag).replace('epochs="1"', 'epochs="20"');
        await window.open(`${address}paste.html?undisturbed`);
        await show(window, tag, html);
        await clickOn(window, `${tag} >>> .run-button`);
        const undisturbed = await learnt(window);
        await window.open(`${address}paste.html?kept`);
        await show(window, tag, html);
        await runHalf(window, tag);
        await window.open(`${address}paste.html?kept`);
        await show(window, tag, html);
        await clickOn(window, `${tag} >>> [part=kept-go-on-button]`);
        assertAlike(await learnt(window), undisturbed, 0);
      });
    }

    it('searches on when the page was left by a link in the middle of a search, and is come back to', async () => {
      await window.open(`${address}tuner.html#tuning=v1&max-epochs=4&images=1000&units-max=64&workers=1&backend=wasm`);
      await clickOn(window, 'tuner-demo >>> .run-button');
      await shown(window, () => (document.querySelector('tuner-demo')?.exportResult()?.history.length ?? 0) > 0);
      await window.evaluate(() => {
        location.href = 'paste.html';
      });
      await shown(window, () => location.pathname.endsWith('paste.html'));
      await window.evaluate(() => history.back());
      await shown(
        window,
        () => location.pathname.endsWith('tuner.html') && document.querySelector('tuner-demo:defined') !== null,
      );
      // Not by the mouse: what an earlier visit left is told above the button, and moves it.
      await shown(window, () => {
        const button = document
          .querySelector('tuner-demo')
          ?.shadowRoot?.querySelector<HTMLButtonElement>('.run-button:not(:disabled)');
        button?.click();
        return button !== null && button !== undefined;
      });
      const kept = await shown(window, () => {
        const lab = document.querySelector('tuner-demo');
        const told = lab?.shadowRoot?.querySelector('[part=kept]')?.textContent ?? '';
        return lab?.getState().phase === 'complete' ? told.replace(/\s+/g, ' ').trim() : null;
      });
      assert.doesNotMatch(kept, /another tab/i);
    });

    it('opens a page and trains there after the server has stopped', async () => {
      await window.open(`${address}index.html`);
      await window.evaluate(async () => {
        await navigator.serviceWorker.ready;
      });
      await server?.close();
      server = null;
      await assert.rejects(fetch(address));
      await window.open(`${address}paste.html`);
      await show(window, 'triplet-demo');
      await clickOn(window, 'triplet-demo >>> .run-button');
      assertAlike(await learnt(window), first.get('triplet-demo')?.numbers ?? [], TOLERANCE.other);
    });
  });
}
