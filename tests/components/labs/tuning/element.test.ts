import axe from 'axe-core';
import { expect } from 'chai';
import '../../../../components/labs/tuning/register.js';
import type { TunerDemo } from '../../../../components/labs/tuning/element.js';
import type { LabParallel } from '../../../../components/labs/tuning/parallel.js';
import { LabError } from '../../../../src/errors.js';
import type { TuningResult } from '../../../../src/tuning/tuning-events.js';
import { type FakeConnection, type FakeOptions, fakeSession } from './fake-session.js';

let element: TunerDemo;
let session: FakeConnection;
let listening = new AbortController();

/** A lab in the page whose session is not real; ready when its words are loaded. */
async function show(attributes: Record<string, string> = {}, options: FakeOptions = {}): Promise<void> {
  element = document.createElement('tuner-demo');
  element.step = 'all';
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.openSession = () => {
    session = fakeSession(options);
    return session;
  };
  document.body.append(element);
  await until(() => find('h2') !== null);
}

function find<Found extends HTMLElement = HTMLElement>(selector: string): Found | null {
  return element.shadowRoot?.querySelector<Found>(selector) ?? null;
}

function get<Found extends HTMLElement = HTMLElement>(selector: string): Found {
  const found = find<Found>(selector);
  if (!found) throw new Error(`Nothing matches ${selector}.`);
  return found;
}

function all(selector: string): HTMLElement[] {
  return [...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
}

async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 400; turn++) {
    if (holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`Waited in vain: ${holds}`);
}

/** The parts of the lab are set up in turn; the final trainings are the last. */
async function runAndShow(): Promise<TuningResult> {
  const result = await element.run();
  await until(() => find('[part=retrain]') !== null);
  await element.updateComplete;
  return result;
}

function listen(name: string): CustomEvent[] {
  const heard: CustomEvent[] = [];
  document.addEventListener(name, (event) => heard.push(event as CustomEvent), { signal: listening.signal });
  return heard;
}

