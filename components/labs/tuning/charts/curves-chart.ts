import type { Chart, ChartRow } from '../../../charts/chart.js';
import { drawEmpty, drawFrame, type Frame, HALO } from '../../../charts/frame.js';
import { TEXT } from '../../../charts/palette.js';
import { makeReadable } from '../../../charts/readable.js';
import { linePath } from '../../../charts/svg-path.js';
import type { Lane } from '../lanes.js';
import type { TunerWords } from '../words.js';
import { type RateLook, rateLegend, rateLook } from './rate-colors.js';

export interface CurvesFacts {
  readonly lanes: readonly Lane[];
  readonly rates: readonly number[];
  readonly maxEpochs: number;
  readonly chosen: string | null;
  readonly bestKey: string | null;
}

interface Curve {
  readonly name: string;
  readonly lane: Lane;
  /** Epoch and validation accuracy; a promoted trial starts from its parent's best weights, not its last. */
  readonly points: readonly { readonly epoch: number; readonly accuracy: number }[];
}

/** Validation accuracy of every setting, epoch by epoch; dropped ones end with a cross. */
export function curvesChart(facts: CurvesFacts, words: TunerWords): Chart {
  const curves = facts.lanes.map((lane) => curveOf(lane, words)).filter(({ points }) => points.length > 0);
  let rows: readonly ChartRow[] | undefined;
  const best = curves.find((curve) => holds(curve, facts.bestKey));
  const summary = words.curves.summary({
    trials: curves.length,
    best: best?.name ?? null,
    score: best?.lane.score ?? 0,
  });
  return {
    title: words.curves.title,
    summary,
    columns: [words.curves.epochAxis, ...curves.map(({ name }) => name)],
    formats: ['number', ...curves.map(() => 'percent' as const)],
    get rows() {
      rows ??= Array.from({ length: facts.maxEpochs }, (_, index) => rowAt(index + 1, curves));
      return rows;
    },
    draw: (document, size) => {
      const values = curves.flatMap(({ points }) => points.map(({ accuracy }) => accuracy));
      const frame = drawFrame(document, {
        ...{ chart: { title: words.curves.title, summary }, size, words: words.charts },
        x: { label: words.curves.epochAxis, domain: [0, facts.maxEpochs], integers: true },
        y: { label: words.curves.accuracyAxis, domain: accuracyDomain(values), format: 'percent' },
        legend: rateLegend(facts.rates, words),
        rightRoom: 48,
      });
      const isMarked = (curve: Curve) => curve === best || holds(curve, facts.chosen);
      drawCurves(
        frame,
        curves.filter((curve) => !isMarked(curve)),
        facts,
      );
      for (const curve of curves.filter(isMarked)) drawMarked(frame, curve, facts, words);
      if (curves.length === 0) drawEmpty(frame, words.charts);
      readCurves(frame, curves, facts, words);
      return frame.svg;
    },
  };
}

function curveOf(lane: Lane, words: TunerWords): Curve {
  const [{ units, learningRate }] = lane.trials;
  const points = lane.trials.flatMap(({ history }) =>
    history.map(({ epoch, validationAccuracy }) => ({ epoch, accuracy: validationAccuracy })),
  );
  return { name: words.curves.lane(units, learningRate), lane, points };
}

function rowAt(epoch: number, curves: readonly Curve[]): ChartRow {
  return [epoch, ...curves.map(({ points }) => points.find((point) => point.epoch === epoch)?.accuracy ?? Number.NaN)];
}

/** From a little below most curves: an untrained start would press the others together. */
function accuracyDomain(values: readonly number[]): [number, number] {
  if (values.length === 0) return [0, 1];
  const sorted = [...values].sort((a, b) => a - b);
  const low = sorted[Math.floor(sorted.length * 0.04)];
  const high = sorted[sorted.length - 1];
  const air = Math.max(0.01, (high - low) * 0.08);
  return [Math.max(0, low - air), Math.min(1, high + air)];
}

