import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { DemoSite } from './demo-site.js';
import { runLab, TINY_RUNS } from './tiny-runs.js';
import { startTwoServers, type TwoServers } from './two-servers.js';

interface Message {
  readonly subject: string;
  readonly score?: number;
  readonly name?: string;
}

/** A book that keeps what its activity tells, and another frame that pretends to be the book. */
const bookPage = (
  activity: string,
) => `<!doctype html><meta charset="utf-8"><title>Book</title><link rel="icon" href="data:,">
<script>
window.told = [];
addEventListener('message', ({ data, source, origin }) => {
  if (!data.subject?.startsWith('SPLICE.') || origin !== new URL('${activity}').origin) return;
  told.push(data);
  if (data.subject === 'SPLICE.reportScoreAndState') localStorage.setItem('kept', JSON.stringify(data.state));
  if (data.subject !== 'SPLICE.getState') return;
  const { message_id } = data;
  const answer = { subject: 'SPLICE.getState.response', message_id };
  liar.postMessage({ ...answer, state: { lab: { score: 1, settings: { epochs: 9 } } } }, '*');
  setTimeout(() => {
    source.postMessage({ ...answer, state: JSON.parse(localStorage.getItem('kept') ?? '{}') }, origin);
  }, 200);
});
</script>
<iframe name="liar" srcdoc="<script>onmessage = ({ data }) => parent.activity.postMessage(data, '*');</script>"></iframe>
<iframe name="activity" src="${activity.replaceAll('&', '&amp;')}" width="900" height="900"></iframe>`;

describe('a lab in a book that speaks SPLICE', () => {
  let site: DemoSite;
  let servers: TwoServers;

  before(async () => {
    site = await DemoSite.start();
    servers = await startTwoServers();
  });

  after(async () => {
    await site?.end();
    await servers?.end();
  });

  async function visit(): Promise<Page> {
    const page = await site.open(servers.page);
    await page.waitForFunction(() => (window as unknown as { told: unknown[] }).told.length > 0);
    // The answer has come, and the lie before it.
    await new Promise((resolve) => setTimeout(resolve, 500));
    return page;
  }

  const labFrame = (page: Page) => page.waitForFrame((frame) => frame.url().includes('embed/triplet.html'));

  const told = (page: Page) => page.evaluate(() => (window as unknown as { told: Message[] }).told);

  /** Trains, and waits until the book knows of it. @returns all that was told in this visit */
  async function run(page: Page, epochs: number): Promise<readonly Message[]> {
    const frame = await labFrame(page);
    const eventsOf = (messages: readonly Message[]) => messages.filter(({ name }) => name === 'lab-task-check');
    const before = eventsOf(await told(page)).length;
    await frame.$eval('triplet-demo', (lab, wanted) => void Object.assign(lab, { epochs: wanted }), epochs);
    await runLab(frame, 'triplet-demo');
    for (;;) {
      const messages = await told(page);
      if (eventsOf(messages).length > before) return messages;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  const epochsOf = async (page: Page) => (await labFrame(page)).$eval('triplet-demo', (lab) => lab.epochs);

  it('reports score and state of the best run, and has the settings back at the next visit', async () => {
    const task = 'knn > 0 and epochs >= 2 for 3 points';
    const query = new URLSearchParams({ ...TINY_RUNS['triplet-demo'], 'task-goal': task });
    await servers.write(bookPage(`${site.address}embed/triplet.html?${query}`));
    const page = await visit();
    assert.equal(await epochsOf(page), 1);
    await run(page, 1);
    await run(page, 2);
    const messages = await run(page, 3);
    assert.deepEqual(
      messages.filter(({ subject }) => subject.endsWith('State')).map(({ subject, score }) => [subject, score]),
      [
        ['SPLICE.getState', undefined],
        ['SPLICE.reportScoreAndState', 0.25],
        ['SPLICE.reportScoreAndState', 1],
        ['SPLICE.reportScoreAndState', 1],
      ],
    );
    const again = await visit();
    assert.equal(await epochsOf(again), 3);
    const later = await run(again, 1);
    assert.equal(later.findLast(({ score }) => score !== undefined)?.score, 1);
    assert.deepEqual(site.complaints, []);
  });
});
