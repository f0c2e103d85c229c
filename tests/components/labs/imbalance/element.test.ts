import { expect } from 'chai';
import type { ImbalanceDemo } from '../../../../components/labs/imbalance/element.js';
import '../../../../components/labs/imbalance/register.js';
import { LabError } from '../../../../src/errors.js';
import { checkAccessibility } from '../../charts/check-accessibility.js';
import { type FakeConnection, type FakeOptions, fakeSession } from './fake-session.js';

let element: ImbalanceDemo;
let session: FakeConnection;

async function show(attributes: Record<string, string> = {}, options: FakeOptions = {}): Promise<void> {
  element = document.createElement('imbalance-demo');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.openSession = () => {
    session = fakeSession(options);
    return session;
  };
  document.body.append(element);
  await until(() => find('h2') !== null);
}

const find = (selector: string) => element.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
const all = (selector: string) => [...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];

function get<Found extends HTMLElement = HTMLElement>(selector: string): Found {
  const found = find(selector);
  if (!found) throw new Error(`Nothing matches ${selector}.`);
  return found as Found;
}

async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 400; turn++) {
    if (holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`Waited in vain: ${holds}`);
}

/** With the test part open, as everything of it is shown then. */
async function runAndShow(): Promise<void> {
  await element.run();
  await until(() => all('lab-figure').length >= 8);
  get('.open-button').click();
  await until(() => all('lab-figure').length >= 10);
  await element.updateComplete;
}