async function faults(): Promise<string[]> {
  await element.updateComplete;
  // Headings and landmarks are the page's matter.
  const rules = { region: { enabled: false }, 'page-has-heading-one': { enabled: false } };
  const { violations } = await axe.run(element, { rules });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`));
}

beforeEach(() => {
  listening = new AbortController();
});

afterEach(() => {
  listening.abort();
  element.remove();
  document.documentElement.lang = 'en';
  history.replaceState(null, '', location.pathname + location.search);
});

describe('<tuner-demo>', () => {
  for (const lang of ['en', 'fa']) {
    it(`has no fault that axe can find, before and after a search and the final trainings (${lang})`, async () => {
      await show({ lang, 'retrain-epochs': '3' });
      for (const details of all('details')) details.setAttribute('open', '');
      expect(await faults()).to.deep.equal([]);
      await runAndShow();
      await element.retrain();
      for (const details of all('details')) details.setAttribute('open', '');
      expect(await faults()).to.deep.equal([]);
    }).timeout(20_000);
  }

  it('opens no worker before Run, and says what the brackets will cost', async () => {
    let opened = 0;
    await show();
    element.openSession = () => {
      opened++;
      return fakeSession();
    };
    expect(opened).to.equal(0);
    expect(get('.plan').textContent).to.contain('30 trials, 120 epochs');
    const brackets = all('.brackets li').map(({ textContent }) => textContent);
    expect(brackets).to.deep.equal([
      'Bracket 2: 12 trials to epoch 2, 4 to epoch 4, 2 to epoch 10',
      'Bracket 1: 6 trials to epoch 4, 2 to epoch 10',
      'Bracket 0: 4 trials to epoch 10',
    ]);
  });

  it('searches, tells the page, and gives the documented result', async () => {
    await show();
    const [epochs, progress, complete] = [listen('lab-epoch'), listen('lab-progress'), listen('lab-complete')];
    const result = await runAndShow();
    expect(result.metrics.trials).to.have.length(30);
    expect(result.metrics.best?.learningRate).to.equal(0.001);
    expect(result.metrics.summaryText).to.match(
      /^Results summary\nResults in labtags\/hyperband\nShowing 10 best trials/,
    );
    expect(result.stopped).to.equal(false);
    expect(epochs.length).to.be.at.least(120);
    expect(progress.at(-1)?.detail.total).to.equal(120);
    expect(complete).to.have.length(1);
    expect(complete[0].detail.result.metrics.best).to.deep.equal(result.metrics.best);
    expect(get('[part=findings]').textContent).to.contain('22 different settings were tried in 120 epochs');
  });

  it('follows a brush by the keyboard: the table shows only what lies within', async () => {
    await show();
    await runAndShow();
    await customElements.whenDefined('lab-parallel');
    const parallel = get<LabParallel>('lab-parallel');
    await parallel.updateComplete;
    const axes = [...(parallel.shadowRoot?.querySelectorAll<SVGGElement>('[role=slider]') ?? [])];
    expect(axes.map((axis) => axis.getAttribute('aria-label'))).to.deep.equal(['units', 'rate', 'epochs', 'accuracy']);
    const press = (key: string) => axes[1].dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    press('ArrowUp');
    await until(() => get('[part=trials] [role=status]').textContent?.includes('of 30 trials') ?? false);
    const rates = all('table.trials tbody tr td:nth-child(3)').map(({ textContent }) => textContent);
    expect(rates.length).to.be.within(1, 29);
    expect(new Set(rates)).to.not.include('0.0001');
    press('Escape');
    await until(() => all('table.trials tbody tr').length === 30);
  });

  it('sorts the table by any column and says so to those who listen', async () => {
    await show();
    await runAndShow();
    const units = () => all('table.trials tbody td:nth-child(2)').map(({ textContent }) => Number(textContent));
    const heading = () => all('table.trials thead th')[1];
    heading().querySelector('button')?.click();
    await until(() => heading().ariaSort === 'ascending');
    expect(units()).to.deep.equal([...units()].sort((a, b) => a - b));
    heading().querySelector('button')?.click();
    await until(() => heading().ariaSort === 'descending');
    expect(units()).to.deep.equal([...units()].sort((a, b) => b - a));
  });

  it('trains best and baseline crossed, and says which setting makes the difference', async () => {
    await show({ 'retrain-epochs': '8' });
    await runAndShow();
    get('.retrain-button').click();
    await until(() => find('[part=verdict]') !== null);
    expect(session.asked).to.include('retrain');
    expect(all('table.corners tbody tr')).to.have.length(4);
    expect(get('[part=verdict]').textContent).to.match(/^It is the learning rate\./);
    expect(get('[part=valley-verdict]').textContent).to.match(/^The steps of rate 0\.01 are too long/);
    const { metrics } = element.exportResult() as TuningResult;
    expect([metrics.retrained.length, metrics.baseline.length, metrics.cross.length]).to.deep.equal([1, 1, 2]);
  });

  it('trains the winner on the data of the search that is shown, whatever the form says since', async () => {
    await show({ 'retrain-epochs': '3' });
    await runAndShow();
    element.seed = 99;
    element.repeats = 2;
    const { settings, metrics } = await element.retrain();
    expect([settings.seed, settings.repeats]).to.deep.equal([7, 2]);
    expect(metrics.retrained.map(({ seed }) => seed)).to.deep.equal([7, 8]);
    expect(metrics.trials).to.have.length(30);
  });

  it('pauses, goes on, and stops with everything kept', async () => {
    await show({}, { epochMs: 5 });
    get('.run-button').click();
    await until(() => get('.pause-button').ariaDisabled === 'false');
    get('.pause-button').click();
    await until(() => element.getState().phase === 'paused');
    get('.pause-button').click();
    await until(() => element.getState().phase === 'running');
    await until(() => (element.getState().progress?.done ?? 0) > 4);
    get('.stop-button').click();
    await until(() => element.getState().phase === 'stopped');
    expect(session.asked.slice(0, 3)).to.deep.equal(['search', 'pause', 'resume']);
    expect(element.exportResult()?.stopped).to.equal(true);
    expect(get('.go-on-button').textContent).to.contain('Go on');
  });

  it('shows an error in words, keeps the trials, and goes on from them', async () => {
    const error = new LabError('worker-crashed', 'The worker stopped unexpectedly (a test).');
    await show({}, { failAfter: { epochs: 12, error } });
    const told = listen('lab-error');
    await element.run().catch(() => {});
    await element.updateComplete;
    expect(told[0].detail.code).to.equal('worker-crashed');
    expect(get('[part=error]').textContent).to.contain('a test');
    await until(() => find('[part=ladder]') !== null);
    element.openSession = () => fakeSession();
    expect(get('[part=error]').textContent).to.contain('Go on');
  });

  it('refuses rates that are none, in the element itself', async () => {
    await show({ 'learning-rates': 'fast' });
    expect(get('.plan').textContent).to.contain('cannot be searched');
    await element.updateComplete;
  });

  it('is reproduced by its link, and says what could not be taken', async () => {
    history.replaceState(null, '', '#tuning=v1&seed=12&max-epochs=900&search=best&learning-rates=0.1%200.01');
    await show();
    expect([element.seed, element.maxEpochs, element.search]).to.deep.equal([12, 81, 'hyperband']);
    expect(element.learningRates).to.equal('0.1 0.01');
    const notices = get('[part=notices]').textContent;
    expect(notices).to.contain('“max-epochs” cannot be 900; 81 is used.');
    expect(notices).to.contain('“search” cannot be “best”; hyperband is used.');
  });

  it('hides and locks what the author says', async () => {
    await show({ hide: 'ladder explore retrain', lock: 'seed' });
    await element.run();
    await until(() => find('table.trials') !== null);
    for (const part of ['ladder', 'explore', 'retrain']) expect(find(`[part=${part}]`)).to.equal(null);
    expect(get<HTMLInputElement>('#seed').disabled).to.equal(true);
  });

  it('speaks Persian, from right to left, when the page does', async () => {
    document.documentElement.lang = 'fa';
    await show();
    await until(() => get('h2').textContent === 'تنظیم شبکه با Hyperband');
    await runAndShow();
    expect(get('.lab').dir).to.equal('rtl');
    expect(get('[part=findings]').textContent).to.contain('۲۲ تنظیم');
    expect(get('table.trials tbody td').textContent).to.match(/[۰-۹]/);
  });
});
