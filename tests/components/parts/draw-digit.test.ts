import { expect } from 'chai';
import type { DrawDigit } from '../../../components/parts/draw-digit.js';
import '../../../components/parts/draw-digit.js';
import { english } from '../../../components/language/english.js';

describe('<lab-draw-digit>', () => {
  let pad: DrawDigit;
  let told: (Uint8Array | null)[];

  beforeEach(async () => {
    pad = document.createElement('lab-draw-digit');
    pad.words = english.drawing;
    told = [];
    pad.addEventListener('lab-drawing', (event) => told.push((event as CustomEvent).detail.pixels));
    document.body.append(pad);
    await pad.updateComplete;
  });

  afterEach(() => pad.remove());

  const surface = () => pad.shadowRoot?.querySelector('.pad') as HTMLElement;

  function point(type: string, x: number, y: number): void {
    const box = surface().getBoundingClientRect();
    const place = { clientX: box.left + x * box.width, clientY: box.top + y * box.height };
    surface().dispatchEvent(new PointerEvent(type, { ...place, pointerId: 1, button: 0, isPrimary: true }));
  }

  function press(...keys: string[]): void {
    for (const key of keys) surface().dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
  }

  /** Rows and columns that hold ink. */
  function extent(pixels: Uint8Array): [rows: number, columns: number] {
    const inked = [...pixels.keys()].filter((at) => pixels[at] > 127);
    const rows = new Set(inked.map((at) => Math.floor(at / 28)));
    const columns = new Set(inked.map((at) => at % 28));
    return [rows.size, columns.size];
  }

  beforeEach(() => {
    // A made-up pointer cannot be captured.
    surface().setPointerCapture = () => {};
  });

  it('tells a stroke of the mouse, pen or finger when it ends, scaled and centred', () => {
    point('pointerdown', 0.1, 0.1);
    for (let y = 0.1; y < 0.4; y += 0.02) point('pointermove', 0.1, y);
    expect(told).to.deep.equal([]);
    point('pointerup', 0.1, 0.4);
    expect(told.length).to.equal(1);
    const [rows, columns] = extent(told[0] as Uint8Array);
    expect(rows).to.equal(20);
    expect(columns).to.be.lessThan(8);
  });

  it('draws by arrow keys and the space bar, and says where the pen is', async () => {
    press(
      'ArrowUp',
      'ArrowUp',
      ' ',
      'ArrowRight',
      'ArrowRight',
      'ArrowRight',
      'ArrowRight',
      'ArrowRight',
      'ArrowRight',
      ' ',
    );
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(told.length).to.equal(1);
    const [rows, columns] = extent(told[0] as Uint8Array);
    expect(columns).to.equal(20);
    expect(rows).to.be.lessThan(10);
    press('ArrowDown');
    await pad.updateComplete;
    expect(pad.shadowRoot?.querySelector('[aria-live]')?.textContent).to.equal('row 13, column 20');
  });

  it('clears by its button and by Delete, and says that the drawing is gone', () => {
    point('pointerdown', 0.5, 0.5);
    point('pointerup', 0.5, 0.5);
    pad.shadowRoot?.querySelector('button')?.click();
    press('Delete');
    expect(told.map((pixels) => pixels === null)).to.deep.equal([false, true, true]);
  });

  it('lets the browser keep the keys that it does not use', () => {
    const tab = new KeyboardEvent('keydown', { key: 'Tab', cancelable: true });
    surface().dispatchEvent(tab);
    expect(tab.defaultPrevented).to.equal(false);
  });
});
