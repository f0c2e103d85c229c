import type { KeptRun, TripletHistoryEntry } from '../../../src/triplet/triplet-events.js';
import type { Chart } from '../../charts/chart.js';
import { type LineSeries, lineChart } from '../../charts/line-chart.js';
import { MUTED, seriesColor } from '../../charts/palette.js';
import type { TripletWords } from './words.js';

/** A run as the table names it, and what colour its choice of triplets has. */
export interface NamedRun {
  readonly run: KeptRun;
  readonly name: string;
  readonly group: number;
}

/** 10-NN accuracy of every kept run, epoch by epoch; the newest run is drawn strongly, the others as ghosts. */
export function runsKnnChart(runs: readonly NamedRun[], words: TripletWords): Chart {
  const texts = words.runs;
  const shares = runs.flatMap(({ run }) => run.history.map(({ knn }) => knn));
  return lineChart({
    ...{ title: texts.knnTitle, summary: texts.chartSummary(runs.length), xLabel: texts.epochAxis },
    yLabel: words.scores.columns[1],
    series: seriesOf(runs, ({ knn }) => knn),
    yDomain: [Math.max(0, Math.min(1, ...shares) - 0.01), 1],
    yFormat: 'percent',
    words: words.charts,
  });
}

/** Share of training triplets that still teach. */
export function runsActiveChart(runs: readonly NamedRun[], words: TripletWords): Chart {
  const texts = words.runs;
  return lineChart({
    ...{ title: words.curves.activeTitle, summary: texts.activeSummary, xLabel: texts.epochAxis },
    yLabel: words.curves.activeAxis,
    series: seriesOf(runs, ({ trainActiveShare }) => trainActiveShare ?? Number.NaN),
    yDomain: [0, 1],
    yFormat: 'percent',
    words: words.charts,
  });
}

function seriesOf(runs: readonly NamedRun[], read: (entry: TripletHistoryEntry) => number): LineSeries[] {
  return runs.map(({ run, name, group }, i) => {
    const isNewest = i === runs.length - 1;
    const color = seriesColor(group);
    return {
      name,
      points: run.history.map((entry) => [entry.epoch, read(entry)]),
      style: isNewest ? 'solid' : 'dashed',
      color: isNewest ? color : `color-mix(in srgb, ${color} 65%, ${MUTED})`,
    };
  });
}
