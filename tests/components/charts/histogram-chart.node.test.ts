import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type HistogramChartOptions, histogramChart } from '../../../components/charts/histogram-chart.js';
import { englishWords } from './english-map-words.js';
import { drawInNode, matchSnapshot, numbersOf } from './svg-snapshot.js';

const options: HistogramChartOptions = {
  title: 'Distances',
  summary: 'Positives are nearer than negatives.',
  xLabel: 'Squared distance',
  yLabel: 'Triplets',
  edges: [0, 0.5, 1, 1.5, 2],
  groups: [
    { name: 'anchor to positive', counts: [40, 20, 4, 0] },
    { name: 'anchor to negative', counts: [2, 10, 30, 22] },
  ],
  margin: { from: 0.4, size: 0.4, label: 'margin 0.4' },
  words: englishWords,
};

describe('histogramChart', () => {
  it('draws both distributions and the margin as in the stored picture', async () => {
    await matchSnapshot(drawInNode(histogramChart(options)), 'histogram-chart');
  });

  it('says in the table what the bars show', () => {
    const chart = histogramChart({ ...options, margin: undefined });
    assert.deepEqual(chart.columns, ['from', 'to', 'anchor to positive', 'anchor to negative']);
    assert.deepEqual(chart.rows[1], [0.5, 1, 20, 10]);
    const heights = numbersOf(drawInNode(chart), 'rect[fill="transparent"]', 'height');
    const counts = [2, 3]
      .flatMap((column) => chart.rows.map((row) => Number(row[column])))
      .filter((count) => count > 0);
    const unit = heights[0] / counts[0];
    assert.equal(heights.length, counts.length);
    heights.forEach((height, index) => {
      assert.ok(
        Math.abs(height / unit - counts[index]) < 0.01,
        `bar ${index}: ${height / unit}, table: ${counts[index]}`,
      );
    });
  });

  it('says that there is nothing yet when nothing was counted', () => {
    const empty = { ...options, edges: [], groups: options.groups.map((group) => ({ ...group, counts: [] })) };
    const svg = drawInNode(histogramChart(empty));
    assert.ok([...svg.querySelectorAll('text')].some((text) => text.textContent === englishWords.empty));
    assert.ok(!/NaN|Infinity|undefined/.test(svg.outerHTML));
  });
});
