import { polygonHull } from 'd3';
import type { Chart, ChartSize, ChartWords, LegendEntry } from '../../../charts/chart.js';
import { FONT_SIZE, HALO, textWidth } from '../../../charts/frame.js';
import { extentOf, toUnitFrame } from '../../../charts/map-points.js';
import { type MapView, type ScreenPoint, toScreen, WHOLE_MAP } from '../../../charts/map-view.js';
import { classColor, MUTED, TEXT } from '../../../charts/palette.js';
import { describeMark, type Pen, penFor, svgElement } from '../../../charts/svg-element.js';
import { type CarriedStep, carriedEnds } from './carried-step.js';
import { placeLabels } from './place-labels.js';

/** An arrow from one word to another, by their places in the list. */
export interface MapArrow {
  readonly from: number;
  readonly to: number;
  /** Clearly not parallel to the others. */
  readonly isOutlier: boolean;
  /** Its place in `arrowNames`; left out: the first. */
  readonly family?: number;
}

/** What a map of words shows. */
export interface WordMapContent {
  readonly title: string;
  readonly summary: string;
  readonly words: readonly string[];
  /** x, y of each word, interleaved. */
  readonly positions: Float32Array;
  /** Group of each word; empty where there are no groups. */
  readonly groups: readonly number[];
  readonly groupNames: readonly string[];
  readonly arrows: readonly MapArrow[];
  /** Names of families of arrows; left out, or empty: all arrows look alike. */
  readonly arrowNames?: readonly string[];
  /** An arrow that can be seen on its way to another place. */
  readonly carried?: CarriedStep;
  /** Headings of the table: word, group, x, y. */
  readonly columns: readonly [word: string, group: string, x: string, y: string];
}

/** How the map is looked at. */
export interface WordMapLook {
  readonly view: MapView;
  readonly cursor: number | null;
  readonly selected: number | null;
  /** Words that are pointed at elsewhere, by their places; with both ends of an arrow the arrow too. */
  readonly pointed?: readonly number[];
  /** How far the carried arrow is on its way; null or left out: it is not shown. */
  readonly carriedShare?: number | null;
}

const WHOLE: WordMapLook = { view: WHOLE_MAP, cursor: null, selected: null };
const DOT_RADIUS = 3.5;
const HULL_WIDTH = 26;
const HEAD = 7;

/** The corner where the zoom buttons lie over the map. */
const ZOOM_BUTTONS = { width: 42, height: 108 };

export function wordMapChart(content: WordMapContent, words: ChartWords): Chart {
  const { title, summary, columns, groups, groupNames, positions } = content;
  const grouped = groups.length > 0;
  return {
    title,
    summary,
    key: keyOf(content),
    columns: grouped ? columns : [columns[0], columns[2], columns[3]],
    rows: content.words.map((word, i) => {
      const place = [positions[2 * i], positions[2 * i + 1]];
      return grouped ? [word, groupNames[groups[i]], ...place] : [word, ...place];
    }),
    draw: (document, size) => drawWordMap(document, { content, size, words, look: WHOLE }),
  };
}

/** Heads of the families' arrows, as the map draws them in turns. */
export const ARROW_HEADS: readonly string[] = ['▶', '▷'];

function keyOf({ groupNames, arrowNames = [] }: WordMapContent): LegendEntry[] {
  const heads = arrowNames.map((name, place) => `${ARROW_HEADS[place % ARROW_HEADS.length]} ${name}`);
  return [groupNames, heads].flatMap((names) =>
    names.map((name, place) => ({ name, color: classColor(place), patch: true })),
  );
}

export interface WordMapDrawing {
  readonly content: WordMapContent;
  readonly size: ChartSize;
  readonly words: ChartWords;
  readonly look: WordMapLook;
}

/** Places of all words on the screen. */
export function screenPoints({ positions }: WordMapContent, size: ChartSize, view: MapView): ScreenPoint[] {
  const unit = toUnitFrame(positions, extentOf(positions));
  return Array.from({ length: positions.length / 2 }, (_, i) =>
    toScreen(view, size, { x: unit[2 * i], y: unit[2 * i + 1] }),
  );
}

/** How near to an arrow it is pointed at. */
const ARROW_REACH = 7;

