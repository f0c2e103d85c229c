import { expect } from 'chai';
import type { LabMap } from '../../../../components/charts/lab-map.js';
import { all, element, find, get, runAndShow, show, until } from './shown-lab.js';

const liveMap = () => find<LabMap>('[part=projection] lab-map.live');
const settled = () => liveMap()?.animated === true && liveMap()?.summary.includes('after 200 iterations');
const button = (text: string) =>
  all('[part=projection-controls] button').find((found) => found.textContent?.trim() === text) as HTMLButtonElement;

describe('<triplet-demo> with a live map', () => {
  it('lays out the validation images in a worker while it trains, and goes on to a full map', async () => {
    await show({ map: 'tsne', epochs: '2' }, { points: 60 });
    await runAndShow();
    await until(() => settled() ?? false);
    expect(liveMap()?.positions.length).to.equal(2 * 60);
    expect(liveMap()?.summary).to.equal('60 images after 200 iterations.');
    await until(() => find('[part=divergence]') !== null);
    expect(get('[part=divergence]').shadowRoot?.textContent).to.contain('KL divergence');
    expect(get('[part=caution]').textContent).to.contain('distances between them mean little');
  });

  it('colours by the neighbours kept, compares three perplexities, and draws again by the choices', async () => {
    await show({ map: 'tsne', epochs: '1' }, { points: 60 });
    await runAndShow();
    await until(() => settled() ?? false);
    all('[part=projection-controls] input[type=radio]')[1].click();
    await until(() => liveMap()?.scale === true);
    expect(liveMap()?.summary).to.contain('How far to trust each point');
    button('Compare three perplexities').click();
    await until(() => all('[part=projection] lab-map.compared').length === 2);
    const titles = all('[part=projection] lab-map.compared').map((map) => (map as LabMap).title);
    expect(titles).to.deep.equal(['Perplexity 5', 'Perplexity 19']);
    const before = liveMap()?.positions;
    button('Draw again').click();
    await until(() => liveMap()?.positions !== before && (settled() ?? false));
  });

  it('says which classes the points of an area have, and lets go of them', async () => {
    await show({ map: 'tsne', epochs: '1' }, { points: 60 });
    await runAndShow();
    await until(() => settled() ?? false);
    const detail = { indices: [0, 1, 2] };
    liveMap()?.dispatchEvent(new CustomEvent('lab-area-select', { detail, bubbles: true, composed: true }));
    await until(() => liveMap()?.area.length === 3);
    expect(get('[part=projection] [aria-live]').textContent).to.contain('3 images chosen');
    get('[part=projection] [aria-live] button').click();
    await until(() => liveMap()?.area.length === 0);
  });

  it('shows none where the maps are to be drawn by PCA', async () => {
    await show({ map: 'pca', epochs: '1' });
    await runAndShow();
    expect(find('[part=projection]')).to.equal(null);
    expect(element.getState().phase).to.equal('complete');
  });
});
