import { expect } from 'chai';
import { all, element, find, get, show, until } from '../../labs/triplet/shown-lab.js';

const tabs = () => all('.story [role=tab]').map((tab) => tab.textContent?.replace(/\s+/g, ' ').trim());
const open = () => find('.story [aria-selected=true]')?.id;

describe('the story of a lab', () => {
  it('opens one step at a time: by its tab, by arrow keys, and on to the next, whose tab then has the focus', async () => {
    await show({ step: '' });
    expect(tabs()[0]).to.match(/^1 /);
    expect([open(), all('[part~=step]').length]).to.deep.equal(['tab-training', 1]);
    get('#tab-training').focus();
    get('#tab-training').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    await until(() => open() === 'tab-network');
    expect(element.shadowRoot?.activeElement?.id).to.equal('tab-network');
    get('#tab-neighbours').click();
    await until(() => open() === 'tab-neighbours');
    all('.steps button').at(-1)?.click();
    await until(() => element.shadowRoot?.activeElement?.id === 'tab-draw');
  });

  it('says that a step waits for the run, and shows what the run has for it', async () => {
    await show({ step: 'neighbours' });
    expect(get('[part~=step] .waiting').textContent).to.contain('Run');
    await element.run();
    await until(() => find('[part~=step] [part=scores]') !== null);
    expect(find('[part~=step] .waiting')).to.equal(null);
  });

  it('shows every step below the other where that is asked, and goes back to one', async () => {
    await show({ step: 'maps' });
    all('.steps button')
      .find((button) => button.textContent?.includes('all'))
      ?.click();
    await until(() => all('[part~=step]').length > 1);
    expect(tabs()).to.deep.equal([]);
    get<HTMLButtonElement>('.story > button').click();
    await until(() => all('[part~=step]').length === 1);
  });

  it('shows one step without its tabs where an author hides them', async () => {
    await show({ step: 'draw', hide: 'step' });
    await element.run();
    await until(() => find('[part=drawing]') !== null);
    expect([tabs(), all('.steps').length]).to.deep.equal([[], 0]);
  });

  it('has every setting in one place: in the step that it is about while that is open, else in the form', async () => {
    await show({ step: 'training' });
    const places = (id: string) =>
      all(`#${id}`).map((control) => control.closest('[part~=step], [part=settings]')?.part[0]);
    expect([places('margin'), places('epochs')]).to.deep.equal([['step'], ['settings']]);
    element.step = 'maps';
    await until(() => open() === 'tab-maps');
    expect(places('margin')).to.deep.equal(['settings']);
  });

  it('keeps what the student expects and says beside it what was measured; asks nobody after the run', async () => {
    await show({ step: 'training' });
    const choices = () => all('[part=prediction] button');
    expect(choices().length).to.equal(3);
    choices()[2].click();
    await until(() => choices()[2].ariaPressed === 'true');
    await element.run();
    await until(() => choices().length === 0);
    expect(get('[part=prediction]').textContent)
      .to.contain('You expected: fewer than a quarter')
      .and.match(/\d %|\d%/);
    element.reset();
    await element.run();
    expect(find('[part=prediction]')).to.equal(null);
  });

  it('is whole on paper', async () => {
    await show({ step: 'training' });
    await element.run();
    dispatchEvent(new Event('beforeprint'));
    expect(find('[part=scores] table')).to.not.equal(null);
    expect(all('[part~=step]').length).to.be.greaterThan(3);
    dispatchEvent(new Event('afterprint'));
    expect(all('[part~=step]').length).to.equal(1);
  });
});
