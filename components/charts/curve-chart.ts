import type { Chart, ChartSize, ChartWords } from './chart.js';
import { drawEmpty, drawFrame, FONT_SIZE, type Frame, HALO } from './frame.js';
import { classGlyphs, MUTED, TEXT } from './palette.js';
import { makeReadable, type ReadableLine } from './readable.js';
import { linePath } from './svg-path.js';

export interface CurveChartOptions {
  readonly title: string;
  /** One sentence: what the chart shows now. */
  readonly summary: string;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly curves: readonly Curve[];
  /** Index of the curve that stands out; null where all are alike. */
  readonly chosen: number | null;
  /** The place on the chosen curve where the threshold is now. */
  readonly point?: { readonly x: number; readonly y: number; readonly label: string } | null;
  /** Draws what guessing gives, from (0, 0) to (1, 1). */
  readonly diagonal?: boolean;
  /** Headings of the table: the curve, and its number. */
  readonly columns: readonly [name: string, value: string];
  readonly words: ChartWords;
}

/** A curve in the square from 0 to 1; x may stand still and may fall. */
export interface Curve {
  readonly name: string;
  readonly color: string;
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  /** What the table says of it, such as its area; NaN where there is none. */
  readonly value: number;
}

/** ROC and precision-recall curves. */
export function curveChart(options: CurveChartOptions): Chart {
  return {
    title: options.title,
    summary: options.summary,
    columns: options.columns,
    rows: options.curves.map(({ name, value }) => [name, value]),
    draw: (document, size) => drawCurves(document, size, options),
  };
}

function drawCurves(document: Document, size: ChartSize, options: CurveChartOptions): SVGSVGElement {
  const { curves, words, chosen } = options;
  const glyphs = classGlyphs(curves.map(({ name }) => name));
  const frame = drawFrame(document, {
    chart: options,
    size,
    x: { label: options.xLabel, domain: [0, 1] },
    y: { label: options.yLabel, domain: [0, 1] },
    legend: curves.map(({ name, color }, index) => ({ name: `${glyphs[index]} ${name}`, color })),
    words,
  });
  if (options.diagonal) drawDiagonal(frame);
  curves.forEach((curve, index) => {
    if (index !== chosen) drawCurve(frame, curve, chosen === null ? 1 : 0.35);
  });
  if (chosen !== null && curves[chosen]) drawCurve(frame, curves[chosen], 1);
  // Colours alone do not tell seven curves apart.
  curves.forEach((curve, index) => {
    drawGlyph(frame, curve, { glyph: glyphs[index], share: (index + 1) / (curves.length + 1) });
  });
  if (options.point) drawPoint(frame, options.point);
  if (curves.every(({ x }) => x.length === 0)) drawEmpty(frame, words);
  makeReadable(frame.svg, {
    frame,
    lines: curves.map(readAlong),
    title: (place) => `${options.xLabel} ${words.number(place, 2)}`,
    write: (value) => words.number(value, 3),
  });
  return frame.svg;
}

/** Read at every hundredth. */
const READ_PLACES = Array.from({ length: 101 }, (_, place) => place / 100);

/** Its heights are looked up when they are first read. */
function readAlong(curve: Curve): ReadableLine {
  let heights: readonly number[] | undefined;
  return {
    ...{ name: curve.name, color: curve.color, x: READ_PLACES },
    get y() {
      heights ??= READ_PLACES.map((place) => heightAt(curve, place));
      return heights;
    },
  };
}

/** The height of the drawn line; where it rises straight up, its upper end. NaN for a curve without points. */
function heightAt({ x, y }: Curve, place: number): number {
  let height = Number.NaN;
  for (let i = 0; i < x.length; i++) {
    const before = Math.max(0, i - 1);
    const [low, high] = x[before] < x[i] ? [before, i] : [i, before];
    if (place < x[low] || place > x[high]) continue;
    const share = x[high] > x[low] ? (place - x[low]) / (x[high] - x[low]) : 1;
    const here = y[low] + share * (y[high] - y[low]);
    if (!(here <= height)) height = here;
  }
  return height;
}

function drawDiagonal({ pen, x, y }: Frame): void {
  const line = { x1: x(0), y1: y(0), x2: x(1), y2: y(1) };
  pen('line', { ...line, stroke: MUTED, 'stroke-dasharray': '3 4', 'stroke-opacity': 0.7 });
}

function drawCurve({ pen, x, y }: Frame, curve: Curve, opacity: number): void {
  const points = Array.from(curve.x, (value, i) => ({ x: x(value), y: y(curve.y[i]) }));
  const stroke = { stroke: curve.color, 'stroke-width': opacity < 1 ? 1.25 : 2, 'stroke-opacity': opacity };
  pen('path', { d: linePath(points), fill: 'none', 'stroke-linejoin': 'round', ...stroke });
}

/** Each stands elsewhere along its curve, so that they do not cover one another. */
function drawGlyph({ pen, x, y }: Frame, curve: Curve, { glyph, share }: { glyph: string; share: number }): void {
  if (curve.x.length === 0) return;
  const at = Math.round(share * (curve.x.length - 1));
  const place = { x: x(curve.x[at]), y: y(curve.y[at]), dy: '0.35em', 'text-anchor': 'middle' };
  pen(
    'text',
    { class: 'glyph', ...place, fill: curve.color, 'font-weight': 700, 'font-size': FONT_SIZE - 1, ...HALO },
    glyph,
  );
}

function drawPoint({ pen, x, y, left, right }: Frame, point: { x: number; y: number; label: string }): void {
  const at = { x: x(point.x), y: y(point.y) };
  const beside = at.x > (left + right) / 2 ? { dx: -9, 'text-anchor': 'end' } : { dx: 9, 'text-anchor': 'start' };
  pen('circle', { cx: at.x, cy: at.y, r: 5, fill: TEXT, ...HALO });
  pen('text', { x: at.x, y: at.y + 14, ...beside, ...HALO }, point.label);
}