function holds({ lane }: Curve, key: string | null): boolean {
  return key !== null && lane.trials.some((trial) => trial.key === key);
}

/** So many curves are one path, which is drawn at once. */
const JOINED = 100;
/** Of more than this, each is fainter. */
const MANY = 60;

/** Curves of one rate together; a cross where a setting was dropped, a dot at any other end. */
function drawCurves(frame: Frame, curves: readonly Curve[], facts: CurvesFacts): void {
  const byRate = new Map<number, Curve[]>();
  for (const curve of curves) {
    const { learningRate } = curve.lane.trials[0];
    const own = byRate.get(learningRate);
    if (own) own.push(curve);
    else byRate.set(learningRate, [curve]);
  }
  const faint = curves.length > MANY ? { width: 1, opacity: 0.4 } : { width: 1.5, opacity: 0.65 };
  for (const [rate, own] of byRate) {
    for (let start = 0; start < own.length; start += JOINED)
      drawJoined(frame, own.slice(start, start + JOINED), { ...faint, ...rateLook(rate, facts.rates) });
  }
}

interface Stroke extends RateLook {
  readonly width: number;
  readonly opacity: number;
}

function drawJoined(frame: Frame, curves: readonly Curve[], { color, dash, width, opacity }: Stroke): void {
  const { pen, x, y, bottom } = frame;
  const placed = curves.map(({ points }) =>
    points.map(({ epoch, accuracy }) => ({ x: x(epoch), y: Math.min(bottom, y(accuracy)) })),
  );
  const stroke = { fill: 'none', stroke: color, 'stroke-linejoin': 'round' };
  const line = { 'stroke-dasharray': dash, 'stroke-width': width, 'stroke-opacity': opacity };
  pen('path', { ...stroke, ...line, d: placed.map(linePath).join('') });
  const ends = placed.map((points, index) => ({ ...points[points.length - 1], fate: curves[index].lane.fate }));
  const crosses = ends.filter(({ fate }) => fate === 'dropped').map((end) => crossAt(end));
  const dots = ends
    .filter(({ fate }) => fate !== 'dropped')
    .map(({ x: at, y: height }) => linePath([{ x: at, y: height }]));
  if (crosses.length > 0) pen('path', { ...stroke, d: crosses.join(''), 'stroke-width': 1.5 });
  if (dots.length > 0) pen('path', { ...stroke, d: dots.join(''), 'stroke-width': 6, 'stroke-linecap': 'round' });
}

function crossAt({ x, y }: { readonly x: number; readonly y: number }): string {
  return `M${(x - 3).toFixed(1)},${(y - 3).toFixed(1)}l6,6m0,-6l-6,6`;
}

function drawMarked(frame: Frame, curve: Curve, facts: CurvesFacts, words: TunerWords): void {
  const [{ units, learningRate }] = curve.lane.trials;
  drawJoined(frame, [curve], { ...rateLook(learningRate, facts.rates), width: 3, opacity: 1 });
  const last = curve.points[curve.points.length - 1];
  const at = { x: frame.x(last.epoch) + 7, y: Math.min(frame.bottom, frame.y(last.accuracy)), dy: '0.34em' };
  frame.pen('text', { ...at, 'font-weight': 700, fill: TEXT, ...HALO }, words.number(units));
}

/** The curves' values, epoch by epoch. */
function readCurves(frame: Frame, curves: readonly Curve[], facts: CurvesFacts, words: TunerWords): void {
  const lines = curves.map(({ name, lane, points }) => ({
    name,
    color: rateLook(lane.trials[0].learningRate, facts.rates).color,
    x: points.map(({ epoch }) => epoch),
    y: points.map(({ accuracy }) => accuracy),
  }));
  const title = (epoch: number) => `${words.curves.epochAxis} ${words.number(epoch)}`;
  makeReadable(frame.svg, { frame, lines, title, write: (value) => words.percent(value, 2) });
}
