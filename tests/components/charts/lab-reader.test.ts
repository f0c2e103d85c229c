import { assert } from 'chai';
import { LabFigure } from '../../../components/charts/lab-figure.js';
import { lineChart } from '../../../components/charts/line-chart.js';
import { checkAccessibility } from './check-accessibility.js';
import { englishWords } from './english-map-words.js';
import { clearPage, eventually, inside, press, show } from './page-fixture.js';

const chart = lineChart({
  ...{ title: 'Loss', summary: 'It falls.', xLabel: 'epoch', yLabel: 'loss', words: englishWords },
  series: [
    { name: 'Training', points: [[0, 0.9] as const, [1, 0.5] as const, [2, 0.3] as const] },
    { name: 'Validation', points: [[0, 0.8] as const, [1, 0.6] as const, [2, 0.55] as const] },
  ],
});

async function surfaceIn(width: number): Promise<{ figure: LabFigure; surface: HTMLElement }> {
  const figure = show(new LabFigure(), width);
  figure.chart = chart;
  figure.words = englishWords;
  const surface = await eventually(() =>
    figure.shadowRoot?.querySelector('lab-reader')?.shadowRoot?.querySelector<HTMLElement>('.surface'),
  );
  return { figure, surface };
}

const box = (surface: HTMLElement) => surface.querySelector<HTMLElement>('.box');

describe('<lab-reader>', () => {
  afterEach(clearPage);

  it('reads by the arrow keys, tells those who listen, and has no accessibility fault', async () => {
    const { figure, surface } = await surfaceIn(480);
    assert.equal(surface.ariaValueText ?? surface.getAttribute('aria-valuetext'), englishWords.readHint);
    press(surface, 'Home');
    await eventually(() => surface.getAttribute('aria-valuetext') === 'epoch 0; Training: 0.9; Validation: 0.8');
    press(surface, 'ArrowRight');
    await eventually(() => surface.getAttribute('aria-valuetext')?.startsWith('epoch 1; '));
    assert.include(box(surface)?.textContent ?? '', 'Training: 0.5');
    await checkAccessibility(figure);
    press(surface, 'Escape');
    await eventually(() => box(surface) === null);
  });

  for (const width of [320, 640]) {
    it(`shows what the pointer is at beside it, never over it, within ${width} pixels`, async () => {
      const { figure, surface } = await surfaceIn(width);
      const area = surface.getBoundingClientRect();
      for (const share of [0, 0.15, 0.5, 0.85, 1]) {
        const clientX = area.left + share * area.width;
        surface.dispatchEvent(new PointerEvent('pointermove', { clientX, clientY: area.top + 60, bubbles: true }));
        await eventually(() => box(surface));
        await new Promise((resolve) => requestAnimationFrame(resolve));
        const shown = (box(surface) as HTMLElement).getBoundingClientRect();
        const line = inside(figure, 'lab-reader').shadowRoot?.querySelector('line') as SVGLineElement;
        const at = area.left + Number(line.getAttribute('x1'));
        assert.isTrue(shown.right <= at || shown.left >= at, `${shown.left} to ${shown.right} covers ${at}`);
        assert.isAtLeast(shown.left, area.left - 1);
        assert.isAtMost(shown.right, area.right + 1);
      }
    });
  }
});
