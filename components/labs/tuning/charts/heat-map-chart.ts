import type { TrialRecord } from '../../../../src/tuning/tuning-events.js';
import type { Chart, ChartSize } from '../../../charts/chart.js';
import { drawEmpty, drawFrame, type Frame, textWidth } from '../../../charts/frame.js';
import { MUTED, TEXT } from '../../../charts/palette.js';
import { describeMark, type Pen } from '../../../charts/svg-element.js';
import type { TunerWords } from '../words.js';

export interface HeatFacts {
  readonly trials: readonly TrialRecord[];
  readonly units: { readonly min: number; readonly max: number; readonly step: number };
  readonly rates: readonly number[];
}

interface Cell {
  readonly low: number;
  readonly high: number;
  readonly rate: number;
  readonly score: number;
  readonly trials: number;
}

const MOST_COLUMNS = 16;

/** The best validation accuracy of each width and learning rate; a cell that was never tried is empty. */
export function heatMapChart(facts: HeatFacts, words: TunerWords): Chart {
  const { explore } = words;
  const bins = binsOf(facts.units);
  const rates = [...facts.rates].sort((a, b) => b - a);
  const cells = rates.flatMap((rate) => bins.flatMap((bin) => cellOf(facts.trials, { ...bin, rate })));
  const best = cells.reduce<Cell | null>((top, cell) => (!top || cell.score > top.score ? cell : top), null);
  const summary = best
    ? explore.heatSummary({
        ...{ cells: cells.length, all: bins.length * rates.length },
        ...{ units: rangeText(best, words), rate: best.rate, score: best.score },
      })
    : explore.nothingYet;
  return {
    title: explore.heatTitle,
    summary,
    columns: [explore.unitsAxis, explore.rateAxis, explore.bestColumn, explore.trialsColumn],
    formats: ['number', 'number', 'percent', 'number'],
    rows: cells.map((cell) => [rangeText(cell, words), words.number(cell.rate, 6), cell.score, cell.trials]),
    draw: (document, size) => drawHeatMap(document, size, { summary, bins, rates, cells, words }),
  };
}

type Bin = Pick<Cell, 'low' | 'high'>;

/** Whole steps, joined until at most sixteen columns are left. */
export function binsOf({ min, max, step }: HeatFacts['units']): Bin[] {
  const levels = Math.floor((max - min) / step) + 1;
  const joined = Math.ceil(levels / MOST_COLUMNS);
  return Array.from({ length: Math.ceil(levels / joined) }, (_, index) => {
    const last = Math.min(levels - 1, (index + 1) * joined - 1);
    return { low: min + index * joined * step, high: min + last * step };
  });
}

function cellOf(trials: readonly TrialRecord[], { low, high, rate }: Bin & { rate: number }): Cell[] {
  const own = trials.filter(
    (trial) => trial.score !== null && trial.learningRate === rate && trial.units >= low && trial.units <= high,
  );
  if (own.length === 0) return [];
  return [{ low, high, rate, score: Math.max(...own.map(({ score }) => score ?? 0)), trials: own.length }];
}

function rangeText({ low, high }: Bin, words: TunerWords): string {
  return low === high ? words.number(low) : `${words.number(low)}–${words.number(high)}`;
}

interface Drawing {
  readonly summary: string;
  readonly bins: readonly Bin[];
  readonly rates: readonly number[];
  readonly cells: readonly Cell[];
  readonly words: TunerWords;
}

