import { assert } from 'chai';
import { LabMap } from '../../../components/charts/lab-map.js';
import { MapPainter } from '../../../components/charts/map-painter.js';
import { CLASS_COLORS } from '../../../components/charts/palette.js';
import { checkAccessibility } from './check-accessibility.js';
import { englishWords } from './english-map-words.js';
import { clearPage, eventually, inside, press, show } from './page-fixture.js';

/** A cross of five points; 400 pixels square, so that a unit is 182 pixels. */
const CROSS = Float32Array.of(0, 0, 1, 0, 0, 1, -1, 0, 0, -1);
const UNIT = 182;

async function map(content: Partial<LabMap> = {}): Promise<LabMap> {
  const element = Object.assign(new LabMap(), {
    ...{ positions: CROSS, labels: Uint8Array.of(0, 1, 2, 0, 1), classNames: ['0', '1', '2'] },
    ...{ title: 'Test images', summary: 'Five points of three classes.', words: englishWords, height: 400 },
    ...content,
  });
  show(element, 402);
  await painted(element);
  return element;
}

const surface = (element: LabMap) => inside(element, '.surface');
const canvasOf = (element: LabMap) => inside<HTMLCanvasElement>(element, 'canvas.points');

async function painted(element: LabMap): Promise<void> {
  await element.updateComplete;
  await eventually(() => canvasOf(element).height === Math.round(400 * devicePixelRatio));
  for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Red, green, blue at a place of the unit frame, y upwards; a little to the left, where no character is written. */
function colorAt(element: LabMap, x: number, y: number): number[] {
  const context = canvasOf(element).getContext('2d');
  const [left, top] = [193 + UNIT * x, 200 - UNIT * y].map((value) => Math.round(value * devicePixelRatio));
  return [...(context?.getImageData(left, top, 1, 1).data ?? [])].slice(0, 3);
}

const bytesOf = (color: string) => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));

function point(element: LabMap, type: string, x: number, y: number): void {
  const box = surface(element).getBoundingClientRect();
  const [clientX, clientY] = [box.left + 1 + 200 + UNIT * x, box.top + 1 + 200 - UNIT * y];
  const target = surface(element);
  // Made by the test, it belongs to no real pointer that could be captured.
  target.setPointerCapture = () => {};
  target.dispatchEvent(new PointerEvent(type, { pointerId: 7, button: 0, clientX, clientY, bubbles: true }));
}

function selections(element: LabMap): (number | null)[] {
  const indices: (number | null)[] = [];
  element.addEventListener('lab-point-select', (event) => {
    indices.push((event as CustomEvent<{ index: number | null }>).detail.index);
  });
  return indices;
}

