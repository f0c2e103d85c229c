import type { Chart, ChartSize, ChartWords, LegendEntry, NumberFormat } from './chart.js';
import { type LinearScale, linearScale } from './linear-scale.js';
import { drawMark } from './mark-shapes.js';
import { MUTED, TEXT } from './palette.js';
import { type Pen, penFor, svgElement } from './svg-element.js';

export const FONT_SIZE = 12;

/** Keeps a text readable where lines run behind it. */
export const HALO = {
  stroke: 'var(--lab-color-surface, var(--_surface, Canvas))',
  'stroke-width': 3,
  'stroke-linejoin': 'round',
  'paint-order': 'stroke',
} as const;

const MARGIN = { top: 26, right: 12, bottom: 38, left: 2 };
const LEGEND_ROW = 20;
const LEGEND_GAP = 16;
const SWATCH = 20;
const TICK_GAP = 6;
const WIDE_CHARACTERS = /[%٪MWmw]/g;

export interface Axis {
  readonly label: string;
  readonly domain: readonly [number, number];
  readonly format?: NumberFormat;
  /** Epochs and steps have no halves. */
  readonly integers?: boolean;
  /** `domain` is in powers of ten, and ticks are written as what they stand for. */
  readonly logarithmic?: boolean;
}

export interface FrameOptions {
  readonly chart: Pick<Chart, 'title' | 'summary'>;
  readonly size: ChartSize;
  /** Null where the categories below stand instead of numbers. */
  readonly x: Axis | null;
  /** Null where rows or lanes stand instead of numbers. */
  readonly y: Axis | null;
  readonly legend?: readonly LegendEntry[];
  /** Room for names beside the left edge, where there are no numbers. */
  readonly leftRoom?: number;
  /** Room for labels beside the right edge. */
  readonly rightRoom?: number;
  /** Room for category names below the plot. */
  readonly bottomRoom?: number;
  readonly words: ChartWords;
}