function drawHeatMap(document: Document, size: ChartSize, drawing: Drawing): SVGSVGElement {
  const { bins, rates, cells, words, summary } = drawing;
  const frame = drawFrame(document, {
    ...{ chart: { title: words.explore.heatTitle, summary }, size, x: null, y: null, words: words.charts },
    leftRoom: Math.max(0, ...rates.map((rate) => textWidth(words.number(rate, 6)))),
  });
  const { pen, left, right, top, bottom } = frame;
  const [width, height] = [(right - left) / bins.length, (bottom - top) / rates.length];
  pen('text', { x: 2, y: top - 10, fill: MUTED }, `↑ ${words.explore.rateAxis}`);
  rates.forEach((rate, row) => {
    const y = top + (row + 0.5) * height;
    pen('text', { x: left - 6, y, dy: '0.34em', 'text-anchor': 'end', fill: MUTED }, words.number(rate, 6));
    bins.forEach((bin, column) => {
      const place = {
        x: left + column * width + 1,
        y: top + row * height + 1,
        width: width - 2,
        height: height - 2,
        rx: 2,
      };
      const cell = cells.find((candidate) => candidate.rate === rate && candidate.low === bin.low);
      if (cell) drawCell(pen, place, { cell, cells, words });
      else pen('rect', { ...place, fill: 'none', stroke: TEXT, 'stroke-opacity': 0.14 });
    });
  });
  const every = Math.ceil(44 / width);
  bins.forEach((bin, column) => {
    if (column % every !== 0) return;
    const x = left + (column + 0.5) * width;
    pen('text', { x, y: bottom + 17, 'text-anchor': 'middle', fill: MUTED }, words.number(bin.low));
  });
  pen('text', { x: right, y: bottom + 33, 'text-anchor': 'end', fill: MUTED }, `${words.explore.unitsAxis} →`);
  if (cells.length === 0) drawEmpty(frame, words.charts);
  else drawKey(frame, cells, words);
  return frame.svg;
}

const KEY_STEPS = 6;
const KEY_PATCH = 14;

/** Above the map: its shades from the lowest accuracy to the highest. */
function drawKey({ pen, right, top }: Frame, cells: readonly Cell[], words: TunerWords): void {
  const [low, high] = rangeOf(cells).map((score) => words.percent(score, 1));
  const at = { y: top - 10, fill: MUTED };
  const start = right - textWidth(high) - KEY_STEPS * KEY_PATCH - 6;
  pen('text', { ...at, x: start - 4, 'text-anchor': 'end' }, low);
  for (let step = 0; step < KEY_STEPS; step++) {
    const fill = shadeOf(step / (KEY_STEPS - 1));
    pen('rect', { class: 'key', x: start + step * KEY_PATCH, y: top - 20, width: KEY_PATCH, height: 12, fill });
  }
  pen('text', { ...at, x: right, 'text-anchor': 'end' }, high);
}

function rangeOf(cells: readonly Cell[]): [low: number, high: number] {
  const scores = cells.map(({ score }) => score);
  return [Math.min(...scores), Math.max(...scores)];
}

/** Per cent of the series colour in a cell, by where its score lies between the lowest and the highest. */
const strengthOf = (share: number) => Math.round(12 + 68 * share);

const shadeOf = (share: number) =>
  `color-mix(in srgb, var(--lab-series-1, #0a78b8) ${strengthOf(share)}%, var(--lab-color-surface, Canvas))`;

interface CellPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly rx: number;
}

interface CellFacts {
  readonly cell: Cell;
  readonly cells: readonly Cell[];
  readonly words: TunerWords;
}

/** Darker is better; the number stands in every cell that has room, the best one is framed. */
function drawCell(pen: Pen, place: CellPlace, { cell, cells, words }: CellFacts): void {
  const [low, high] = rangeOf(cells);
  const share = high > low ? (cell.score - low) / (high - low) : 1;
  const best = cell.score === high;
  const rect = pen('rect', { ...place, fill: shadeOf(share), ...(best ? { stroke: TEXT, 'stroke-width': 2 } : {}) });
  describeMark(rect, `${rangeText(cell, words)}, ${words.number(cell.rate, 6)}: ${words.percent(cell.score, 2)}`);
  if (place.width < 34) return;
  const at = { x: place.x + place.width / 2, y: place.y + place.height / 2, dy: '0.34em', 'text-anchor': 'middle' };
  pen(
    'text',
    { ...at, 'font-size': 10.5, fill: strengthOf(share) > 52 ? '#fff' : TEXT, 'pointer-events': 'none' },
    words.fixed(100 * cell.score, 1),
  );
}
