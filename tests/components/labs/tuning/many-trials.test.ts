import { assert } from 'chai';
import '../../../../components/labs/tuning/register.js';
import type { TunerDemo } from '../../../../components/labs/tuning/element.js';
import type { TuningEvent } from '../../../../src/tuning/tuning-events.js';
import { fakeSession, searchEvents } from './fake-session.js';

/** Ten times over all brackets of 81 epochs: more than two thousand trials, as a cluster makes them. */
const SEARCH = { 'max-epochs': '81', iterations: '10', 'units-step': '1', 'learning-rates': '0.03 0.01 0.003 0.001' };

/** Tells of each trial when it has ended. */
function endedTrials(): ReturnType<typeof fakeSession> {
  const isTold = (event: TuningEvent) =>
    event.kind === 'trial' ? event.trial.status === 'completed' : event.kind !== 'steps';
  return {
    ...fakeSession(),
    search: async ({ settings }, _signal, onEvent) => {
      for (const event of searchEvents(settings)) if (isTold(event)) onEvent(event);
      return { stopped: false };
    },
  };
}

let lab: TunerDemo;
const root = () => lab.shadowRoot as ShadowRoot;

async function until<Found>(read: () => Found | null | undefined | false): Promise<Found> {
  for (;;) {
    const found = read();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const rowsShown = () => [...root().querySelectorAll<HTMLElement>('table.trials tbody tr[aria-rowindex]')];

describe('a search of two thousand trials', () => {
  before(async function () {
    this.timeout(120_000);
    lab = document.createElement('tuner-demo');
    lab.step = 'all';
    for (const [name, value] of Object.entries(SEARCH)) lab.setAttribute(name, value);
    lab.openSession = endedTrials;
    document.body.append(lab);
    await lab.run();
    await until(() => root().querySelector('table.trials'));
  });

  after(() => lab.remove());

  it('has few rows in the page, says how many there are, and shows the others as one scrolls', async function () {
    this.timeout(30_000);
    const count = lab.exportResult()?.metrics.trials.length ?? 0;
    assert.isAbove(count, 2000);
    assert.equal(root().querySelector('table.trials')?.getAttribute('aria-rowcount'), String(count + 1));
    assert.isBelow(rowsShown().length, 120);
    const scroller = root().querySelector('.scroll.tall') as HTMLElement;
    const rowHeight = rowsShown()[0].getBoundingClientRect().height;
    assert.approximately(scroller.scrollHeight, count * rowHeight, 0.1 * count * rowHeight);
    scroller.scrollTop = scroller.scrollHeight;
    await until(() => rowsShown().some((row) => row.getAttribute('aria-rowindex') === String(count + 1)));
    assert.isBelow(rowsShown().length, 120);
  });

  it('keeps the focus on a row that is scrolled out of sight, and goes on by Tab from there', async function () {
    this.timeout(30_000);
    const scroller = root().querySelector('.scroll.tall') as HTMLElement;
    scroller.scrollTop = 0;
    const first = await until(() => rowsShown().find((row) => row.getAttribute('aria-rowindex') === '2'));
    const button = first.querySelector('button') as HTMLButtonElement;
    button.focus();
    scroller.scrollTop = scroller.scrollHeight / 2;
    await until(() => rowsShown().some((row) => Number(row.getAttribute('aria-rowindex')) > 900));
    assert.equal(root().activeElement, button);
  });

  it('has every row on paper, from whichever step of the story it is printed', async function () {
    this.timeout(60_000);
    const count = lab.exportResult()?.metrics.trials.length;
    lab.step = 'cluster';
    await lab.updateComplete;
    assert.equal(rowsShown().length, 0);
    dispatchEvent(new Event('beforeprint'));
    assert.equal(rowsShown().length, count);
    dispatchEvent(new Event('afterprint'));
    lab.step = 'all';
    await until(() => rowsShown().length > 0 && rowsShown().length < 120);
  });

  it('joins the lanes of the ladder and the lines of the charts', async function () {
    this.timeout(60_000);
    const figures = [...root().querySelectorAll('lab-figure')];
    await until(() => figures.every((figure) => figure.shadowRoot?.querySelector('svg')));
    const marks = figures.map((figure) => figure.shadowRoot?.querySelectorAll('.plot svg *').length ?? 0);
    assert.isBelow(Math.max(...marks), 2500, marks.join(', '));
    const ladder = root().querySelector('[part=ladder]') as HTMLElement;
    assert.isBelow(ladder.getBoundingClientRect().height, 6000);
    const parallel = await until(() => root().querySelector('lab-parallel')?.shadowRoot?.querySelector('svg'));
    assert.isBelow(parallel.querySelectorAll('path').length, 60);
  });
});