/** The empty plot: what is drawn into it stands between these edges. */
export interface Frame {
  readonly svg: SVGSVGElement;
  readonly pen: Pen;
  readonly x: LinearScale;
  readonly y: LinearScale;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Width of a text in pixels, guessed without a browser: right within a fifth for usual fonts. */
export function textWidth(text: string, fontSize = FONT_SIZE): number {
  const wide = text.match(WIDE_CHARACTERS)?.length ?? 0;
  return (0.6 * text.length + 0.35 * wide) * fontSize;
}

/** Draws title-less axes, grid lines and legend, and says where the marks go. Always left to right. */
export function drawFrame(document: Document, options: FrameOptions): Frame {
  const { size, x: xAxis, y: yAxis, words } = options;
  const svg = svgRoot(document, options);
  const pen = penFor(svg);
  const legendBottom = drawLegend(pen, options.legend ?? [], size.width);
  const top = MARGIN.top + legendBottom;
  const bottom = size.height - MARGIN.bottom - (options.bottomRoom ?? 0);
  const y = linearScale(yAxis?.domain ?? [0, 1], [bottom, top]);
  const yTicks = yAxis ? ticksOf(yAxis, y, Math.max(2, (bottom - top) / 45)) : [];
  const yTexts = yAxis ? yTicks.map((tick) => tickText(tick, yTicks, yAxis, words)) : [];
  const left = MARGIN.left + TICK_GAP + Math.max(options.leftRoom ?? 0, ...yTexts.map((text) => textWidth(text)));
  const right = size.width - MARGIN.right - (options.rightRoom ?? 0);
  const x = linearScale(xAxis?.domain ?? [0, 1], [left, right]);
  const frame = { svg, pen, x, y, left, right, top, bottom };
  yTicks.forEach((tick, index) => {
    drawYTick(frame, y(tick), yTexts[index]);
  });
  if (yAxis) pen('text', { x: MARGIN.left, y: top - 12, fill: MUTED }, `↑ ${yAxis.label}`);
  if (xAxis) drawXAxis(frame, xAxis, words);
  pen('line', { x1: left, x2: right, y1: bottom, y2: bottom, stroke: TEXT, 'stroke-opacity': 0.5 });
  return frame;
}

function svgRoot(document: Document, { size, chart }: FrameOptions): SVGSVGElement {
  return svgElement(document, 'svg', {
    width: size.width,
    height: size.height,
    viewBox: `0 0 ${size.width} ${size.height}`,
    role: 'img',
    'aria-label': `${chart.title}. ${chart.summary}`,
    direction: 'ltr',
    fill: TEXT,
    'font-family': 'var(--lab-font, system-ui, sans-serif)',
    'font-size': FONT_SIZE,
  });
}

function drawYTick({ pen, left, right }: Frame, y: number, text: string): void {
  pen('line', { x1: left, x2: right, y1: y, y2: y, stroke: TEXT, 'stroke-opacity': 0.12 });
  pen('text', { x: left - TICK_GAP, y, dy: '0.32em', 'text-anchor': 'end', fill: MUTED }, text);
}

function drawXAxis({ pen, x, left, right, bottom }: Frame, axis: Axis, words: ChartWords): void {
  const ticks = ticksOf(axis, x, Math.max(2, (right - left) / 75));
  for (const tick of ticks) {
    pen('line', { x1: x(tick), x2: x(tick), y1: bottom, y2: bottom + 4, stroke: TEXT, 'stroke-opacity': 0.5 });
    const text = tickText(tick, ticks, axis, words);
    const middle = Math.min(x(tick), right + MARGIN.right - textWidth(text) / 2);
    pen('text', { x: middle, y: bottom + 17, 'text-anchor': 'middle', fill: MUTED }, text);
  }
  pen('text', { x: right, y: bottom + 33, 'text-anchor': 'end', fill: MUTED }, `${axis.label} →`);
}

function ticksOf(axis: Axis, scale: LinearScale, count: number): number[] {
  const ticks = scale.ticks(count);
  return axis.integers || axis.logarithmic ? ticks.filter(Number.isInteger) : ticks;
}

/** As many decimals as tell two ticks apart. */
function tickText(tick: number, ticks: readonly number[], axis: Axis, words: ChartWords): string {
  if (axis.logarithmic) return words.number(10 ** tick);
  const step = ticks.length > 1 ? ticks[1] - ticks[0] : Math.abs(tick) || 1;
  const digits = Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
  return axis.format === 'percent' ? words.percent(tick, Math.max(0, digits - 2)) : words.number(tick, digits);
}

/** @returns the height that the legend takes */
export function drawLegend(pen: Pen, entries: readonly LegendEntry[], width: number): number {
  let x = MARGIN.left;
  let row = 0;
  for (const entry of entries) {
    const needed = SWATCH + textWidth(entry.name) + LEGEND_GAP;
    if (x > MARGIN.left && x + needed > width) {
      x = MARGIN.left;
      row++;
    }
    drawSwatch(pen, entry, { x, y: row * LEGEND_ROW + 10 });
    pen('text', { x: x + SWATCH, y: row * LEGEND_ROW + 10, dy: '0.32em' }, entry.name);
    x += needed;
  }
  return entries.length > 0 ? (row + 1) * LEGEND_ROW : 0;
}

function drawSwatch(pen: Pen, { color, dash, patch, mark }: LegendEntry, { x, y }: { x: number; y: number }): void {
  if (patch) {
    pen('rect', { x, y: y - 5, width: 12, height: 10, rx: 2, fill: color });
    return;
  }
  pen('line', { x1: x, x2: x + 16, y1: y, y2: y, stroke: color, 'stroke-width': 2, 'stroke-dasharray': dash ?? '' });
  if (mark !== undefined) drawMark(pen, mark, { x: x + 8, y, color });
}

/** What stands in the plot while there are no marks. */
export function drawEmpty({ pen, left, right, top, bottom }: Frame, words: ChartWords): void {
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
  pen('text', { ...middle, 'text-anchor': 'middle', fill: MUTED }, words.empty);
}
