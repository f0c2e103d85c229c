import type { RunningJob, TrialRecord } from '../../../../src/tuning/tuning-events.js';
import type { Chart, ChartRow } from '../../../charts/chart.js';
import { drawFrame, type Frame, HALO, textWidth } from '../../../charts/frame.js';
import { MUTED, TEXT } from '../../../charts/palette.js';
import { describeMark, type Pen, penFor, type SvgAttributes } from '../../../charts/svg-element.js';
import type { Lane, LaneGroup } from '../lanes.js';
import type { TunerWords } from '../words.js';
import { type LaneBand, ladderGroups, rowCount } from './ladder-rows.js';
import { rateLegend, rateLook } from './rate-colors.js';

export interface LadderFacts {
  readonly groups: readonly LaneGroup[];
  readonly rates: readonly number[];
  readonly maxEpochs: number;
  readonly running: ReadonlyMap<number, RunningJob>;
  readonly chosen: string | null;
  readonly bestKey: string | null;
}

const LANE = 15;
const HEADER = 24;
/** Legend and axis. */
const ABOVE = 48;
const BELOW = 42;
/** The last lane's text stands beyond the last epoch. */
const RIGHT = 92;

/** Height in pixels at which every lane has its room. */
export function ladderHeight(groups: readonly LaneGroup[]): number {
  const rows = ladderGroups(groups).reduce((sum, group) => sum + rowCount(group), 0);
  return ABOVE + BELOW + groups.length * HEADER + rows * LANE;
}

/** Every setting a lane of epochs, bracket by bracket: promotions go on in it, dropped ones end visibly. */
export function ladderChart(facts: LadderFacts, words: TunerWords): Chart {
  const { groups } = facts;
  const lanes = groups.flatMap((group) => group.lanes);
  let rows: readonly ChartRow[] | undefined;
  const count = (fate: Lane['fate']) => lanes.filter((lane) => lane.fate === fate).length;
  const summary = words.ladder.summary({
    done: lanes.flatMap(({ trials }) => trials).filter(({ status }) => status === 'completed').length,
    running: count('running'),
    promoted: lanes.reduce((sum, { trials }) => sum + trials.length - 1, 0),
    dropped: count('dropped'),
  });
  return {
    title: words.ladder.chartTitle,
    summary,
    columns: words.ladder.columns,
    formats: ['number', 'number', 'number', 'number', 'number', 'percent', 'number'],
    get rows() {
      rows ??= groups.flatMap(({ lanes: own }) => own.flatMap((lane) => rowsOf(lane, words)));
      return rows;
    },
    draw: (document, size) => {
      const chart = { title: words.ladder.chartTitle, summary };
      const frame = drawFrame(document, {
        ...{ chart, size, words: words.charts },
        x: { label: words.ladder.epochAxis, domain: [0, facts.maxEpochs], integers: true },
        y: null,
        legend: rateLegend(facts.rates, words),
        rightRoom: RIGHT,
      });
      drawGroups(frame, facts, words);
      return frame.svg;
    },
  };
}

function rowsOf({ trials, fate }: Lane, words: TunerWords): ChartRow[] {
  const { fates } = words.ladder;
  return trials.map(({ id, bracket, units, learningRate, epochs, score }, place) => {
    const rate = words.number(learningRate, 6);
    const became = fates[place === trials.length - 1 ? fate : 'promoted'];
    return [id ?? words.table.ahead, bracket, units, rate, epochs, score ?? Number.NaN, became];
  });
}

function drawGroups(frame: Frame, facts: LadderFacts, words: TunerWords): void {
  // What hundreds of texts have in common is set once.
  const heads = penFor(frame.pen('g', { fill: MUTED, ...HALO }));
  const names = penFor(frame.pen('g', { 'font-size': 10.5, fill: MUTED, ...HALO }));
  let top = frame.top;
  for (const group of ladderGroups(facts.groups)) {
    drawHeader(frame, group, { y: top, heads, words });
    top += HEADER;
    for (const lane of group.shown) {
      drawLane(frame, lane, { y: top + LANE / 2, names, facts, words });
      top += LANE;
    }
    for (const band of group.bands) {
      drawBand(frame, band, { y: top + LANE / 2, names, words });
      top += LANE;
    }
    for (let i = 0; i < group.empty; i++) {
      drawWaiting(frame, group, top + LANE / 2);
      top += LANE;
    }
  }
}

/** Lanes that ended alike, when there are too many to stand one by one. */
function drawBand({ pen, x }: Frame, band: LaneBand, { y, names, words }: Omit<LanePlace, 'facts'>): void {
  const end = x(band.epochs);
  pen('rect', { x: x(0), y: y - 4, width: end - x(0), height: 8, fill: MUTED, 'fill-opacity': 0.25 });
  names('text', { x: end + 10, y, dy: '0.34em' }, words.ladder.more(band));
}

