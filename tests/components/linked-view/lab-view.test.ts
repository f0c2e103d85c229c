import { expect } from 'chai';
import '../../../components/linked-view/lab-view.js';
import { checkAccessibility } from '../charts/check-accessibility.js';
import { recordedImbalance, recordedTriplet } from '../lab/lesson/recorded-labs.js';
import { addressOf, find, showLab, textOf, until } from '../lab/lesson/shown-lesson.js';
import { fakeSession } from '../labs/triplet/fake-session.js';

function showView(attributes: Record<string, string>): HTMLElementTagNameMap['lab-view'] {
  const view = document.createElement('lab-view');
  for (const [name, value] of Object.entries(attributes)) view.setAttribute(name, value);
  document.body.append(view);
  return view;
}

describe('<lab-view>', () => {
  it('shows parts of a lab that comes after it, while the lab runs', async () => {
    const view = showView({ for: 'run', show: 'loss map' });
    await until(() => find(view, '[part=error]') !== null);
    expect(textOf(view, '[part=error]')).to.contain('no lab with the id “run”');
    const lab = await showLab('triplet-demo', { id: 'run', epochs: '2' });
    lab.openSession = () => fakeSession({ points: 30, stepsPerEpoch: 3 });
    await until(() => find(view, '[part=parts]') !== null);
    expect(textOf(view, '[part=parts]')).to.contain('as soon as the lab has something');
    await lab.run();
    await until(() => find(view, 'lab-map') !== null && find(view, 'lab-figure') !== null);
    expect(view.shadowRoot?.querySelectorAll('section')).to.have.length(0);
    await checkAccessibility(view);
  });

  it('follows a recorded run, and is a control of its own: what is chosen there is chosen in the lab', async () => {
    const recording = addressOf((await recordedImbalance()).text);
    const lab = await showLab('imbalance-demo', { id: 'lesions', recording });
    const view = showView({ for: 'lesions', show: 'report' });
    await until(() => find(view, '#class-choice') !== null && find(lab, '#class-choice') !== null);
    const choice = find<HTMLSelectElement>(view, '#class-choice');
    if (choice) choice.value = '5';
    choice?.dispatchEvent(new Event('change'));
    await until(() => find<HTMLSelectElement>(lab, '#class-choice')?.value === '5');
  });

  it('follows the lab’s language and colours, wherever it stands itself', async () => {
    const recording = addressOf((await recordedTriplet()).text);
    const lab = await showLab('triplet-demo', { id: 'run', lang: 'fa', recording });
    lab.style.setProperty('--lab-color-accent', 'rgb(1, 2, 3)');
    const view = showView({ for: 'run', show: 'scores' });
    await until(() => find(view, 'table.scores') !== null);
    const parts = find(view, '[part=parts]');
    expect([parts?.lang, parts?.dir]).to.deep.equal(['fa', 'rtl']);
    expect(getComputedStyle(view).getPropertyValue('--lab-color-accent')).to.equal('rgb(1, 2, 3)');
    lab.style.setProperty('--lab-color-accent', 'rgb(4, 5, 6)');
    await until(() => getComputedStyle(view).getPropertyValue('--lab-color-accent') === 'rgb(4, 5, 6)');
    lab.lang = 'en';
    await until(() => find(view, '[part=parts]')?.lang === 'en');
  });

  it('names the parts and the labs that there are, where one is asked for that there is not', async () => {
    await showLab('tuner-demo', { id: 'search' });
    const view = showView({ for: 'search', show: 'matrix' });
    await until(() => find(view, '[part=error]') !== null);
    expect(textOf(view, '[part=error]')).to.contain('no part “matrix”').and.contain('ladder').and.contain('trials');
    view.setAttribute('show', 'ladder');
    await until(() => find(view, '[part=error]') === null);
    view.setAttribute('for', 'find');
    await until(() => find(view, '[part=error]')?.textContent?.includes('Ids of labs here: search') ?? false);
    view.removeAttribute('for');
    await until(() => find(view, '[part=error]')?.textContent?.includes('for="ID OF THE LAB"') ?? false);
    document.body.insertAdjacentHTML('beforeend', '<p id="text"></p>');
    view.setAttribute('for', 'text');
    await until(() => find(view, '[part=error]') !== null);
  });

  it('looks for the lab again when it goes away and another takes its id', async () => {
    const first = await showLab('tuner-demo', { id: 'run' });
    const view = showView({ for: 'run', show: 'controls' });
    await until(() => find(view, '.run-button') !== null);
    first.remove();
    await until(() => find(view, '[part=error]') !== null);
    await showLab('triplet-demo', { id: 'run' });
    await until(() => find(view, '.plan')?.textContent?.includes('parameters') ?? false);
  });
});