/** The arrow at a place on the screen; null where there is none. */
export function arrowAt({ arrows }: WordMapContent, points: readonly ScreenPoint[], at: ScreenPoint): MapArrow | null {
  const distances = arrows.map(({ from, to }) => distanceToLine(at, points[from], points[to]));
  const least = Math.min(...distances);
  return least <= ARROW_REACH ? arrows[distances.indexOf(least)] : null;
}

function distanceToLine(at: ScreenPoint, start: ScreenPoint, end: ScreenPoint): number {
  const [x, y] = [end.x - start.x, end.y - start.y];
  const along = ((at.x - start.x) * x + (at.y - start.y) * y) / (x * x + y * y || 1);
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(at.x - start.x - share * x, at.y - start.y - share * y);
}

/** Hulls below, then arrows, dots, and words where there is room for them. */
export function drawWordMap(document: Document, { content, size, words, look }: WordMapDrawing): SVGSVGElement {
  const svg = svgElement(document, 'svg', {
    width: size.width,
    height: size.height,
    viewBox: `0 0 ${size.width} ${size.height}`,
    role: 'img',
    'aria-label': `${content.title}. ${content.summary}`,
    direction: 'ltr',
    fill: TEXT,
    'font-family': 'var(--lab-font, system-ui, sans-serif)',
    'font-size': FONT_SIZE,
  });
  const pen = penFor(svg);
  const points = screenPoints(content, size, look.view);
  content.groupNames.forEach((_, group) => {
    drawHull(
      pen,
      group,
      points.filter((_, i) => content.groups[i] === group),
    );
  });
  const isNamed = (content.arrowNames?.length ?? 0) > 0;
  for (const arrow of content.arrows) {
    const ends = [points[arrow.from], points[arrow.to]] as const;
    drawArrow(pen, ends, { ...arrow, color: arrowColor(arrow, isNamed), isLit: isLit(arrow, look) });
  }
  drawCarried(pen, content, { points, share: look.carriedShare ?? null });
  content.words.forEach((word, i) => {
    drawDot(pen, points[i], { word, color: colorOf(content, i), isMarked: isMarked(i, look) });
  });
  drawLabels(pen, { content, size, words, look }, points);
  if (points.length === 0) {
    pen('text', { x: size.width / 2, y: size.height / 2, 'text-anchor': 'middle', fill: MUTED }, words.empty);
  }
  return svg;
}

function colorOf({ groups }: WordMapContent, word: number): string {
  return groups.length > 0 ? classColor(groups[word]) : TEXT;
}

/** A band around a group's words: their convex hull with a broad, round edge. */
function drawHull(pen: Pen, group: number, points: readonly ScreenPoint[]): void {
  if (points.length === 0) return;
  const corners = points.map(({ x, y }): [number, number] => [x, y]);
  const hull = polygonHull(corners) ?? corners;
  const path = hull.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join('L');
  const color = classColor(group);
  // A single point gets a line of no length: its round caps make the circle.
  const closed = hull.length > 2 ? 'Z' : hull.length === 1 ? 'h0.01' : '';
  pen('path', {
    d: `M${path}${closed}`,
    fill: color,
    stroke: color,
    'stroke-width': HULL_WIDTH,
    'stroke-linejoin': 'round',
    'stroke-linecap': 'round',
    opacity: 0.14,
  });
}

function arrowColor({ isOutlier, family = 0 }: MapArrow, isNamed: boolean): string {
  if (isOutlier) return 'var(--_error, #a3161a)';
  return isNamed ? classColor(family) : 'var(--lab-color-accent, var(--_accent, #1c5a94))';
}

