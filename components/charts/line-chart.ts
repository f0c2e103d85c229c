import type { Chart, ChartRow, ChartSize, ChartWords, LegendEntry, NumberFormat } from './chart.js';
import { decimate } from './decimate.js';
import { spreadLabels } from './direct-labels.js';
import { drawEmpty, drawFrame, FONT_SIZE, type Frame, HALO, textWidth } from './frame.js';
import { drawMark } from './mark-shapes.js';
import { MUTED, seriesColor, TEXT } from './palette.js';
import { makeReadable } from './readable.js';
import { linePath } from './svg-path.js';

export interface LineSeries {
  readonly name: string;
  /** Rising x; y may be NaN where nothing was measured, which leaves a gap. */
  readonly points: ArrayLike<readonly [number, number]> | SeriesColumns;
  readonly style?: 'solid' | 'dashed' | 'dots';
  /** Any CSS colour; left out: `--lab-series-1` … `-4` in turn. */
  readonly color?: string;
}

export interface SeriesColumns {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
}

export interface LineChartOptions {
  readonly title: string;
  /** One sentence: what the chart shows now. */
  readonly summary: string;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly series: readonly LineSeries[];
  /** Left out: what the points span, and 0 on the y-axis. */
  readonly xDomain?: readonly [number, number];
  readonly yDomain?: readonly [number, number];
  readonly yFormat?: NumberFormat;
  /** Level lines, such as the score of raw pixels. */
  readonly reference?: readonly { readonly y: number; readonly label: string }[];
  /** The epoch that the page looks back to. */
  readonly marker?: { readonly x: number; readonly label: string };
  readonly words: ChartWords;
}

/** Up to this many points of a series are shown one by one; of more, some are marked; of very many, none. */
const DOTTED_POINTS = 40;
const MARKED_POINTS = 150;
const SOME_MARKS = 6;
const DASH = '5 4';
/** Noisy lines of very many points are drawn thinner. */
const MANY_POINTS = 400;

interface Column {
  readonly name: string;
  /** Its place among the series, which its marks' shape tells. */
  readonly series: number;
  readonly color: string;
  readonly style: 'solid' | 'dashed' | 'dots';
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Lines over steps or epochs. Long series keep their extremes in every pixel column. */
export function lineChart(options: LineChartOptions): Chart {
  const columns = options.series.map(columnOf);
  let rows: readonly ChartRow[] | undefined;
  const yFormat = options.yFormat ?? 'number';
  return {
    title: options.title,
    summary: options.summary,
    columns: [options.xLabel, ...columns.map((column) => column.name)],
    formats: ['number', ...columns.map(() => yFormat)],
    get rows() {
      rows ??= joinByX(columns);
      return rows;
    },
    draw: (document, size) => drawLines(document, size, { ...options, yFormat, columns }),
  };
}

interface Drawing extends LineChartOptions {
  readonly yFormat: NumberFormat;
  readonly columns: readonly Column[];
}

function columnOf(series: LineSeries, index: number): Column {
  const { points, name, style = 'solid', color = seriesColor(index) } = series;
  if ('x' in points)
    return { name, series: index, style, color, x: Float64Array.from(points.x), y: Float64Array.from(points.y) };
  const pairs = Array.from(points);
  return {
    ...{ name, series: index, style, color },
    x: Float64Array.from(pairs, ([x]) => x),
    y: Float64Array.from(pairs, ([, y]) => y),
  };
}

/** One row for every x of any series; NaN where a series has no point there. */
function joinByX(columns: readonly Column[]): ChartRow[] {
  const rows = new Map<number, number[]>();
  columns.forEach((column, index) => {
    column.x.forEach((x, i) => {
      const row = rows.get(x) ?? [x, ...columns.map(() => Number.NaN)];
      row[index + 1] = column.y[i];
      rows.set(x, row);
    });
  });
  return [...rows.values()].sort((a, b) => a[0] - b[0]);
}

function drawLines(document: Document, size: ChartSize, drawing: Drawing): SVGSVGElement {
  const { columns, words } = drawing;
  const shown = columns.filter((column) => column.y.some(Number.isFinite));
  const labelRoom = shown.length > 1 ? 10 + Math.max(...shown.map((column) => textWidth(column.name))) : 0;
  const besideLines = labelRoom < size.width * 0.25;
  const frame = drawFrame(document, {
    chart: drawing,
    size,
    x: {
      label: drawing.xLabel,
      domain: drawing.xDomain ?? xDomainOf(shown),
      integers: shown.every((column) => column.x.every(Number.isInteger)),
    },
    y: { label: drawing.yLabel, domain: drawing.yDomain ?? yDomainOf(drawing), format: drawing.yFormat },
    legend: besideLines ? [] : shown.map(legendOf),
    rightRoom: besideLines ? labelRoom : 0,
    words,
  });
  for (const reference of drawing.reference ?? []) drawReference(frame, reference, shown);
  if (drawing.marker) drawMarker(frame, drawing.marker);
  for (const column of shown) drawColumn(frame, column);
  if (besideLines && shown.length > 1) drawLabels(frame, shown);
  if (shown.length === 0) drawEmpty(frame, words);
  const write = (y: number) => valueText(y, drawing);
  const title = (x: number) => `${drawing.xLabel} ${words.number(x, 4)}`;
  makeReadable(frame.svg, { frame, lines: shown, write, title });
  return frame.svg;
}

function legendOf({ name, color, style, series, x }: Column): LegendEntry {
  return { name, color, dash: dashOf(style), ...(x.length > MARKED_POINTS ? {} : { mark: series }) };
}

function dashOf(style: Column['style']): string {
  return style === 'dashed' ? DASH : style === 'dots' ? '0.1 5' : '';
}

/** Least and largest finite value of all; null where there is none. */
function extentOf(arrays: readonly ArrayLike<number>[]): [number, number] | null {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const values of arrays) {
    for (let i = 0; i < values.length; i++) {
      if (!Number.isFinite(values[i])) continue;
      low = Math.min(low, values[i]);
      high = Math.max(high, values[i]);
    }
  }
  return low <= high ? [low, high] : null;
}

