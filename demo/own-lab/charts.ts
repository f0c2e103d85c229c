import { type Chart, classColor, drawEmpty, drawFrame, type Frame, lineChart, TEXT } from 'labtags/lab';
import type { Weights } from './settings.js';
import type { NeuronView } from './texts.js';

/** The picture shows so far from the middle. */
const REACH = 4;

export function lossChart({ state, words }: NeuronView): Chart {
  return lineChart({
    ...{ title: words.lossTitle, summary: summaryOf({ state, words }), xLabel: words.epoch, yLabel: words.loss },
    series: [{ name: words.loss, points: state.epochs.map(({ epoch, loss }) => [epoch, loss] as const) }],
    words: words.charts,
  });
}

/** The points, and the line on which the neuron cannot decide. */
export function lineOverPoints({ state, words }: NeuronView): Chart {
  const positions = state.data?.positions ?? [];
  const points = Array.from({ length: positions.length / 2 }, (_, i) => [
    positions[2 * i],
    positions[2 * i + 1],
    i % 2,
  ]);
  const [title, summary] = [words.picture, summaryOf({ state, words })];
  return {
    ...{ title, summary, columns: ['x', 'y', words.class], rows: points },
    draw: (document, size) => {
      const axis = (label: string) => ({ label, domain: [-REACH, REACH] as const });
      const legend = [0, 1].map((label) => ({ name: words.className(label), color: classColor(label), patch: true }));
      const frame = drawFrame(document, {
        ...{ chart: { title, summary }, size, x: axis('x'), y: axis('y'), legend, words: words.charts },
      });
      for (const [x, y, label] of points) drawPoint(frame, { x, y, label });
      if (state.lastStep) drawLine(frame, state.lastStep.weights);
      if (points.length === 0) drawEmpty(frame, words.charts);
      return frame.svg;
    },
  };
}

export function summaryOf({ state, words }: Pick<NeuronView, 'state' | 'words'>): string {
  const last = state.epochs.at(-1);
  return last ? words.reached(last.epoch, last.accuracy) : words.waiting;
}

/** Discs and squares, for those to whom the colours look alike. */
function drawPoint({ pen, x, y }: Frame, point: { x: number; y: number; label: number }): void {
  const [cx, cy, fill] = [x(point.x), y(point.y), classColor(point.label)];
  if (point.label === 0) pen('circle', { cx, cy, r: 3.5, fill });
  else pen('rect', { x: cx - 3, y: cy - 3, width: 6, height: 6, fill });
}

function drawLine({ pen, x, y }: Frame, [wx, wy, bias]: Weights): void {
  const length = Math.hypot(wx, wy);
  const foot = [(-bias * wx) / length ** 2, (-bias * wy) / length ** 2];
  const along = [-wy / length, wx / length];
  // Each axis cuts off what lies outside the picture.
  const cuts = [0, 1].map((k) => [(-REACH - foot[k]) / along[k], (REACH - foot[k]) / along[k]].sort((a, b) => a - b));
  const [from, to] = [Math.max(cuts[0][0], cuts[1][0]), Math.min(cuts[0][1], cuts[1][1])];
  if (!(from < to)) return;
  const [x1, x2] = [from, to].map((t) => x(foot[0] + t * along[0]));
  const [y1, y2] = [from, to].map((t) => y(foot[1] + t * along[1]));
  pen('line', { class: 'neuron', x1, y1, x2, y2, stroke: TEXT, 'stroke-width': 2.5 });
}