describe('<imbalance-demo>', () => {
  afterEach(() => {
    element.remove();
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('opens no worker before Run, says what will be trained, and that it is not for diagnosis', async () => {
    await show({ epochs: '3' });
    expect(get('.plan').textContent).to.contain('93,703 parameters, 3 epochs');
    expect(get('[part=card]').textContent).to.contain('Not for diagnosis').and.contain('darker skin');
    expect(get('[part~=data]').textContent).to.contain('Drawn lesions');
  });

  it('has no accessibility fault before a run and after, in either language', async () => {
    await show({ epochs: '1' });
    await checkAccessibility(element);
    await runAndShow();
    await checkAccessibility(element);
    element.setAttribute('lang', 'fa');
    await until(() => get('h2').textContent?.includes('صحت') ?? false);
    await checkAccessibility(element);
  });

  it('tells the story: counts, accuracy, report, curves and matrices of all three parts', async () => {
    await show({ epochs: '2' });
    await runAndShow();
    expect(all('[part=count-chart]').length).to.equal(3);
    expect(get('[part=finding]').textContent).to.contain('always says the largest class').and.contain('df');
    expect(all('table.report').length).to.equal(3);
    expect(all('[part=roc-chart]').length).to.equal(3);
    expect(all('table.matrix').length).to.equal(3);
    expect(all('pre')[2].textContent).to.equal(element.exportResult()?.metrics.test?.reportText);
    expect(get('[part=pitfalls]').textContent).to.contain('Macro AUC').and.contain('whose lesion was trained on');
    expect(get('[part=leak-finding]').textContent).to.contain('with one class mix').and.contain('95 % interval');
  });

  it('is no wider than a phone for a long choice, and keeps the shades of its matrices in print', async () => {
    await show({ epochs: '1' });
    await runAndShow();
    expect(all('select').map((select) => getComputedStyle(select).contain))
      .to.include('paint')
      .and.not.include('none');
    expect(getComputedStyle(get('table.matrix td')).printColorAdjust).to.equal('exact');
  });

  it('gives the documented result, and events on the way', async () => {
    const heard: string[] = [];
    for (const name of ['lab-ready', 'lab-step', 'lab-progress', 'lab-epoch', 'lab-complete']) {
      document.addEventListener(name, () => heard.push(name), { once: true });
    }
    await show({ epochs: '1', seed: '4' });
    const result = await element.run();
    expect(result.testOpened).to.equal(0);
    expect(heard).to.deep.equal(['lab-ready', 'lab-step', 'lab-progress', 'lab-epoch', 'lab-complete']);
    expect(result).to.include({ schema: 'labtags-result-1', lab: 'imbalance', stopped: false });
    expect(result.metrics.val.confusion).to.have.length(7);
    expect(element.exportResult()).to.equal(result);
  });

  it('moves report, matrix and curves with the threshold, by the keyboard too, and back', async () => {
    await show({ epochs: '1' });
    await runAndShow();
    const recall = () => all('table.report')[2].querySelector('tr.shown td:nth-of-type(2)')?.textContent;
    expect(recall()).to.equal('0.00');
    const slider = get<HTMLInputElement>('#threshold');
    slider.value = '5';
    slider.dispatchEvent(new Event('input'));
    await until(() => recall() === '1.00');
    expect(slider.getAttribute('aria-valuetext')).to.contain('df is said from a probability of 0');
    expect(all('table.matrix')[2].querySelectorAll('tbody tr')[3].textContent).to.contain('100%');
    get('.threshold button').click();
    await until(() => recall() === '0.00');
  });

  it('moves point, cells and slider of the ROC lesson together, by the keyboard and by pointing', async () => {
    await show({ epochs: '1' });
    await element.run();
    await until(() => find('.roc-square .handle') !== null);
    const counts = () => all('.flag-cell b').map(({ textContent }) => Number(textContent));
    const handle = () => get('.roc-square .handle');
    await until(() => all('.flag-mark lab-image').length > 10);
    const before = counts();
    const place = () => all('.flag-mark').map((mark) => mark.style.getPropertyValue('--column'));
    expect(place()).to.include('1');
    handle().dispatchEvent(new KeyboardEvent('keydown', { key: 'End' }));
    await until(() => counts()[1] === 0 && counts()[3] === 0);
    expect(counts()[0] + counts()[2]).to.equal(before.reduce((sum, count) => sum + count, 0));
    expect(place()).not.to.include('1');
    expect(Number(get<HTMLInputElement>('#flag-threshold').value)).to.be.below(100);
    expect(get('[part=roc-finding]').textContent).to.contain('recall 1.00').and.contain('times of 100');
    handle().dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft' }));
    await until(() => counts()[3] === 1);
    const square = get('.roc-square').getBoundingClientRect();
    expect(square.width).to.be.at.least(300);
    const corner = { clientX: square.left + square.width * 0.12, clientY: square.top + square.height * 0.85 };
    get('.roc-square').dispatchEvent(new PointerEvent('pointermove', { ...corner, buttons: 1, bubbles: true }));
    await until(() => counts()[2] < before[2] + 1 && Number(handle().getAttribute('aria-valuenow')) > 0);
    await checkAccessibility(element);
  });

  it('explains a cell of the matrix by its own images, its row and its column, before anybody asks', async () => {
    await show({ epochs: '1' });
    await element.run();
    await until(() => find('[part=cell-finding]') !== null);
    expect(get('[part=cell-finding]').textContent).to.match(
      /^This cell: \d+ images that are \w+ and were called \w+\. They are \d+% of the \d+ in their row/,
    );
    expect(all('.cell .images li').length).to.be.above(0);
    expect(all('.matrix .beside').length).to.equal(12);
    expect(get('[part=matrix]').textContent).to.match(/Most confused for its size .*\(\d+ of \d+, \d+%\)/);
  });

  it('opens the images of a cell, the most confident first, and closes them', async () => {
    await show({ epochs: '1' });
    await runAndShow();
    const cell = all('.matrix td.wrong button:not([disabled])').at(-1);
    expect(cell?.textContent).to.match(/called \w+:\s+\d+\s+\d+%/);
    cell?.click();
    await until(() => all('.cell .images li').length > 0);
    const shares = all('.cell .images li').map((item) => Number.parseInt(item.textContent ?? '', 10));
    expect(shares).to.deep.equal([...shares].sort((a, b) => b - a));
    get('.cell button').click();
    await until(() => find('.cell') === null);
  });

  it('measures nothing on the test part until its seal is opened, and counts how often', async () => {
    await show({ epochs: '1' });
    const result = await element.run();
    await until(() => all('table.report').length === 2);
    expect(Object.keys(result.metrics)).to.deep.equal(['train', 'val']);
    expect(all('table.matrix')).to.have.length(2);
    expect(get('[part=accuracy] tbody tr:first-child td:last-child').textContent).to.equal('sealed');
    expect(get('[part=finding]').textContent).to.contain('On the validation images');
    expect(await element.exportRecording()).not.to.contain('"split":"test"');
    expect(session.asked).not.to.include('images test');
    get('.solve-button').click();
    await until(() => find('[part=goal-finding]') !== null);
    expect(get('[part=goal-finding]').textContent).to.contain('Not all goals can be had at once');
    expect(get('[part=goal-meter]').textContent).to.match(/As trained: \d of 7 classes reach/);
    expect(get('[part=goal-meter-flags]').textContent).to.contain('7 of 7 classes reach');
    expect(get('[part=flags-finding]').textContent).to.contain('false alarms for each');
    get('.open-button').click();
    await until(() => get('[part=seal]').textContent?.includes('Opened once') ?? false);
    expect(session.asked).to.include('test 1');
    expect(element.exportResult()?.testOpened).to.equal(1);
    expect(element.exportResult()?.metrics.test?.recall).to.have.length(7);
    expect(get('[part=finding]').textContent).to.contain('On the test images');
    await until(() => get('[part=pitfalls]').textContent?.includes('on the other half') ?? false);
    const input = get<HTMLInputElement>('#recall-goal-now');
    input.value = '0.6';
    input.dispatchEvent(new Event('change'));
    get('.solve-button').click();
    await until(() => find('[part=sealed]') !== null);
    get('.open-button').click();
    await until(() => get('[part=seal]').textContent?.includes('Opened 2 times') ?? false);
    expect(element.recallGoal).to.equal('0.6');
  });

  it('seals the next network anew, and its result counts the openings before it', async () => {
    await show({ epochs: '1' });
    await runAndShow();
    const next = await element.run();
    await until(() => find('[part=sealed]') !== null);
    expect([next.testOpened, next.metrics.test]).to.deep.equal([1, undefined]);
    expect(get('[part=accuracy] tbody tr:first-child td:last-child').textContent).to.equal('sealed');
  });

  it('measures the test part with every run where a setting breaks the seal, and says so', async () => {
    await show({ epochs: '1', seal: 'broken' });
    const { metrics, testOpened } = await element.run();
    expect([metrics.test?.recall.length, testOpened]).to.deep.equal([7, 1]);
    await until(() => find('[part=seal-finding]') !== null);
    expect(get('[part=seal-finding]').textContent).to.contain('broken by a setting');
    expect(find('[part=sealed]')).to.equal(null);
  });

  it('tells a task of a test measure to wait for the seal, and judges it once that is opened', async () => {
    await show({ epochs: '1', 'task-goal': 'accuracy > 10 % and test-opened <= 1' });
    const told: Event[] = [];
    element.addEventListener('lab-task-complete', (event) => told.push(event));
    await element.run();
    await until(() => get('.conditions').textContent?.includes('test images are sealed') ?? false);
    expect(told).to.have.length(0);
    await until(() => find('.open-button') !== null);
    get('.open-button').click();
    await until(() => told.length === 1);
    await until(() => find('.lesson-task.met') !== null);
  });

  it('says in the lab what is wrong with a goal, and keeps everything', async () => {
    await show({ epochs: '1', 'recall-goal': '0.8,2' });
    await runAndShow();
    get('.solve-button').click();
    await until(() => find('[role=alert]') !== null);
    expect(get('[role=alert] code').textContent).to.contain('recall-goal is “0.8,2”');
    expect(element.exportResult()).not.to.equal(null);
  });

  it('compares the remedies with their spread, and shows the gain of a mistake beside the truth', async () => {
    await show({ epochs: '1' });
    await element.run();
    await until(() => find('.compare-button') !== null);
    expect(get('[part=estimate]').textContent).to.match(/12 trainings: about \d+/);
    get('.compare-button').click();
    await until(() => element.getState().phase === 'complete');
    await until(() => all('[part=comparison] tbody tr').length === 10);
    expect(get('[part=comparison-finding]').textContent).to.contain('No remedy has a higher macro recall');
    expect(find('[part=comparison-chart]')).not.to.equal(null);
    expect(get('[part=comparison]').textContent).to.contain('Mean of 2 seeds');
    get('.early-button').click();
    await until(() => get('[part=pitfalls]').textContent?.includes('Claimed macro recall 0.93') ?? false);
    expect(session.asked).to.include.members(['compare', 'oversample-early']);
  });

  it('goes on from the last epoch after an error, and loses nothing', async () => {
    await show({ epochs: '3' }, { failAfterEpoch: 2 });
    const code = await element.run().catch((error) => error.code);
    expect(code).to.equal('backend-lost');
    await until(() => find('[role=alert]') !== null);
    expect(get('.go-on-button').textContent).to.contain('Go on from epoch 2');
    await element.resume();
    expect(session.requests.at(-1)?.resume?.epoch).to.equal(2);
    expect(element.exportResult()?.history.map(({ epoch }) => epoch)).to.deep.equal([1, 2, 3]);
  });

  it('stops between two steps with everything kept', async () => {
    await show({ epochs: '50' }, { epochMs: 10 });
    const run = get('.run-button');
    run.focus();
    run.click();
    await until(() => (element.getState().epoch ?? 0) >= 2);
    get('.stop-button').click();
    await until(() => element.getState().phase === 'stopped');
    expect(element.exportResult()?.stopped).to.equal(true);
    expect(element.shadowRoot?.activeElement).to.equal(run);
  });

  it('shows what is wrong with data that cannot be read', async () => {
    const dataError = new LabError('data-malformed', 'The array “train_images” cannot be read: pickled.', {});
    await show({}, { dataError });
    get('.load-button').click();
    await until(() => find('[role=alert]') !== null);
    expect(get('[role=alert] code').textContent).to.contain('pickled');
  });

  it('takes a link, shows what could not be taken, and writes one that repeats the run', async () => {
    history.replaceState(null, '', '#imbalance=v1&seed=12&balance=weights&epochs=900&colour=red');
    await show();
    expect([element.seed, element.balance, element.epochs]).to.deep.equal([12, 'weights', 100]);
    expect(get('[part=notices]').textContent).to.contain('“epochs” cannot be 900').and.contain('“colour”');
    const result = await element.run();
    expect(result.settings).to.include({ seed: 12, balance: 'weights', epochs: 100 });
  });

  it('speaks Persian from right to left, with Persian digits', async () => {
    await show({ lang: 'fa', epochs: '1' });
    await until(() => get('.lab').dir === 'rtl');
    await runAndShow();
    expect(all('table.report')[0].textContent)
      .to.match(/[۰-۹]٫[۰-۹]{2}/)
      .and.not.match(/[0-9]\.[0-9]/);
    expect(get('[part=card]').textContent).to.contain('نه برای تشخیص پزشکی');
  });
});
