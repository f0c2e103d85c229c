import axe from 'axe-core';
import { expect } from 'chai';
import { all, element, find, get, runAndShow, session, show, until } from '../shown-lab.js';

describe('the page of <triplet-demo>', () => {
  for (const lang of ['en', 'fa']) {
    it(`has no fault that axe can find, before and after a run (${lang})`, async () => {
      await show({ lang, src: 'mnist' });
      for (const details of all('details')) details.setAttribute('open', '');
      expect(await faults()).to.deep.equal([]);
      await runAndShow();
      await until(() => session.asked.filter((name) => name.startsWith('map')).length === 4);
      expect(await faults()).to.deep.equal([]);
    });
  }

  async function faults(): Promise<string[]> {
    await element.updateComplete;
    // Headings and landmarks are the page's matter.
    const rules = { region: { enabled: false }, 'page-has-heading-one': { enabled: false } };
    const { violations } = await axe.run(element, { rules });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`));
  }

  it('takes away and fixes the controls that the author names', async () => {
    await show({ hide: 'seed draw share backend', lock: 'margin' });
    expect(find('#seed')).to.equal(null);
    expect(find('[part=drawing]')).to.equal(null);
    expect(find('[part=sharing]')).to.equal(null);
    expect(find('[part=backend] select')).to.equal(null);
    expect(get<HTMLInputElement>('#margin').disabled).to.equal(true);
    expect(get<HTMLInputElement>('#epochs').disabled).to.equal(false);
  });

  it('speaks the language of the page and follows it, from right to left in Persian', async () => {
    await show({});
    document.documentElement.lang = 'fa-IR';
    await until(() => get('.lab').dir === 'rtl');
    expect(get('.run-button').textContent?.trim()).to.equal('اجرا');
    const [title, side, main] = ['h2', '.settings', '.main'].map((selector) => get(selector).getBoundingClientRect());
    expect(title.right).to.be.greaterThan(innerWidth / 2);
    if (side.top === main.top) expect(side.left).to.be.greaterThan(main.left);
    element.lang = 'en';
    await until(() => get('.lab').dir === 'ltr');
  });

  it('copies a link and a tag of the settings as they are, or shows them where the browser refuses', async () => {
    await show({ src: 'mnist' });
    const copied: string[] = [];
    const clipboard = { writeText: async (text: string) => void copied.push(text) };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    const semiHard = get<HTMLInputElement>('[value=semi-hard]');
    semiHard.click();
    await element.updateComplete;
    const [link, tag] = all('.share-button');
    link.click();
    tag.click();
    await until(() => copied.length === 2);
    expect(copied[0]).to.match(/#triplet=v1&seed=7&src=mnist&mining=semi-hard$/);
    expect(copied[1]).to.equal('<triplet-demo src="mnist" mining="semi-hard"></triplet-demo>');
    clipboard.writeText = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
    tag.click();
    await until(() => find('.by-hand input') !== null);
    expect(get<HTMLInputElement>('.by-hand input').value).to.equal(copied[1]);
  });

  it('starts by itself when it is scrolled into view, if the author says so', async () => {
    const above = document.createElement('div');
    above.style.height = '3000px';
    document.body.append(above);
    await show({ autorun: 'visible', epochs: '1', map: 'pca' });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(element.getState().phase).to.equal('idle');
    element.scrollIntoView();
    await until(() => element.getState().phase === 'complete');
    above.remove();
  });

  it('goes back to the beginning by reset', async () => {
    await show({ epochs: '1', map: 'pca' });
    await element.run();
    element.reset();
    await element.updateComplete;
    expect(element.getState()).to.include({ phase: 'idle', epoch: null, result: null });
    expect(all('lab-map')).to.deep.equal([]);
  });

  it('is not wider than a narrow page', async () => {
    document.body.style.width = '300px';
    await show({ epochs: '1', map: 'pca' });
    await runAndShow();
    const wide = all('.lab *').filter(
      (part) => !part.closest('.scroll, .unseen, lab-live-region') && part.scrollWidth > 300,
    );
    document.body.style.width = '';
    expect(wide.map((part) => part.outerHTML)).to.deep.equal([]);
  });
});
