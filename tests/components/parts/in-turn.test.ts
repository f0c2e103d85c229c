import { expect } from 'chai';
import { html, render } from 'lit';
import { inTurn } from '../../../components/parts/in-turn.js';

describe('setting parts up in turn', () => {
  const place = document.createElement('div');
  const show = (text: string) => render(html`${[0, 1].map(() => inTurn(() => html`<i>${text}</i>`))}`, place);
  const shown = () => [...place.querySelectorAll('i')].map((part) => part.textContent);
  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

  it('shows one after the other, each with what is newest by then, and then updates at once', async () => {
    show('old');
    expect(shown()).to.deep.equal([]);
    show('new');
    await wait(10);
    expect(shown()).to.deep.equal(['new']);
    await wait(100);
    expect(shown()).to.deep.equal(['new', 'new']);
    show('newest');
    expect(shown()).to.deep.equal(['newest', 'newest']);
  });
});
