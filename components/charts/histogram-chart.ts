import type { Chart, ChartSize, ChartWords } from './chart.js';
import { drawEmpty, drawFrame, type Frame, HALO } from './frame.js';
import { seriesColor, TEXT } from './palette.js';
import { describeMark } from './svg-element.js';
import { stairPath } from './svg-path.js';

export interface HistogramChartOptions {
  readonly title: string;
  /** One sentence: what the chart shows now. */
  readonly summary: string;
  readonly xLabel: string;
  readonly yLabel: string;
  /** bins + 1 rising edges, the same for every group. */
  readonly edges: ArrayLike<number>;
  readonly groups: readonly HistogramGroup[];
  /** A length to compare with, drawn as a bracket from `from` to `from + size`. */
  readonly margin?: { readonly from: number; readonly size: number; readonly label: string };
  readonly words: ChartWords;
}

export interface HistogramGroup {
  readonly name: string;
  /** One count a bin. */
  readonly counts: ArrayLike<number>;
  readonly color?: string;
}

interface Bar {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** Distributions over the same bins, laid over one another. */
export function histogramChart(options: HistogramChartOptions): Chart {
  const { edges, groups, words } = options;
  const bins = Math.max(0, edges.length - 1);
  return {
    title: options.title,
    summary: options.summary,
    columns: [words.from, words.to, ...groups.map((group) => group.name)],
    rows: Array.from({ length: bins }, (_, bin) => [
      edges[bin],
      edges[bin + 1],
      ...groups.map((group) => group.counts[bin]),
    ]),
    draw: (document, size) => drawHistogram(document, size, options),
  };
}

function drawHistogram(document: Document, size: ChartSize, options: HistogramChartOptions): SVGSVGElement {
  const { edges, groups, margin, words } = options;
  const colors = groups.map((group, index) => group.color ?? seriesColor(index));
  const highest = Math.max(0, ...groups.flatMap((group) => Array.from(group.counts)));
  const frame = drawFrame(document, {
    chart: options,
    size,
    x: { label: options.xLabel, domain: xDomainOf(options) },
    y: { label: options.yLabel, domain: [0, (highest || 1) * (margin ? 1.16 : 1.04)] },
    legend: groups.map(({ name }, index) => ({ name, color: colors[index], patch: true })),
    words,
  });
  groups.forEach((group, index) => {
    const bars = Array.from(group.counts, (count, bin) => ({ from: edges[bin], to: edges[bin + 1], count }));
    drawGroup(frame, bars, { color: colors[index], dash: index % 2 === 1 ? '5 3' : '' });
    drawTargets(frame, bars, (bar) => barText(group.name, bar, words));
  });
  if (margin && edges.length > 1) drawMargin(frame, margin);
  if (highest === 0) drawEmpty(frame, words);
  return frame.svg;
}

function xDomainOf({ edges, margin }: HistogramChartOptions): [number, number] {
  if (edges.length < 2) return [0, 1];
  return [edges[0], Math.max(edges[edges.length - 1], margin ? margin.from + margin.size : edges[0])];
}

/** A filled stair and its outline; the dash tells the second group apart without colour. */
function drawGroup({ pen, x, y }: Frame, bars: readonly Bar[], { color, dash }: { color: string; dash: string }): void {
  if (bars.length === 0) return;
  const first = { x: x(bars[0].from), y: y(0) };
  const last = { x: x(bars[bars.length - 1].to), y: y(0) };
  const stairs = stairPath([first, ...bars.map((bar) => ({ x: x(bar.from), y: y(bar.count) })), last]);
  pen('path', { d: `${stairs}Z`, fill: color, 'fill-opacity': 0.28 });
  pen('path', { d: stairs, fill: 'none', stroke: color, 'stroke-width': 1.75, 'stroke-dasharray': dash });
}

/** Unseen bars that say their count when the pointer rests on them. */
function drawTargets({ pen, x, y }: Frame, bars: readonly Bar[], text: (bar: Bar) => string): void {
  for (const bar of bars) {
    if (!(bar.count > 0)) continue;
    const box = { x: x(bar.from), y: y(bar.count), width: x(bar.to) - x(bar.from), height: y(0) - y(bar.count) };
    describeMark(pen('rect', { ...box, fill: 'transparent' }), text(bar));
  }
}

function barText(name: string, bar: Bar, words: ChartWords): string {
  return `${name}: ${words.number(bar.count)} (${words.number(bar.from, 3)} – ${words.number(bar.to, 3)})`;
}

function drawMargin(
  { pen, x, top }: Frame,
  { from, size, label }: { from: number; size: number; label: string },
): void {
  const [x1, x2, at] = [x(from), x(from + size), top + 16];
  pen('path', {
    d: `M${round(x1)},${at - 4}v8m0,-4H${round(x2)}m0,-4v8`,
    fill: 'none',
    stroke: TEXT,
    'stroke-width': 1.5,
  });
  pen('text', { x: (x1 + x2) / 2, y: at - 7, 'text-anchor': 'middle', ...HALO }, label);
}

const round = (value: number) => Math.round(value * 100) / 100;
