import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rangeChart } from '../../../components/charts/range-chart.js';
import { englishWords } from './english-map-words.js';
import { drawInNode, numbersOf } from './svg-snapshot.js';

const chart = rangeChart({
  title: 'Macro recall',
  summary: 'Weights are ahead.',
  rowLabel: 'Remedy',
  xLabel: 'macro recall',
  xDomain: [0, 1],
  rows: [
    { name: 'nothing', values: [0.4, 0.5] },
    { name: 'weights', values: [0.6, 0.6, 0.9] },
  ],
  columns: ['mean', 'from', 'to'],
  words: englishWords,
});

describe('rangeChart', () => {
  it('draws a dot for each training, and its mean where the table has it', () => {
    const svg = drawInNode(chart);
    const dots = numbersOf(svg, 'circle', 'cx');
    assert.equal(dots.length, 5);
    const unit = (dots[1] - dots[0]) / 0.1;
    const place = (value: number) => dots[0] + (value - 0.4) * unit;
    assert.ok(Math.abs(dots[4] - place(0.9)) < 0.1);
    const strokes = [...svg.querySelectorAll('line')].filter(
      (line) => line.getAttribute('x1') === line.getAttribute('x2') && line.getAttribute('stroke-width') === '2',
    );
    const means = strokes.map((line) => Number(line.getAttribute('x1')));
    assert.ok(Math.abs(means[0] - place(0.45)) < 0.1 && Math.abs(means[1] - place(0.7)) < 0.1);
  });

  it('says in the table what the marks show', () => {
    assert.deepEqual(chart.columns, ['Remedy', 'mean', 'from', 'to']);
    assert.deepEqual(
      chart.rows.map(([name, mean, low, high]) => [name, Number(mean).toFixed(2), low, high]),
      [
        ['nothing', '0.45', 0.4, 0.5],
        ['weights', '0.70', 0.6, 0.9],
      ],
    );
  });
});
