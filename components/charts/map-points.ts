import type { ChartRow } from './chart.js';

/** Smallest box around all points with finite coordinates. */
export interface Extent {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** @param positions points × 2, interleaved */
export function extentOf(positions: Float32Array): Extent {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i + 1 < positions.length; i += 2) {
    if (!Number.isFinite(positions[i]) || !Number.isFinite(positions[i + 1])) continue;
    x0 = Math.min(x0, positions[i]);
    x1 = Math.max(x1, positions[i]);
    y0 = Math.min(y0, positions[i + 1]);
    y1 = Math.max(y1, positions[i + 1]);
  }
  return x0 <= x1 ? { x0, y0, x1, y1 } : { x0: -1, y0: -1, x1: 1, y1: 1 };
}

/**
 * Moves and scales points so that the extent fills −1 … 1 along its longer side and keeps its shape.
 * Two maps of one set so get one frame, in which points can travel from the one to the other.
 */
export function toUnitFrame(positions: Float32Array, extent: Extent): Float32Array {
  const half = Math.max(extent.x1 - extent.x0, extent.y1 - extent.y0) / 2 || 1;
  const centre = [(extent.x0 + extent.x1) / 2, (extent.y0 + extent.y1) / 2];
  return positions.map((value, i) => (value - centre[i % 2]) / half);
}

export type Direction = 'left' | 'right' | 'up' | 'down';

const ALONG: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, 1],
  down: [0, -1],
};

/** How much a step aside costs beside a step ahead. */
const ASIDE = 2;

/**
 * The point that an arrow key leads to: near, and within 60° of the arrow; y grows upwards.
 *
 * @returns its index, or −1 where no point lies that way
 */
export function nearestInDirection(positions: Float32Array, from: number, direction: Direction): number {
  const [dx, dy] = ALONG[direction];
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < positions.length / 2; i++) {
    const [x, y] = [positions[2 * i] - positions[2 * from], positions[2 * i + 1] - positions[2 * from + 1]];
    const ahead = x * dx + y * dy;
    const aside = Math.abs(x * dy - y * dx);
    const cost = ahead + ASIDE * aside;
    if (i === from || !(ahead > 0) || aside > Math.sqrt(3) * ahead || cost >= least) continue;
    best = i;
    least = cost;
  }
  return best;
}

/** Number, place and tightness of each class, in the order of the classes; see `MapColumns` for the columns. */
export function classRows(positions: Float32Array, labels: Uint8Array, classNames: readonly string[]): ChartRow[] {
  return classSpreads(positions, labels, classNames.length).map(({ x, y, count, toOwn, toOther }, label) => {
    return [classNames[label], count, x, y, toOwn, toOther];
  });
}

/** Where the points of a class lie together: there its letter can stand. Null where they lie among the others. */
export function classPlaces(positions: Float32Array, labels: Uint8Array, classes: number): (Point | null)[] {
  return classSpreads(positions, labels, classes).map(({ x, y, toOwn, toOther }) =>
    toOwn < toOther ? { x, y } : null,
  );
}

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Spread extends Centre {
  /** Mean distance of the class's points to its centre, and to the nearest other one. */
  readonly toOwn: number;
  readonly toOther: number;
}

function classSpreads(positions: Float32Array, labels: Uint8Array, classes: number): Spread[] {
  const centres = classCentres(positions, labels, classes);
  const toOwn = new Float64Array(classes);
  const toOther = new Float64Array(classes);
  labels.forEach((label, i) => {
    const [x, y] = [positions[2 * i], positions[2 * i + 1]];
    let nearest = Number.POSITIVE_INFINITY;
    centres.forEach((centre, other) => {
      const distance = Math.hypot(x - centre.x, y - centre.y);
      if (other === label) toOwn[label] += distance;
      else if (centre.count > 0) nearest = Math.min(nearest, distance);
    });
    toOther[label] += nearest;
  });
  return centres.map((centre, label) => {
    return { ...centre, toOwn: toOwn[label] / centre.count, toOther: toOther[label] / centre.count };
  });
}

interface Centre extends Point {
  readonly count: number;
}

/** Means of the classes' points; NaN for a class without any. */
function classCentres(positions: Float32Array, labels: Uint8Array, classes: number): Centre[] {
  const sums = Array.from({ length: classes }, () => ({ x: 0, y: 0, count: 0 }));
  labels.forEach((label, i) => {
    sums[label].x += positions[2 * i];
    sums[label].y += positions[2 * i + 1];
    sums[label].count++;
  });
  return sums.map(({ x, y, count }) => ({ x: x / count, y: y / count, count }));
}
