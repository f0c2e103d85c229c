import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { barChart } from '../../../components/charts/bar-chart.js';
import { type CurveChartOptions, curveChart } from '../../../components/charts/curve-chart.js';
import { englishWords } from './english-map-words.js';
import { drawInNode, numbersOf } from './svg-snapshot.js';

const options: CurveChartOptions = {
  title: 'ROC',
  summary: 'One class is found, the other is not.',
  xLabel: 'false positive rate',
  yLabel: 'recall',
  curves: [
    { name: 'nv', color: '#123456', x: [0, 0, 1], y: [0, 1, 1], value: 1 },
    { name: 'df', color: '#654321', x: [0, 1], y: [0, 1], value: 0.5 },
  ],
  chosen: 1,
  point: { x: 0.25, y: 0.25, label: 'threshold 0.3' },
  diagonal: true,
  columns: ['class', 'AUC'],
  words: englishWords,
};

describe('curveChart', () => {
  it('draws a curve that stands still in x, the chosen one strongest, and the point of the threshold', () => {
    const svg = drawInNode(curveChart(options));
    const widths = [...svg.querySelectorAll('path')].map((path) => Number(path.getAttribute('stroke-width')));
    assert.deepEqual(widths, [1.25, 2]);
    assert.equal(svg.querySelectorAll('circle').length, 1);
    assert.ok([...svg.querySelectorAll('text')].some(({ textContent }) => textContent === 'threshold 0.3'));
  });

  it('tells its curves apart without colours: each has a letter of its own, in the key and on the curve', () => {
    const names = [...'akiec bcc bkl df mel nv vasc'.split(' ')];
    const curves = names.map((name, i) => ({ ...options.curves[i % 2], name }));
    const svg = drawInNode(curveChart({ ...options, curves }));
    const letters = [...svg.querySelectorAll('text.glyph')].map(({ textContent }) => textContent);
    assert.equal(new Set(letters).size, 7);
    const texts = [...svg.querySelectorAll('text')].map(({ textContent }) => textContent);
    names.forEach((name, i) => {
      assert.ok(texts.includes(`${letters[i]} ${name}`), `${letters[i]} ${name}`);
    });
  });

  it('has the areas in its table, and says that there is nothing yet without curves', () => {
    assert.deepEqual(curveChart(options).rows, [
      ['nv', 1],
      ['df', 0.5],
    ]);
    const empty = drawInNode(curveChart({ ...options, curves: [], point: null }));
    assert.ok([...empty.querySelectorAll('text')].some(({ textContent }) => textContent === englishWords.empty));
  });
});

describe('a logarithmic bar chart', () => {
  it('gives ten times as many images one step more of height, and writes the counts at its ticks', () => {
    const chart = barChart({
      ...{ title: 'Images', summary: '', categoryLabel: 'class', yLabel: 'images', words: englishWords },
      categories: ['df', 'mel', 'nv'],
      groups: [{ name: 'images', values: [10, 100, 1000] }],
      logarithmic: true,
    });
    const [ten, hundred, thousand] = numbersOf(drawInNode(chart), 'rect:not([rx])', 'height');
    assert.ok(Math.abs(hundred - 2 * ten) < 0.1 && Math.abs(thousand - 3 * ten) < 0.1);
    const texts = [...drawInNode(chart).querySelectorAll('text')].map(({ textContent }) => textContent);
    assert.ok(texts.includes('100') && texts.includes('1,000'), texts.join(' '));
    assert.deepEqual(chart.rows[2], ['nv', 1000]);
  });
});
