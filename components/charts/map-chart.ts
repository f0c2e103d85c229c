import type { Chart, ChartRow, ChartSize } from './chart.js';
import type { MapWords } from './chart-words.js';
import { HALO } from './frame.js';
import { classPlaces, classRows, extentOf, toUnitFrame } from './map-points.js';
import { toScreen, WHOLE_MAP } from './map-view.js';
import { classColor, classGlyphs, TEXT } from './palette.js';
import { type Pen, penFor, svgElement } from './svg-element.js';

export interface MapChartOptions {
  readonly title: string;
  readonly summary: string;
  /** points × 2, interleaved. */
  readonly positions: Float32Array;
  readonly labels: Uint8Array;
  readonly classNames: readonly string[];
  readonly words: MapWords;
}

const LEGEND_WIDTH = 20;
const LEGEND_ROW = 18;

/** The map as a picture of its own, and a table of its classes: what `<lab-map>` saves. */
export function mapChart(options: MapChartOptions): Chart {
  const { title, summary, positions, labels, classNames, words } = options;
  const { columns } = words;
  let rows: readonly ChartRow[] | undefined;
  return {
    title,
    summary,
    columns: [
      ...[columns.className, columns.count, columns.centreX, columns.centreY],
      ...[columns.toOwnCentre, columns.toOtherCentre],
    ],
    get rows() {
      rows ??= classRows(positions, labels, classNames);
      return rows;
    },
    draw: (document, size) => drawMap(document, size, options),
  };
}

function drawMap(document: Document, size: ChartSize, options: MapChartOptions): SVGSVGElement {
  const { width, height } = size;
  const svg = svgElement(document, 'svg', {
    ...{ width, height, viewBox: `0 0 ${width} ${height}`, role: 'img', direction: 'ltr', fill: TEXT },
    'aria-label': `${options.title}. ${options.summary}`,
    'font-family': 'var(--lab-font, system-ui, sans-serif)',
    'font-size': 12,
  });
  const pen = penFor(svg);
  drawLegend(pen, options.classNames);
  const legend = LEGEND_WIDTH + Math.max(0, ...options.classNames.map((name) => (name.length + 2) * 7));
  drawPoints(pen, { width: width - legend, height }, { ...options, left: legend });
  return svg;
}

function drawPoints(pen: Pen, size: ChartSize, options: MapChartOptions & { left: number }): void {
  const unit = toUnitFrame(options.positions, extentOf(options.positions));
  options.labels.forEach((label, i) => {
    const { x, y } = toScreen(WHOLE_MAP, size, { x: unit[2 * i], y: unit[2 * i + 1] });
    if (!Number.isFinite(x + y)) return;
    pen('circle', { cx: options.left + x, cy: y, r: 2.5, fill: classColor(label) });
  });
  const glyphs = classGlyphs(options.classNames);
  classPlaces(unit, options.labels, glyphs.length).forEach((place, label) => {
    if (!place) return;
    const { x, y } = toScreen(WHOLE_MAP, size, place);
    const at = { x: options.left + x, y, dy: '0.35em', 'text-anchor': 'middle', 'font-size': 15, 'font-weight': 700 };
    pen('text', { class: 'glyph', ...at, ...HALO }, glyphs[label]);
  });
}

function drawLegend(pen: Pen, classNames: readonly string[]): void {
  const glyphs = classGlyphs(classNames);
  classNames.forEach((name, label) => {
    const y = 12 + label * LEGEND_ROW;
    pen('circle', { cx: 10, cy: y, r: 5, fill: classColor(label) });
    pen('text', { x: LEGEND_WIDTH, y, dy: '0.32em' }, name === glyphs[label] ? name : `${glyphs[label]} ${name}`);
  });
}
