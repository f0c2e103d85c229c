import type { Chart, ChartSize, ChartWords, NumberFormat } from './chart.js';
import { drawEmpty, drawFrame, FONT_SIZE, type Frame, HALO, textWidth } from './frame.js';
import { MUTED, seriesColor, TEXT } from './palette.js';
import { describeMark } from './svg-element.js';

export interface BarChartOptions {
  readonly title: string;
  /** One sentence: what the chart shows now. */
  readonly summary: string;
  readonly categoryLabel: string;
  readonly yLabel: string;
  /** Names along the x-axis. */
  readonly categories: readonly string[];
  /** One bar a category; bars of several groups stand side by side. */
  readonly groups: readonly BarGroup[];
  readonly yFormat?: NumberFormat;
  /** Left out: from 0 to a little above the highest bar. */
  readonly yDomain?: readonly [number, number];
  readonly reference?: { readonly y: number; readonly label: string };
  /** Counts from 1 on, each tick ten times the one below: small classes beside large ones. */
  readonly logarithmic?: boolean;
  readonly words: ChartWords;
}

export interface BarGroup {
  readonly name: string;
  /** One value a category; NaN draws no bar. */
  readonly values: ArrayLike<number>;
  /** Any CSS colour, or one for each category. */
  readonly color?: string | readonly string[];
}

/** Share of a category's width that its bars fill. */
const FILLED = 0.75;

/** Counts or scores of a few categories. */
export function barChart(options: BarChartOptions): Chart {
  const { categories, groups, yFormat = 'number' } = options;
  return {
    title: options.title,
    summary: options.summary,
    columns: [options.categoryLabel, ...groups.map((group) => group.name)],
    formats: ['number', ...groups.map(() => yFormat)],
    rows: categories.map((name, index) => [name, ...groups.map((group) => group.values[index])]),
    draw: (document, size) => drawBars(document, size, { ...options, yFormat }),
  };
}

type Drawing = BarChartOptions & { readonly yFormat: NumberFormat };

function drawBars(document: Document, size: ChartSize, drawing: Drawing): SVGSVGElement {
  const { categories, groups, reference, words } = drawing;
  const widest = Math.max(0, ...categories.map((name) => textWidth(name)));
  const slanted = widest > (size.width - 60) / Math.max(1, categories.length) - 4;
  const values = groups.flatMap((group) => Array.from(group.values)).filter(Number.isFinite);
  const highest = Math.max(0, reference?.y ?? 0, ...values.map((value) => heightOf(value, drawing)));
  const format = drawing.yFormat;
  const frame = drawFrame(document, {
    chart: drawing,
    size,
    x: null,
    y: {
      ...{ label: drawing.yLabel, format, logarithmic: drawing.logarithmic },
      domain: drawing.yDomain ?? [0, (highest || 1) * 1.06],
    },
    legend: groups.length > 1 ? groups.map(legendEntry) : [],
    bottomRoom: slanted ? widest * 0.64 : 0,
    words,
  });
  const band = (frame.right - frame.left) / Math.max(1, categories.length);
  categories.forEach((name, category) => {
    drawName(frame, name, { x: frame.left + (category + 0.5) * band, slanted });
  });
  frame.pen('text', { x: frame.right, y: size.height - 5, 'text-anchor': 'end', fill: MUTED }, drawing.categoryLabel);
  groups.forEach((_, index) => {
    drawGroup(frame, drawing, { index, band });
  });
  if (reference) drawReference(frame, reference);
  if (values.length === 0) drawEmpty(frame, words);
  return frame.svg;
}

/** Where a bar ends on the y-axis; on a logarithmic one, 1 and less stand at the bottom. */
function heightOf(value: number, { logarithmic }: Pick<BarChartOptions, 'logarithmic'>): number {
  return logarithmic ? Math.log10(Math.max(1, value)) : value;
}

function legendEntry(group: BarGroup, index: number) {
  return { name: group.name, color: colorOf(group, index, 0), patch: true };
}

function colorOf({ color }: BarGroup, group: number, category: number): string {
  if (color === undefined) return seriesColor(group);
  return typeof color === 'string' ? color : color[category];
}

function drawName({ pen, bottom }: Frame, name: string, { x, slanted }: { x: number; slanted: boolean }): void {
  const y = bottom + 17;
  if (!slanted) pen('text', { x, y, 'text-anchor': 'middle' }, name);
  else
    pen(
      'text',
      { x, y: y - 4, 'text-anchor': 'end', transform: `rotate(-40 ${Math.round(x)} ${Math.round(y - 4)})` },
      name,
    );
}

interface GroupPlace {
  readonly index: number;
  /** Width of a category, with the space around its bars. */
  readonly band: number;
}

function drawGroup({ pen, left, y }: Frame, drawing: Drawing, place: GroupPlace): void {
  const { groups, categories, words, yFormat } = drawing;
  const group = groups[place.index];
  const width = (place.band * FILLED) / groups.length;
  const margin = (place.band * (1 - FILLED)) / 2;
  categories.forEach((name, category) => {
    const value = group.values[category];
    if (!Number.isFinite(value)) return;
    const x = left + category * place.band + margin + place.index * width;
    const end = y(heightOf(value, drawing));
    const [top, bottom] = [Math.min(end, y(0)), Math.max(end, y(0))];
    const fill = colorOf(group, place.index, category);
    const mark = { 'data-mark': `${name} ${place.index}` };
    const bar = pen('rect', { x, y: top, width: Math.max(1, width - 1), height: bottom - top, fill, ...mark });
    const written = yFormat === 'percent' ? words.percent(value, 1) : words.number(value, 4);
    describeMark(bar, groups.length > 1 ? `${name}, ${group.name}: ${written}` : `${name}: ${written}`);
  });
}

function drawReference({ pen, y, left, right }: Frame, reference: { y: number; label: string }): void {
  const at = y(reference.y);
  pen('line', { x1: left, x2: right, y1: at, y2: at, stroke: TEXT, 'stroke-dasharray': '2 3' });
  pen('text', { x: right, y: at - 5, 'text-anchor': 'end', 'font-size': FONT_SIZE - 1, ...HALO }, reference.label);
}
