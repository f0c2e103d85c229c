import type { Chart, ChartRow } from '../../../charts/chart.js';
import { drawEmpty, drawFrame, type Frame, HALO } from '../../../charts/frame.js';
import { TEXT } from '../../../charts/palette.js';
import { describeMark } from '../../../charts/svg-element.js';
import { linePath } from '../../../charts/svg-path.js';
import type { Lane } from '../lanes.js';
import type { TunerWords } from '../words.js';
import { rateColor, rateLegend } from './rate-colors.js';

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
    rows: Array.from({ length: facts.maxEpochs }, (_, index) => rowAt(index + 1, curves)),
    draw: (document, size) => {
      const values = curves.flatMap(({ points }) => points.map(({ accuracy }) => accuracy));
      const frame = drawFrame(document, {
        ...{ chart: { title: words.curves.title, summary }, size, words: words.charts },
        x: { label: words.curves.epochAxis, domain: [0, facts.maxEpochs], integers: true },
        y: { label: words.curves.accuracyAxis, domain: accuracyDomain(values), format: 'percent' },
        legend: rateLegend(facts.rates, words),
        rightRoom: 48,
      });
      for (const curve of curves) if (curve !== best && !holds(curve, facts.chosen)) drawCurve(frame, curve, facts);
      for (const curve of curves)
        if (curve === best || holds(curve, facts.chosen)) drawMarked(frame, curve, facts, words);
      if (curves.length === 0) drawEmpty(frame, words.charts);
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
export function accuracyDomain(values: readonly number[]): [number, number] {
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

function drawCurve({ pen, x, y, bottom }: Frame, { name, lane, points }: Curve, facts: CurvesFacts, width = 1.5): void {
  const color = rateColor(lane.trials[0].learningRate, facts.rates);
  const placed = points.map(({ epoch, accuracy }) => ({ x: x(epoch), y: Math.min(bottom, y(accuracy)) }));
  const path = pen('path', {
    ...{ d: linePath(placed), fill: 'none', stroke: color, 'stroke-width': width, 'stroke-linejoin': 'round' },
    'stroke-opacity': width > 2 ? 1 : 0.65,
  });
  describeMark(path, name);
  const end = placed[placed.length - 1];
  if (lane.fate === 'dropped') {
    pen('path', { d: `M${end.x - 3},${end.y - 3}l6,6m0,-6l-6,6`, stroke: color, 'stroke-width': 1.5, fill: 'none' });
  } else {
    pen('circle', { cx: end.x, cy: end.y, r: lane.fate === 'finished' ? 3.5 : 2.5, fill: color });
  }
}

function drawMarked(frame: Frame, curve: Curve, facts: CurvesFacts, words: TunerWords): void {
  drawCurve(frame, curve, facts, 3);
  const last = curve.points[curve.points.length - 1];
  const { units } = curve.lane.trials[0];
  const at = { x: frame.x(last.epoch) + 7, y: Math.min(frame.bottom, frame.y(last.accuracy)), dy: '0.34em' };
  frame.pen('text', { ...at, 'font-weight': 700, fill: TEXT, ...HALO }, words.number(units));
}