/** A single x stands in the middle. */
function xDomainOf(columns: readonly Column[]): [number, number] {
  const [low, high] = extentOf(columns.map((column) => column.x)) ?? [0, 1];
  return low < high ? [low, high] : [low - 0.5, high + 0.5];
}

/** From 0, with a little air above the highest point. */
function yDomainOf({ columns, reference = [] }: Drawing): [number, number] {
  const values = [[0], reference.map(({ y }) => y), ...columns.map((column) => column.y)];
  const [low, high] = extentOf(values) ?? [0, 0];
  return low < high ? [low, high + (high - low) * 0.04] : [0, 1];
}

/** Its label stands at the end that the lines keep away from. */
function drawReference(frame: Frame, reference: { y: number; label: string }, columns: readonly Column[]): void {
  const { pen, y, left, right } = frame;
  const at = y(reference.y);
  const clearance = (index: (values: Float64Array) => number) =>
    Math.min(...columns.map(({ y: values }) => Math.abs(y(values[index(values)]) - at)));
  const atEnd = clearance(lastFinite) > clearance((values) => values.findIndex(Number.isFinite));
  const place = { x: atEnd ? right - 2 : left + 6, 'text-anchor': atEnd ? 'end' : 'start' };
  pen('line', { x1: left, x2: right, y1: at, y2: at, stroke: TEXT, 'stroke-dasharray': '2 3' });
  pen('text', { ...place, y: at - 5, ...HALO, 'font-size': FONT_SIZE - 1 }, reference.label);
}

function drawMarker({ pen, x, left, right, top, bottom }: Frame, marker: { x: number; label: string }): void {
  const at = x(marker.x);
  const anchor = at > (left + right) / 2 ? 'end' : 'start';
  const beside = anchor === 'end' ? -5 : 5;
  pen('line', { class: 'marker', x1: at, x2: at, y1: top, y2: bottom, stroke: TEXT, 'stroke-opacity': 0.6 });
  pen('text', { x: at + beside, y: top + 9, 'text-anchor': anchor, fill: MUTED, ...HALO }, marker.label);
}

function drawColumn(frame: Frame, column: Column): void {
  const { pen, x, y, right, left, top, bottom } = frame;
  const kept = decimate(column.x, column.y, { pixelsPerUnit: Math.abs(x(1) - x(0)), most: 2 * (right - left) });
  // What lies beyond the axis runs along its edge.
  const within = (value: number) => Math.max(top, Math.min(bottom, value));
  const path = linePath(kept.map((i) => ({ x: x(column.x[i]), y: within(y(column.y[i])) })));
  pen('path', {
    ...{ d: path, fill: 'none', stroke: column.color, 'stroke-width': widthOf(column) },
    ...{ 'stroke-linejoin': 'round', 'stroke-linecap': 'round', 'stroke-dasharray': dashOf(column.style) },
  });
  if (column.x.length > MARKED_POINTS) return;
  const every = column.x.length > DOTTED_POINTS ? Math.ceil(kept.length / SOME_MARKS) : 1;
  kept.forEach((i, place) => {
    const height = y(column.y[i]);
    const isWithin = Number.isFinite(height) && within(height) === height;
    // Those of lines that run together stand beside each other.
    if (isWithin && (place + 2 * column.series) % every === 0)
      drawMark(pen, column.series, { x: x(column.x[i]), y: height, color: column.color });
  });
}

function valueText(value: number, { yFormat, words }: Drawing): string {
  return yFormat === 'percent' ? words.percent(value, 2) : words.number(value, 4);
}

function widthOf({ style, x }: Column): number {
  if (style === 'dots') return 3;
  return x.length > MANY_POINTS ? 1.25 : 2;
}

function drawLabels({ pen, x, y, right, top, bottom }: Frame, columns: readonly Column[]): void {
  const ends = columns.map((column) => lastFinite(column.y));
  const heights = spreadLabels(
    columns.map((column, index) => y(column.y[ends[index]])),
    { gap: FONT_SIZE + 3, low: top, high: bottom },
  );
  columns.forEach(({ name, color, x: xs }, index) => {
    const at = { x: Math.min(x(xs[ends[index]]), right) + 8, y: heights[index] };
    pen('text', { ...at, dy: '0.32em', fill: color, 'font-weight': 600, ...HALO }, name);
  });
}

function lastFinite(values: Float64Array): number {
  let last = values.length - 1;
  while (last > 0 && !Number.isFinite(values[last])) last--;
  return last;
}