function drawHeader({ pen, left, right, x }: Frame, group: LaneGroup, { y, heads, words }: HeadPlace): void {
  const text = words.ladder.bracketShort(group.bracket);
  const counts = group.rounds.filter(({ trials }) => trials > 0);
  pen('line', { x1: left, x2: right, y1: y + 2, y2: y + 2, stroke: TEXT, 'stroke-opacity': 0.25 });
  heads('text', { x: left, y: y + 17, 'font-weight': 600, fill: TEXT }, text);
  const named = left + textWidth(text) + 14;
  counts.forEach(({ trials, epochs }, round) => {
    const last = round === counts.length - 1;
    const at = x(epochs) - (last ? 2 : 0);
    if (at < named) return;
    heads('text', { x: at, y: y + 17, 'text-anchor': last ? 'end' : 'middle' }, words.number(trials));
  });
}

interface HeadPlace {
  readonly y: number;
  /** Writes beside brackets. */
  readonly heads: Pen;
  readonly words: TunerWords;
}

interface LanePlace {
  readonly y: number;
  /** Writes beside lanes. */
  readonly names: Pen;
  readonly facts: LadderFacts;
  readonly words: TunerWords;
}

function drawLane(frame: Frame, lane: Lane, { y, names, facts, words }: LanePlace): void {
  const { pen, x, left, right } = frame;
  const { trials, fate, score } = lane;
  const [{ units, learningRate }] = trials;
  const { color, dash } = rateLook(learningRate, facts.rates);
  const isBest = trials.some(({ key }) => key === facts.bestKey);
  const isChosen = trials.some(({ key }) => key === facts.chosen);
  const faint = fate === 'dropped' && !isChosen ? 0.5 : 1;
  if (isChosen)
    pen('rect', { x: left, y: y - LANE / 2, width: right - left, height: LANE, fill: color, 'fill-opacity': 0.16 });
  const end = Math.max(...trials.map((trial) => reached(trial, facts)));
  const line = pen('line', {
    ...{ x1: x(0), x2: x(end), y1: y, y2: y, stroke: color, 'stroke-dasharray': dash },
    ...{ 'stroke-width': isBest ? 5 : 3.5, 'stroke-opacity': faint },
  });
  const shown = score === null ? '' : words.percent(score, 1);
  describeMark(line, `${words.curves.lane(units, learningRate)}: ${words.ladder.fates[fate]} ${shown}`);
  for (const { epochs } of trials.slice(0, -1)) {
    pen('circle', { cx: x(epochs), cy: y, r: 3.5, fill: color, stroke: 'var(--_surface, Canvas)' });
  }
  drawEnd(frame, { at: x(end), y, color, fate });
  const text = `${isBest ? '★ ' : ''}${words.number(units)}${shown === '' ? '' : ` · ${shown}`}`;
  const best: SvgAttributes = isBest ? { fill: TEXT, 'font-weight': 700 } : {};
  names('text', { x: x(end) + 10, y, dy: '0.34em', ...best }, text);
}

/** A cross where it was dropped, a ring while it waits or runs, a square at the very end. */
function drawEnd({ pen }: Frame, end: { at: number; y: number; color: string; fate: Lane['fate'] }): void {
  const { at, y, color, fate } = end;
  if (fate === 'dropped') {
    pen('path', { d: `M${at - 3.5},${y - 3.5}l7,7m0,-7l-7,7`, stroke: TEXT, 'stroke-width': 1.5, fill: 'none' });
  } else if (fate === 'finished') {
    pen('rect', { x: at - 4, y: y - 4, width: 8, height: 8, fill: color });
  } else {
    pen('circle', {
      class: fate,
      cx: at,
      cy: y,
      r: 4,
      fill: 'var(--_surface, Canvas)',
      stroke: color,
      'stroke-width': 2,
    });
  }
}

function drawWaiting({ pen, x }: Frame, { rounds }: LaneGroup, y: number): void {
  const [{ epochs }] = rounds;
  pen('line', {
    x1: x(0),
    x2: x(epochs),
    y1: y,
    y2: y,
    stroke: MUTED,
    'stroke-opacity': 0.45,
    'stroke-dasharray': '1 5',
  });
}

/** Epochs that a trial has, with its share of the one under way. */
function reached({ key, history, initialEpoch }: TrialRecord, { running }: LadderFacts): number {
  const done = history[history.length - 1]?.epoch ?? (history.length > 0 ? initialEpoch : 0);
  const job = [...running.values()].find((candidate) => candidate.key === key);
  const started = job && job.epoch > done ? job.epoch - 1 + job.step / job.steps : done;
  return Math.max(done, started);
}
