import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import type { TuningResult } from '../../src/tuning/tuning-events.js';
import { DemoSite } from './demo-site.js';

/** Twelve trials of at most four epochs on few images: seconds on any machine. */
const TINY = 'max-epochs=4&factor=2&images=600&units-max=64&workers=2&backend=wasm&retrain-epochs=3';

const linkOf = (seed: number) => `#tuning=v1&seed=${seed}&${TINY}`;

/** What a search must repeat: everything but the times. */
function repeatable({ history, metrics, data }: TuningResult): unknown {
  const trials = metrics.trials.map(({ key, id, score, bestEpoch, history: epochs }) => {
    return { key, id, score, bestEpoch, epochs: epochs.map(({ ms, ...scores }) => scores) };
  });
  return { history, trials, summary: metrics.summaryText, data };
}

/** Runs the page's lab to its end. */
function run(page: Page): Promise<TuningResult> {
  return page.evaluate(async () => {
    await customElements.whenDefined('tuner-demo');
    const lab = document.querySelector('tuner-demo') as HTMLElementTagNameMap['tuner-demo'];
    return lab.run();
  });
}

/** Runs until so many epochs are done, and leaves the search running. */
function runUntil(page: Page, epochs: number): Promise<void> {
  return page.evaluate(async (wanted) => {
    await customElements.whenDefined('tuner-demo');
    const lab = document.querySelector('tuner-demo') as HTMLElementTagNameMap['tuner-demo'];
    lab.run().catch(() => {});
    while ((lab.getState().result?.timings.epochs ?? 0) < wanted)
      await new Promise((resolve) => setTimeout(resolve, 5));
  }, epochs);
}

describe('the tuner lab on a page', () => {
  let site: DemoSite;

  before(async () => {
    site = await DemoSite.start();
  });

  after(() => site?.end());

  it('searches in several workers, and finds the same when the page was closed in the middle', async () => {
    const whole = await run(await site.open(`tuner.html${linkOf(11)}`));
    assert.equal(whole.stopped, false);
    assert.equal(whole.timings.workers, 2);
    assert.ok(whole.metrics.trials.length >= 11, `${whole.metrics.trials.length} trials`);
    await (await site.open(`tuner.html${linkOf(11)}`)).evaluate(() => indexedDB.deleteDatabase('labtags-tuning'));

    await runUntil(await site.open(`tuner.html${linkOf(11)}`), 7);
    const page = await site.open(`tuner.html${linkOf(11)}`);
    await page.waitForFunction(() =>
      document
        .querySelector('tuner-demo')
        ?.shadowRoot?.querySelector('.controls .notice')
        ?.textContent?.includes('earlier visit'),
    );
    const resumed = await run(page);
    assert.deepEqual(repeatable(resumed), repeatable(whole));
    const kept = await page.evaluate(
      () => document.querySelector('tuner-demo')?.shadowRoot?.querySelector('[part=kept]')?.textContent,
    );
    assert.match(kept ?? '', /Went on from an earlier visit: \d+ trials? and \d+ epochs/);
    assert.deepEqual(site.complaints, []);
  });

  it('goes on after its worker was killed, with the same result', async () => {
    const page = await site.open(`tuner.html${linkOf(12)}`);
    await runUntil(page, 5);
    const result = await page.evaluate(async () => {
      const lab = document.querySelector('tuner-demo') as HTMLElementTagNameMap['tuner-demo'];
      lab.stop();
      // The second stop does not wait: it ends the worker, and with it all trainers.
      lab.stop();
      while (lab.getState().phase === 'stopping') await new Promise((resolve) => setTimeout(resolve, 10));
      return lab.run();
    });
    await page.evaluate(() => indexedDB.deleteDatabase('labtags-tuning'));
    const whole = await run(await site.open(`tuner.html${linkOf(12)}`));
    assert.deepEqual(repeatable(result), repeatable(whole));
  });

  it('leaves a search to the tab that does it, and works in memory beside it', async () => {
    const page = await site.open(`tuner.html${linkOf(13)}`);
    const texts = await page.evaluate(async () => {
      const first = document.querySelector('tuner-demo') as HTMLElementTagNameMap['tuner-demo'];
      const second = first.cloneNode() as HTMLElementTagNameMap['tuner-demo'];
      first.after(second);
      const searching = first.run();
      while ((first.getState().result?.timings.epochs ?? 0) < 1) await new Promise((resolve) => setTimeout(resolve, 5));
      // Held, the first one keeps its search until the other one has ended.
      await first.pause();
      const other = await second.run();
      await first.resume();
      const one = await searching;
      const kept = [first, second].map((lab) => lab.shadowRoot?.querySelector('[part=kept]')?.textContent ?? '');
      return { one: one.metrics.summaryText, other: other.metrics.summaryText, kept };
    });
    assert.equal(texts.other, texts.one);
    assert.match(texts.kept[0], /Every epoch is kept/);
    assert.match(texts.kept[1], /Another tab does this very search/);
  });

  it('trains best and baseline crossed, and has no accessibility fault with everything shown, in Persian', async () => {
    const page = await site.open(`tuner.html?lang=fa${linkOf(11)}`, { bypassCsp: true });
    await run(page);
    const result = await page.evaluate(() => {
      return (document.querySelector('tuner-demo') as HTMLElementTagNameMap['tuner-demo']).retrain();
    });
    const finals = [...result.metrics.retrained, ...result.metrics.baseline, ...result.metrics.cross];
    assert.ok(finals.length >= 2 && finals.every(({ history, test }) => history.length === 3 && test !== null));
    assert.deepEqual(await site.accessibilityFaults(), []);
  });

  it('asks for nothing but its page and its own script before Run', async () => {
    const page = await site.open('tuner.html');
    const asked = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    assert.deepEqual(
      asked.filter((address) => /worker|wasm|\/data\/|notebook|script-/.test(address)),
      [],
    );
  });
});
