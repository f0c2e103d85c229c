import type { Chart, ChartSize, ChartWords, NumberFormat } from './chart.js';
import { drawEmpty, drawFrame, type Frame, textWidth } from './frame.js';
import { seriesColor, TEXT } from './palette.js';
import { describeMark } from './svg-element.js';

export interface RangeChartOptions {
  readonly title: string;
  /** One sentence: what the chart shows now. */
  readonly summary: string;
  readonly rowLabel: string;
  readonly xLabel: string;
  readonly xDomain: readonly [number, number];
  readonly xFormat?: NumberFormat;
  readonly rows: readonly RangeRow[];
  /** Headings of the table after the row: mean, lowest, highest. */
  readonly columns: readonly [mean: string, low: string, high: string];
  readonly words: ChartWords;
}

/** The same measure of several trainings. */
export interface RangeRow {
  readonly name: string;
  readonly values: readonly number[];
}

const ROW_GAP = 4;

/** One row a choice: a dot for each training, a line from the lowest to the highest, a stroke at their mean. */
export function rangeChart(options: RangeChartOptions): Chart {
  const { rows, xFormat = 'number' } = options;
  return {
    title: options.title,
    summary: options.summary,
    columns: [options.rowLabel, ...options.columns],
    formats: ['number', xFormat, xFormat, xFormat],
    rows: rows.map(({ name, values }) => [name, meanOf(values), Math.min(...values), Math.max(...values)]),
    draw: (document, size) => drawRanges(document, size, options),
  };
}

function drawRanges(document: Document, size: ChartSize, options: RangeChartOptions): SVGSVGElement {
  const { rows, words, xFormat } = options;
  const frame = drawFrame(document, {
    chart: options,
    size,
    x: { label: options.xLabel, domain: options.xDomain, format: xFormat },
    y: null,
    leftRoom: Math.min(size.width * 0.45, Math.max(0, ...rows.map(({ name }) => textWidth(name)))),
    words,
  });
  const band = (frame.bottom - frame.top) / Math.max(1, rows.length);
  rows.forEach((row, index) => {
    drawRow(frame, row, { at: frame.top + (index + 0.5) * band, options });
  });
  if (rows.length === 0) drawEmpty(frame, words);
  return frame.svg;
}

function drawRow(
  { pen, x, left }: Frame,
  { name, values }: RangeRow,
  { at, options }: { readonly at: number; readonly options: RangeChartOptions },
): void {
  const { words, xFormat } = options;
  const write = (value: number) => (xFormat === 'percent' ? words.percent(value, 1) : words.number(value, 3));
  const color = seriesColor(0);
  pen('text', { x: left - ROW_GAP, y: at, dy: '0.32em', 'text-anchor': 'end' }, name);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  pen('line', { x1: x(low), x2: x(high), y1: at, y2: at, stroke: color, 'stroke-width': 2, 'stroke-opacity': 0.5 });
  for (const value of values) {
    const dot = pen('circle', { cx: x(value), cy: at, r: 4, fill: color, 'fill-opacity': 0.6 });
    describeMark(dot, `${name}: ${write(value)}`);
  }
  const mean = x(meanOf(values));
  pen('line', { x1: mean, x2: mean, y1: at - 9, y2: at + 9, stroke: TEXT, 'stroke-width': 2 });
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
