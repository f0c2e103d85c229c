import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type BarChartOptions, barChart } from '../../../components/charts/bar-chart.js';
import { englishWords } from './english-map-words.js';
import { drawInNode, matchSnapshot, numbersOf } from './svg-snapshot.js';

const options: BarChartOptions = {
  title: 'Scores',
  summary: 'Training helps in all three measures.',
  categoryLabel: 'Measure',
  yLabel: 'Share',
  yFormat: 'percent',
  yDomain: [0, 1],
  categories: ['pixels', 'before', 'after'],
  groups: [
    { name: '10 neighbours', values: [0.91, 0.83, 0.97] },
    { name: 'first neighbour', values: [0.9, 0.8, Number.NaN] },
  ],
  reference: { y: 0.1, label: 'guessing' },
  words: englishWords,
};

describe('barChart', () => {
  it('draws grouped bars as in the stored picture', async () => {
    await matchSnapshot(drawInNode(barChart(options)), 'bar-chart');
  });

  it('slants names that do not fit beside one another', async () => {
    const categories = ['melanocytic nevi', 'dermatofibroma', 'vascular lesions'];
    const counts = [{ name: 'Images', values: [4693, 80, 99] }];
    const chart = barChart({ ...options, categories, groups: counts, yFormat: 'number', yDomain: undefined });
    await matchSnapshot(drawInNode(chart, { width: 320, height: 260 }), 'bar-chart-narrow');
  });

  it('says in the table what the bars show', () => {
    const chart = barChart(options);
    assert.deepEqual(chart.rows[0], ['pixels', 0.91, 0.9]);
    const heights = numbersOf(drawInNode(chart), 'rect:not([rx])', 'height');
    const shares = [1, 2].flatMap((column) => chart.rows.map((row) => Number(row[column]))).filter(Number.isFinite);
    assert.equal(heights.length, shares.length);
    heights.forEach((height, index) => {
      assert.ok(Math.abs((height / heights[0]) * shares[0] - shares[index]) < 1e-3, `bar ${index}`);
    });
  });

  it('says that there is nothing yet without categories', () => {
    const svg = drawInNode(barChart({ ...options, categories: [], groups: [] }));
    assert.ok([...svg.querySelectorAll('text')].some((text) => text.textContent === englishWords.empty));
  });
});
