import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type LineChartOptions, lineChart } from '../../../components/charts/line-chart.js';
import { englishWords } from './english-map-words.js';
import { drawInNode, matchSnapshot } from './svg-snapshot.js';

const base: Omit<LineChartOptions, 'series'> = {
  title: 'Loss',
  summary: 'The loss falls from 0.4 to 0.1 in four epochs.',
  xLabel: 'Epoch',
  yLabel: 'Loss',
  words: englishWords,
};

const training = { name: 'Training', points: [[0, 0.4] as const, [1, 0.22] as const, [2, 0.15] as const] };
const validation = {
  name: 'Validation',
  style: 'dashed' as const,
  points: { x: [0, 1, 2, 3], y: [0.41, Number.NaN, 0.18, 0.17] },
};

describe('lineChart', () => {
  it('draws lines, levels and the marked epoch as in the stored picture', async () => {
    const chart = lineChart({
      ...base,
      series: [training, validation],
      reference: [{ y: 0.3, label: 'Raw pixels' }],
      marker: { x: 2, label: 'Epoch 2' },
    });
    await matchSnapshot(drawInNode(chart), 'line-chart');
  });

  it('draws a legend above the lines where the picture is too narrow for labels beside them', async () => {
    const chart = lineChart({ ...base, series: [training, validation], yFormat: 'percent', yDomain: [0, 1] });
    await matchSnapshot(drawInNode(chart, { width: 300, height: 220 }), 'line-chart-narrow');
  });

  it('says in the table what the marks show', () => {
    const chart = lineChart({ ...base, series: [training, validation], xDomain: [0, 4], yDomain: [0, 1] });
    assert.deepEqual(chart.columns, ['Epoch', 'Training', 'Validation']);
    assert.deepEqual(chart.rows, [
      [0, 0.4, 0.41],
      [1, 0.22, Number.NaN],
      [2, 0.15, 0.18],
      [3, Number.NaN, 0.17],
    ]);
    const svg = drawInNode(chart);
    const [zero, one] = [positionOfTick(svg, '0', 'y'), positionOfTick(svg, '1', 'y')];
    const values = marksOf(svg).map(({ y }) => (y - zero) / (one - zero));
    const shown = [0.4, 0.22, 0.15, 0.41, 0.18, 0.17];
    values.forEach((value, index) => {
      assert.ok(Math.abs(value - shown[index]) < 1e-3, `mark ${index}: ${value}, table: ${shown[index]}`);
    });
    assert.equal(values.length, shown.length);
  });

  it('tells its lines apart without colours: each has marks of its own shape, in the key too', () => {
    const series = [0, 1, 2, 3, 4].map((run) => ({
      name: `A run with a rather long name, number ${run}`,
      points: Array.from({ length: 60 }, (_, epoch) => [epoch, run + 1 / (epoch + 1)] as const),
    }));
    const shapes = new Map<string, number>();
    for (const { shape } of marksOf(drawInNode(lineChart({ ...base, series }))))
      shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
    assert.equal(shapes.size, 5);
    for (const [shape, count] of shapes) assert.ok(count >= 4, `${count} of ${shape}`);
  });

  it('leaves a gap where nothing was measured', () => {
    const svg = drawInNode(lineChart({ ...base, series: [validation] }));
    assert.equal(svg.querySelector('path')?.getAttribute('d')?.match(/M/g)?.length, 2);
  });

  it('says that there is nothing yet when no point is given', () => {
    for (const points of [[], [[0, Number.NaN] as const]]) {
      const svg = drawInNode(lineChart({ ...base, series: [{ name: 'Training', points }] }));
      assert.ok([...svg.querySelectorAll('text')].some((text) => text.textContent === englishWords.empty));
      assert.equal(svg.querySelectorAll('path').length, 0);
      assertFinite(svg);
    }
  });

  it('shows a single point as a dot in the middle', () => {
    const svg = drawInNode(lineChart({ ...base, series: [{ name: 'Training', points: [[7, 0.3]] }] }));
    assert.equal(svg.querySelectorAll('circle').length, 1);
    assertFinite(svg);
  });

  it('keeps the highest and the lowest of 5,000 points but not all of them', () => {
    const x = Float64Array.from({ length: 5000 }, (_, step) => step);
    const y = x.map((step) => (step === 1234 ? 9 : step === 4321 ? -3 : Math.sin(step / 300)));
    const svg = drawInNode(lineChart({ ...base, series: [{ name: 'Loss', points: { x, y } }], yDomain: [-3, 9] }));
    const path = svg.querySelector('path')?.getAttribute('d') ?? '';
    const heights = [...path.matchAll(/,([\d.]+)/g)].map((match) => Number(match[1]));
    assert.ok(heights.length < 2600, `${heights.length} points drawn`);
    const [minusTwo, eight] = [positionOfTick(svg, '−2', 'y'), positionOfTick(svg, '8', 'y')];
    const unit = (minusTwo - eight) / 10;
    assert.ok(Math.abs(Math.min(...heights) - (eight - unit)) < 0.02, 'the peak of 9 is drawn');
    assert.ok(Math.abs(Math.max(...heights) - (minusTwo + unit)) < 0.02, 'the dip of -3 is drawn');
    assertFinite(svg);
  });

  it('puts no tick between two epochs', () => {
    const svg = drawInNode(lineChart({ ...base, series: [training] }));
    const ticks = [...svg.querySelectorAll('text[text-anchor="middle"]')].map((text) => text.textContent);
    assert.deepEqual(ticks, ['0', '1', '2']);
  });

  it('writes axis numbers as the language does', () => {
    const words = { ...englishWords, number: (value: number) => value.toLocaleString('fa') };
    const svg = drawInNode(lineChart({ ...base, series: [training], words }));
    assert.ok([...svg.querySelectorAll('text')].some((text) => text.textContent === '۰٫۲'));
    assert.equal(svg.getAttribute('direction'), 'ltr');
  });
});

/** Circles have no path. */
function marksOf(svg: SVGSVGElement): { shape: string; y: number }[] {
  return [...svg.querySelectorAll('.mark')].map((mark) => {
    const [, moved] = /translate\(\S+ (\S+)\)/.exec(mark.getAttribute('transform') ?? '') ?? [];
    return { shape: mark.getAttribute('d') ?? '', y: Number(moved ?? mark.getAttribute('cy')) };
  });
}

function positionOfTick(svg: SVGSVGElement, text: string, axis: 'x' | 'y'): number {
  const anchor = axis === 'y' ? 'end' : 'middle';
  const tick = [...svg.querySelectorAll(`text[text-anchor="${anchor}"]`)].find((label) => label.textContent === text);
  assert.ok(tick, `tick ${text}`);
  return Number(tick.getAttribute(axis));
}

function assertFinite(svg: SVGSVGElement): void {
  assert.ok(!/NaN|Infinity|undefined/.test(svg.outerHTML), svg.outerHTML);
}