/** Families differ in colour and, for those who do not see it, in the head: filled, hollow, and so on in turns. */
function drawArrow(
  pen: Pen,
  [start, end]: readonly [ScreenPoint, ScreenPoint],
  { isOutlier, family = 0, color, isLit }: ArrowLook,
): void {
  const length = Math.hypot(end.x - start.x, end.y - start.y);
  if (length < HEAD) return;
  const [x, y] = [(end.x - start.x) / length, (end.y - start.y) / length];
  const tip = { x: end.x - x * (DOT_RADIUS + 2), y: end.y - y * (DOT_RADIUS + 2) };
  const head = Math.min(HEAD, length / 2);
  const back = { x: tip.x - x * head, y: tip.y - y * head };
  const dash = isOutlier ? '5 3' : '';
  pen('line', {
    x1: start.x + x * DOT_RADIUS,
    y1: start.y + y * DOT_RADIUS,
    x2: back.x,
    y2: back.y,
    stroke: color,
    'stroke-width': isLit ? 4 : 1.75,
    'stroke-dasharray': dash,
  });
  const side = head * 0.45;
  const corner = (sign: number) => `${(back.x - sign * y * side).toFixed(1)},${(back.y + sign * x * side).toFixed(1)}`;
  pen('path', {
    d: `M${tip.x.toFixed(1)},${tip.y.toFixed(1)}L${corner(1)}L${corner(-1)}Z`,
    fill: family % 2 === 0 ? color : 'var(--_surface, #ffffff)',
    stroke: color,
  });
}

interface ArrowLook extends Pick<MapArrow, 'isOutlier' | 'family'> {
  readonly color: string;
  readonly isLit: boolean;
}

function isLit({ from, to }: MapArrow, { pointed = [] }: WordMapLook): boolean {
  return pointed.includes(from) && pointed.includes(to);
}

/** The carried arrow and the way that its head has come. */
function drawCarried(
  pen: Pen,
  { carried }: WordMapContent,
  { points, share }: { points: readonly ScreenPoint[]; share: number | null },
): void {
  if (!carried || share === null) return;
  const ends = carriedEnds(points, carried, share);
  const from = points[carried.step[1]];
  pen('line', { x1: from.x, y1: from.y, x2: ends[1].x, y2: ends[1].y, stroke: TEXT, 'stroke-dasharray': '1 4' });
  drawArrow(pen, ends, { isOutlier: false, color: TEXT, isLit: true });
}

function isMarked(word: number, { cursor, selected, pointed = [] }: WordMapLook): boolean {
  return word === cursor || word === selected || pointed.includes(word);
}

interface Dot {
  readonly word: string;
  readonly color: string;
  readonly isMarked: boolean;
}

function drawDot(pen: Pen, { x, y }: ScreenPoint, { word, color, isMarked }: Dot): void {
  const radius = isMarked ? DOT_RADIUS + 2 : DOT_RADIUS;
  const dot = pen('circle', { cx: x, cy: y, r: radius, fill: color });
  describeMark(dot, word);
  if (isMarked) pen('circle', { cx: x, cy: y, r: radius + 3, fill: 'none', stroke: TEXT, 'stroke-width': 1.5 });
}

/** The marked words choose their place first. */
function drawLabels(pen: Pen, { content, size, look }: WordMapDrawing, points: readonly ScreenPoint[]): void {
  const marked = (i: number) => (isMarked(i, look) ? 0 : 1);
  const order = content.words.map((_, i) => i).sort((a, b) => marked(a) - marked(b));
  const boxes = placeLabels(
    order.map((i) => ({ ...points[i], width: textWidth(content.words[i]) })),
    {
      ...size,
      blocked: [{ x: size.width - ZOOM_BUTTONS.width, y: 0, ...ZOOM_BUTTONS }],
      lines: content.arrows.map(({ from, to }) => ({ start: points[from], end: points[to] })),
    },
  );
  order.forEach((word, i) => {
    const box = boxes[i];
    if (!box) return;
    drawLeader(pen, points[word], box);
    const place = { x: box.x, y: box.y + box.height / 2, dy: '0.32em' };
    const weight = marked(word) === 0 ? 700 : 400;
    pen('text', { ...place, 'font-weight': weight, ...HALO }, content.words[word]);
  });
}

const NEAR = 12;

/** A thin line to a text that had to go farther from its dot. */
function drawLeader(pen: Pen, { x, y }: ScreenPoint, box: { x: number; y: number; width: number; height: number }) {
  const nearestX = Math.min(box.x + box.width, Math.max(box.x, x));
  const nearestY = Math.min(box.y + box.height, Math.max(box.y, y));
  if (Math.hypot(nearestX - x, nearestY - y) < NEAR) return;
  pen('line', { x1: x, y1: y, x2: nearestX, y2: nearestY, stroke: TEXT, 'stroke-opacity': 0.35, 'stroke-width': 1 });
}
