import { assert } from 'chai';
import { LabImage } from '../../../components/charts/lab-image.js';
import { checkAccessibility } from './check-accessibility.js';
import { clearPage, inside, show } from './page-fixture.js';

async function image(content: Partial<LabImage>): Promise<LabImage> {
  const element = show(Object.assign(new LabImage(), content));
  await element.updateComplete;
  return element;
}

function pixel(element: LabImage, x: number, y: number): number[] {
  const context = inside<HTMLCanvasElement>(element, 'canvas').getContext('2d');
  return [...(context?.getImageData(x, y, 1, 1).data ?? [])];
}

describe('<lab-image>', () => {
  afterEach(clearPage);

  it('has no accessibility faults, and says what it shows', async () => {
    const element = await image({ pixels: new Uint8Array(784), label: 'Image of a 7' });
    await checkAccessibility(element);
    assert.equal(inside(element, '[role=img]').getAttribute('aria-label'), 'Image of a 7');
  });

  it('is no part of the page for screen readers when the text beside it says what it is', async () => {
    const element = await image({ pixels: new Uint8Array(784) });
    assert.equal(inside(element, 'canvas').getAttribute('aria-hidden'), 'true');
  });

  it('shows each grey byte as one sharp pixel', async () => {
    const element = await image({ pixels: Uint8Array.of(0, 50, 100, 255, 7, 9), width: 3, height: 2 });
    assert.deepEqual(pixel(element, 1, 0), [50, 50, 50, 255]);
    assert.deepEqual(pixel(element, 2, 1), [9, 9, 9, 255]);
    assert.equal(getComputedStyle(inside(element, 'canvas')).imageRendering, 'pixelated');
  });

  it('shows three channels as red, green and blue', async () => {
    const element = await image({ pixels: Uint8Array.of(1, 2, 3, 40, 50, 60), width: 2, height: 1, channels: 3 });
    assert.deepEqual(pixel(element, 1, 0), [40, 50, 60, 255]);
  });

  it('changes its picture when its pixels change, and empties', async () => {
    const element = await image({ pixels: Uint8Array.of(9), width: 1, height: 1 });
    element.pixels = Uint8Array.of(200);
    await element.updateComplete;
    assert.deepEqual(pixel(element, 0, 0), [200, 200, 200, 255]);
    element.pixels = null;
    await element.updateComplete;
    assert.deepEqual(pixel(element, 0, 0), [0, 0, 0, 0]);
  });
});
