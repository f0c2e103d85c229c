import type { Chart, ChartSize, ChartWords, NumberFormat } from './chart.js';
import { drawEmpty, drawFrame } from './frame.js';
import { MUTED, seriesColor } from './palette.js';
import { describeMark } from './svg-element.js';
import { linePath } from './svg-path.js';

export interface PooledCurve {
  readonly name: string;
  readonly points: readonly (readonly [x: number, y: number])[];
  /** Drawn strong: it lies far from the others. */
  readonly stands: boolean;
}

export interface PooledChartOptions {
  readonly title: string;
  /** One sentence: what the chart shows now. */
  readonly summary: string;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly yFormat: NumberFormat;
  readonly curves: readonly PooledCurve[];
  readonly middle: readonly {
    readonly epoch: number;
    readonly median: number;
    readonly low: number;
    readonly high: number;
    readonly runs: number;
  }[];
  /** Of the table: x, median, quartiles, runs. */
  readonly columns: readonly [string, string, string, string, string];
  readonly legend: { readonly one: string; readonly median: string; readonly outlier: string };
  readonly words: ChartWords;
}

/** Many runs as faint lines, the median of all, and those that lie far from it by name. */
export function pooledChart(options: PooledChartOptions): Chart {
  const { title, summary, columns, middle, yFormat } = options;
  return {
    ...{ title, summary, columns },
    formats: ['number', yFormat, yFormat, yFormat, 'number'],
    rows: middle.map(({ epoch, median, low, high, runs }) => [epoch, median, low, high, runs]),
    draw: (document, size) => drawPooled(document, size, options),
  };
}

const FAINT = `color-mix(in srgb, ${MUTED} 40%, transparent)`;

function drawPooled(document: Document, size: ChartSize, options: PooledChartOptions): SVGSVGElement {
  const { curves, middle, legend, words, yFormat } = options;
  const all = curves.flatMap(({ points }) => points);
  const strange = curves.some(({ stands }) => stands);
  const frame = drawFrame(document, {
    chart: options,
    size,
    x: { label: options.xLabel, domain: domainOf(all.map(([x]) => x)), integers: true },
    y: { label: options.yLabel, domain: domainOf(all.map(([, y]) => y)), format: yFormat },
    legend: [
      { name: legend.one, color: FAINT },
      { name: legend.median, color: seriesColor(0) },
      ...(strange ? [{ name: legend.outlier, color: seriesColor(1) }] : []),
    ],
    words,
  });
  const line = (points: readonly (readonly [number, number])[], stroke: string, width: number) =>
    frame.pen('path', {
      ...{ d: linePath(points.map(([x, y]) => ({ x: frame.x(x), y: frame.y(y) }))), fill: 'none', stroke },
      ...{ 'stroke-width': width, 'stroke-linejoin': 'round', 'stroke-linecap': 'round' },
    });
  for (const { points, stands } of curves) if (!stands) line(points, FAINT, 1);
  for (const { points, stands, name } of curves) if (stands) describeMark(line(points, seriesColor(1), 1.5), name);
  line(
    middle.map(({ epoch, median }) => [epoch, median] as const),
    seriesColor(0),
    2.5,
  );
  if (all.length === 0) drawEmpty(frame, words);
  return frame.svg;
}

/** What the values span, with a little air; a single value stands in the middle. */
function domainOf(values: readonly number[]): [number, number] {
  if (values.length === 0) return [0, 1];
  const low = values.reduce((least, value) => Math.min(least, value));
  const high = values.reduce((most, value) => Math.max(most, value));
  return low < high ? [low, high] : [low - 0.5, high + 0.5];
}
