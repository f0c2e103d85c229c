import { expect } from 'chai';
import type { LiveRegion } from '../../../components/parts/live-region.js';
import '../../../components/parts/live-region.js';

describe('<lab-live-region>', () => {
  it('says a text at once, and of many that follow only the newest, when two seconds have passed', async () => {
    const region: LiveRegion = document.createElement('lab-live-region');
    document.body.append(region);
    const said = () => region.shadowRoot?.querySelector('[role=status]')?.textContent;
    const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
    region.text = 'Loading';
    await wait(50);
    expect(said()).to.equal('Loading');
    region.text = 'Epoch 1';
    await wait(50);
    region.text = 'Epoch 2';
    await wait(50);
    expect(said()).to.equal('Loading');
    await wait(2100);
    expect(said()).to.equal('Epoch 2');
    region.remove();
  });
});
