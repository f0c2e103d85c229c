import { assert } from 'chai';
import { LabMap } from '../../../components/charts/lab-map.js';
import { checkAccessibility } from './check-accessibility.js';
import { englishWords } from './english-map-words.js';
import { clearPage, eventually, inside, show } from './page-fixture.js';

/** A cross of five points; 400 pixels square, so that a unit is 182 pixels. */
const CROSS = Float32Array.of(0, 0, 1, 0, 0, 1, -1, 0, 0, -1);
const UNIT = 182;

async function map(content: Partial<LabMap> = {}): Promise<LabMap> {
  const element = Object.assign(new LabMap(), {
    ...{ positions: CROSS, labels: Uint8Array.of(0, 1, 2, 0, 1), classNames: ['0', '1', '2'], lasso: true },
    ...{ title: 'Test images', summary: 'Five points of three classes.', words: englishWords, height: 400 },
    ...content,
  });
  show(element, 402);
  await element.updateComplete;
  await eventually(() => inside<HTMLCanvasElement>(element, 'canvas.points').height > 300);
  for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
  return element;
}

function drag(element: LabMap, corners: readonly (readonly [number, number])[]): void {
  const surface = inside(element, '.surface');
  surface.setPointerCapture = () => {};
  const box = surface.getBoundingClientRect();
  const send = (type: string, [x, y]: readonly [number, number]) => {
    const [clientX, clientY] = [box.left + 201 + UNIT * x, box.top + 201 - UNIT * y];
    surface.dispatchEvent(new PointerEvent(type, { pointerId: 7, button: 0, clientX, clientY, bubbles: true }));
  };
  send('pointerdown', corners[0]);
  for (const corner of corners) send('pointermove', corner);
  send('pointerup', corners[corners.length - 1]);
}

const LOOP = [
  [-0.2, -0.2],
  [1.05, -0.2],
  [1.05, 0.2],
  [-0.2, 0.2],
] as const;

describe('<lab-map> with areas', () => {
  afterEach(clearPage);

  it('tells which points a loop holds, after which a drag moves the map again', async () => {
    const element = await map();
    const told: number[][] = [];
    element.addEventListener('lab-area-select', (event) => {
      told.push((event as CustomEvent<{ indices: number[] }>).detail.indices);
    });
    drag(element, LOOP);
    assert.deepEqual(told, []);
    const button = inside(element, 'button[aria-pressed][title="Choose an area"]');
    button.click();
    await element.updateComplete;
    assert.equal(button.getAttribute('aria-pressed'), 'true');
    drag(element, LOOP);
    assert.deepEqual(told, [[0, 1]]);
    await element.updateComplete;
    assert.equal(button.getAttribute('aria-pressed'), 'false');
  });

  it('offers no loop where areas are not asked for', async () => {
    const element = await map({ lasso: false });
    assert.isNull(element.shadowRoot?.querySelector('[title="Choose an area"]'));
  });

  it('colours the steps of a scale by a scale, without characters, and stays accessible', async () => {
    const element = await map({ scale: true, classNames: ['0–33%', '33–67%', '67–100%'] });
    const swatches = [...(element.shadowRoot?.querySelectorAll('.swatch') ?? [])];
    assert.equal(new Set(swatches.map((swatch) => getComputedStyle(swatch).color)).size, 3);
    assert.isTrue(swatches.every((swatch) => swatch.textContent?.trim() === ''));
    await checkAccessibility(element);
  });
});