describe('<lab-map>', () => {
  afterEach(clearPage);

  it('has no accessibility faults, in light, in dark, with its table and with no points', async () => {
    const element = await map();
    await checkAccessibility(element);
    document.documentElement.style.colorScheme = 'dark';
    inside(element, 'button.table').click();
    await painted(element);
    await checkAccessibility(element);
    await checkAccessibility(await map({ positions: new Float32Array(), labels: new Uint8Array() }));
  });

  it('draws every point in the colour of its class', async () => {
    const element = await map();
    assert.deepEqual(colorAt(element, 0, 0), bytesOf(CLASS_COLORS[0].light));
    assert.deepEqual(colorAt(element, 1, 0), bytesOf(CLASS_COLORS[1].light));
    assert.deepEqual(colorAt(element, 0, 1), bytesOf(CLASS_COLORS[2].light));
  });

  it('changes its colours when the page turns dark', async () => {
    const element = await map();
    document.documentElement.style.colorScheme = 'dark';
    const wanted = bytesOf(CLASS_COLORS[1].dark).join();
    await eventually(() => colorAt(element, 1, 0).join() === wanted);
  });

  it('takes the page’s own class colours', async () => {
    const element = Object.assign(new LabMap(), { words: englishWords });
    element.style.setProperty('--lab-class-0', 'rgb(1, 2, 3)');
    Object.assign(element, { positions: CROSS, labels: new Uint8Array(5), classNames: ['0'], height: 400 });
    show(element, 402);
    await painted(element);
    assert.deepEqual(colorAt(element, 1, 0), [1, 2, 3]);
  });

  it('walks with the arrow keys, says where it is, and chooses on Enter', async () => {
    const element = await map({ highlighted: [3] });
    const chosen = selections(element);
    const said: string[] = [];
    surface(element).focus();
    for (const key of ['ArrowRight', 'ArrowUp', 'ArrowLeft', 'ArrowDown', 'Enter']) {
      press(surface(element), key);
      await element.updateComplete;
      said.push(inside(element, '[aria-live]').textContent ?? '');
    }
    assert.equal(said[0], 'Class 0, point 1 of 5');
    assert.equal(said[1], 'Class 2, point 3 of 5');
    assert.equal(said[2], 'Class 0, point 4 of 5 · neighbour');
    assert.deepEqual(chosen, [4]);
    assert.include(inside(element, '.tip').textContent ?? '', 'point 5 of 5');
  });

  it('shows picture and label of the point under the pointer, and none beside it', async () => {
    const pixels = new Uint8Array(5 * 4).fill(8);
    const element = await map({ images: { pixels, width: 2, height: 2, channels: 1 } });
    point(element, 'pointermove', 1, 0);
    await painted(element);
    assert.include(inside(element, '.tip').textContent ?? '', 'Class 1, point 2 of 5');
    assert.deepEqual(
      [...(inside(element, '.tip lab-image') as HTMLElement & { pixels: Uint8Array }).pixels],
      [8, 8, 8, 8],
    );
    point(element, 'pointermove', 0.5, 0.5);
    await painted(element);
    assert.isNull(element.shadowRoot?.querySelector('.tip'));
  });

  it('chooses the point that is pressed; a drag chooses nothing', async () => {
    const element = await map();
    const chosen = selections(element);
    point(element, 'pointerdown', 0, 1);
    point(element, 'pointerup', 0, 1);
    element.selected = 2;
    point(element, 'pointerdown', 0, 0);
    point(element, 'pointermove', 0.3, 0);
    point(element, 'pointerup', 0.3, 0);
    assert.deepEqual(chosen, [2]);
    press(surface(element), 'Escape');
    assert.deepEqual(chosen, [2, null]);
  });

  it('zooms by keys and buttons, pans by dragging, and shows all again', async () => {
    const element = await map();
    press(surface(element), '+');
    inside(element, '.zoom button').click();
    await painted(element);
    assert.notDeepEqual(colorAt(element, 1, 0), bytesOf(CLASS_COLORS[1].light));
    point(element, 'pointerdown', 0, 0);
    point(element, 'pointermove', -0.5, 0);
    point(element, 'pointermove', -1.25, 0);
    point(element, 'pointerup', -1.25, 0);
    await painted(element);
    assert.deepEqual(colorAt(element, 1, 0), bytesOf(CLASS_COLORS[1].light));
    press(surface(element), '0');
    await painted(element);
    assert.deepEqual(colorAt(element, 0, 1), bytesOf(CLASS_COLORS[2].light));
  });

  it('leaves the wheel to the page until it is in use', async () => {
    const element = await map();
    const wheel = () => new WheelEvent('wheel', { deltaY: -300, cancelable: true, bubbles: true });
    const [unused, used] = [wheel(), wheel()];
    surface(element).dispatchEvent(unused);
    surface(element).focus();
    surface(element).dispatchEvent(used);
    assert.deepEqual([unused.defaultPrevented, used.defaultPrevented], [false, true]);
  });

  it('fades the other classes when a legend entry is pressed, until it is pressed again', async () => {
    const element = await map();
    const entry = inside(element, '.legend li:nth-child(2) button');
    entry.click();
    await painted(element);
    assert.equal(entry.getAttribute('aria-pressed'), 'true');
    assert.deepEqual(colorAt(element, 1, 0), bytesOf(CLASS_COLORS[1].light));
    const context = canvasOf(element).getContext('2d');
    const [left, top] = [Math.round(193 * devicePixelRatio), Math.round(200 * devicePixelRatio)];
    assert.isBelow(context?.getImageData(left, top, 1, 1).data[3] ?? 255, 60);
    entry.click();
    await painted(element);
    assert.deepEqual(colorAt(element, 0, 0), bytesOf(CLASS_COLORS[0].light));
  });

  it('keeps the colours of its legend in print', async () => {
    const element = await map();
    assert.equal(getComputedStyle(inside(element, '.legend .swatch')).printColorAdjust, 'exact');
  });

  it('shows pictures in their class’s colour when there is room', async () => {
    const images = { pixels: new Uint8Array(5 * 4).fill(255), width: 2, height: 2, channels: 1 };
    const element = await map({ images });
    const corner = 20 / UNIT;
    assert.deepEqual(colorAt(element, 1 - corner, corner), bytesOf(CLASS_COLORS[1].light));
    assert.deepEqual(colorAt(element, 0, 1), bytesOf(CLASS_COLORS[2].light));
  });

  it('shows the student’s drawing where it lands', async () => {
    const drawing = new Uint8Array(784).fill(77);
    const element = await map({ marker: { x: 0.5, y: 0.5, pixels: drawing } });
    assert.deepEqual(colorAt(element, 0.5, 0.5), [77, 77, 77]);
  });

  it('moves points to a new map in many small steps when asked to', async () => {
    const element = await map({ animated: true });
    const frames = new Set<string>();
    const { paint } = MapPainter.prototype;
    MapPainter.prototype.paint = function (scene, scale) {
      frames.add(scene.positions.join());
      paint.call(this, scene, scale);
    };
    const turned = Float32Array.of(0, 0, 0, 1, -1, 0, 0, -1, 1, 0);
    element.positions = turned;
    try {
      await eventually(() => frames.has(turned.join()));
    } finally {
      MapPainter.prototype.paint = paint;
    }
    assert.isAbove(frames.size, matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 3);
  });

  it('has one row a class in its table', async () => {
    const element = await map();
    inside(element, 'button.table').click();
    await element.updateComplete;
    const rows = [...(element.shadowRoot?.querySelectorAll('tbody tr') ?? [])];
    const cells = rows.map((row) => [...row.children].map((cell) => cell.textContent));
    assert.deepEqual(cells[1], ['1', '2', '0.5000', '−0.5000', '0.7071', '1.266']);
    assert.lengthOf(cells, 3);
  });

  it('stands in a right-to-left page with its plot left to right', async () => {
    document.documentElement.dir = 'rtl';
    try {
      const element = await map();
      assert.deepEqual(colorAt(element, 1, 0), bytesOf(CLASS_COLORS[1].light));
      assert.equal(getComputedStyle(inside(element, '.legend')).direction, 'rtl');
      await checkAccessibility(element);
    } finally {
      document.documentElement.dir = '';
    }
  });

  it('fits into 320 pixels', async () => {
    const element = await map({ classNames: ['T-shirt', 'Trouser', 'Pullover'] });
    (element.parentElement as HTMLElement).style.width = '300px';
    inside(element, 'button.table').click();
    await element.updateComplete;
    assert.isAtMost(element.scrollWidth, 300);
  });
});
