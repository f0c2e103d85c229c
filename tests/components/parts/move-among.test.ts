import { expect } from 'chai';
import { moveAmong } from '../../../components/parts/move-among.js';

describe('buttons among which arrow keys move', () => {
  let list: HTMLElement;
  const buttons = () => [...list.querySelectorAll('button')];
  const press = (key: string) =>
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  const focused = () => buttons().indexOf(document.activeElement as HTMLButtonElement);

  beforeEach(() => {
    list = document.createElement('div');
    list.innerHTML = '<button tabindex="0">a</button><button tabindex="-1">b</button><button tabindex="-1">c</button>';
    for (const button of buttons()) button.addEventListener('keydown', (event) => moveAmong(event, list));
    document.body.append(list);
    buttons()[0].focus();
  });

  afterEach(() => list.remove());

  it('have one stop for Tab, which goes along', () => {
    press('ArrowDown');
    expect(focused()).to.equal(1);
    expect(buttons().map(({ tabIndex }) => tabIndex)).to.deep.equal([-1, 0, -1]);
    press('End');
    expect(focused()).to.equal(2);
    press('ArrowDown');
    expect(focused()).to.equal(2);
    press('Home');
    expect(focused()).to.equal(0);
  });

  it('follow the direction of the language', () => {
    list.dir = 'rtl';
    press('ArrowLeft');
    expect(focused()).to.equal(1);
    press('ArrowRight');
    expect(focused()).to.equal(0);
  });
});
