import type { ScreenPoint } from '../../../charts/map-view.js';

/** A rectangle on the screen, CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface LabelledPoint {
  readonly x: number;
  readonly y: number;
  /** Width of its text. */
  readonly width: number;
}

/** Where a text stands; null where there is no room for it. */
export type PlacedLabel = Box | null;

const LINE_HEIGHT = 15;

/** Half of a dot and a little air. */
const DOT = 5;

/** From the dot to the nearest edge of the text. */
const DISTANCES = [7, 13, 21, 30];

/** Directions in the order in which a reader likes labels: right, left, above, below, and between. */
const DIRECTIONS: readonly (readonly [x: number, y: number])[] = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [0.8, -0.7],
  [-0.8, -0.7],
  [0.8, 0.7],
  [-0.8, 0.7],
];

/** What texts keep clear of. */
export interface LabelRoom {
  readonly width: number;
  readonly height: number;
  readonly blocked?: readonly Box[];
  /** Crossed only where there is no other place nearby. */
  readonly lines?: readonly Line[];
}

export interface Line {
  readonly start: ScreenPoint;
  readonly end: ScreenPoint;
}

/** A place on a line is as bad as one that is two distances farther from the dot. */
const CROSSING_COST = 2 * DIRECTIONS.length;

/**
 * Places texts beside their points so that none covers another text or a point, as near as there is
 * room; a text without room is left out. Earlier points choose first.
 */
export function placeLabels(points: readonly LabelledPoint[], room: LabelRoom): PlacedLabel[] {
  const { width, height, blocked = [], lines = [] } = room;
  const dots = points.map(({ x, y }) => ({ x: x - DOT, y: y - DOT, width: 2 * DOT, height: 2 * DOT }));
  const taken: Box[] = [...dots, ...blocked];
  return points.map((point, own) => {
    const fits = (box: Box) =>
      box.x >= 0 &&
      box.y >= 0 &&
      box.x + box.width <= width &&
      box.y + box.height <= height &&
      taken.every((other, i) => i === own || !overlap(box, other));
    const places = candidates(point).map((box, order) => ({ box, order }));
    const costs = places
      .filter(({ box }) => fits(box))
      .map(({ box, order }) => ({ box, cost: order + (lines.some((line) => crosses(line, box)) ? CROSSING_COST : 0) }));
    if (costs.length === 0) return null;
    const { box } = costs.reduce((best, next) => (next.cost < best.cost ? next : best));
    taken.push(box);
    return box;
  });
}

function candidates({ x, y, width }: LabelledPoint): Box[] {
  return DISTANCES.flatMap((distance) =>
    DIRECTIONS.map(([right, down]) => ({
      x: x + right * distance + (right > 0 ? 0 : right < 0 ? -width : -width / 2),
      y: y + down * distance + (down > 0 ? 0 : down < 0 ? -LINE_HEIGHT : -LINE_HEIGHT / 2),
      width,
      height: LINE_HEIGHT,
    })),
  );
}

export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Whether some part of a line lies in a box (Liang and Barsky's clipping). */
export function crosses({ start, end }: Line, { x, y, width, height }: Box): boolean {
  const [right, down] = [end.x - start.x, end.y - start.y];
  let enters = 0;
  let leaves = 1;
  for (const [step, distance] of [
    [-right, start.x - x],
    [right, x + width - start.x],
    [-down, start.y - y],
    [down, y + height - start.y],
  ]) {
    if (step === 0 && distance < 0) return false;
    if (step < 0) enters = Math.max(enters, distance / step);
    if (step > 0) leaves = Math.min(leaves, distance / step);
  }
  return enters <= leaves;
}
