import { expect } from 'chai';
import { languageTagOf, watchLanguage } from '../../../components/language/localize.js';

describe('the language of a place in the page', () => {
  it('is the nearest one marked, out of shadow roots too', () => {
    const outer = document.createElement('div');
    const host = outer.appendChild(document.createElement('div'));
    const inner = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('p'));
    document.body.append(outer);
    outer.lang = 'fa';
    expect(languageTagOf(inner)).to.equal('fa');
    host.lang = 'en-GB';
    expect(languageTagOf(inner)).to.equal('en-GB');
    outer.remove();
  });

  it('is told when it changes outside of the shadow root, until the watch ends', async () => {
    const host = document.body.appendChild(document.createElement('div'));
    const inner = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('p'));
    let told = 0;
    const end = watchLanguage(inner, () => {
      told++;
    });
    const turn = () => new Promise((resolve) => setTimeout(resolve));
    host.lang = 'fa';
    await turn();
    expect(told).to.equal(1);
    end();
    host.lang = 'en';
    await turn();
    expect(told).to.equal(1);
    host.remove();
  });
});
