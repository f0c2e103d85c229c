import type { Stroke } from './digit-skeletons.js';

/** Pieces between two control points of a curve; more would not show at 28 pixels. */
const PIECES = 6;

/** Pixels from full ink to none at a stroke's edge; a pen scanned at this size is about as soft. */
const EDGE = 1.25;

/** A stroke as a chain of points, x, y, x, y …, close enough to be joined by straight pieces. */
export function tracePoints({ kind, points }: Stroke): number[] {
  return kind === 'line' ? traceLine(points) : traceCurve(points);
}

/** Straight between the points, but in pieces too: the pen's pressure changes on the way. */
function traceLine(points: readonly number[]): number[] {
  const traced = [points[0], points[1]];
  for (let i = 0; i + 3 < points.length; i += 2) {
    for (let piece = 1; piece <= PIECES; piece++) {
      const t = piece / PIECES;
      traced.push(points[i] + (points[i + 2] - points[i]) * t, points[i + 1] + (points[i + 3] - points[i + 1]) * t);
    }
  }
  return traced;
}

/** Uniform Catmull–Rom spline (Catmull and Rom 1974) through the points; the ends are doubled. */
function traceCurve(points: readonly number[]): number[] {
  const traced = [points[0], points[1]];
  const last = points.length - 2;
  for (let i = 0; i < last; i += 2) {
    const before = Math.max(0, i - 2);
    const after = Math.min(last, i + 4);
    for (let piece = 1; piece <= PIECES; piece++) {
      const t = piece / PIECES;
      for (const axis of [0, 1]) {
        const [p0, p1] = [points[before + axis], points[i + axis]];
        const [p2, p3] = [points[i + 2 + axis], points[after + axis]];
        const cubic = 3 * (p1 - p2) + p3 - p0;
        traced.push(p1 + 0.5 * t * (p2 - p0 + t * (2 * p0 - 5 * p1 + 4 * p2 - p3 + t * cubic)));
      }
    }
  }
  return traced;
}

/** A small grey image into which a pen draws; ink adds up to the darker of two strokes, not to more. */
export class InkImage {
  readonly #ink: Float32Array;

  /** @param size pixels a side */
  constructor(readonly size: number) {
    this.#ink = new Float32Array(size * size);
  }

  clear(): void {
    this.#ink.fill(0);
  }

  /**
   * Draws a chain of points, in pixels, with a round pen.
   *
   * @param points x, y, x, y …
   * @param radii the pen's radius at each point
   * @param strength ink at the middle of the stroke, 0 to 1
   */
  draw(points: ArrayLike<number>, radii: ArrayLike<number>, strength: number): void {
    for (let i = 0; i + 1 < radii.length; i++) {
      const [x0, y0, x1, y1] = [points[2 * i], points[2 * i + 1], points[2 * i + 2], points[2 * i + 3]];
      this.#drawPiece({ x0, y0, x1, y1, r0: radii[i], r1: radii[i + 1] }, strength);
    }
  }

  /** Writes the image as bytes, 255 where the ink is full. */
  writeTo(pixels: Uint8Array): void {
    for (let i = 0; i < pixels.length; i++) pixels[i] = Math.round(255 * this.#ink[i]);
  }

  /** Ink falls with the distance from the piece of line, beyond the radius at its nearest point. */
  #drawPiece({ x0, y0, x1, y1, r0, r1 }: PenPiece, strength: number): void {
    const reach = Math.max(r0, r1) + EDGE;
    const dx = x1 - x0;
    const dy = y1 - y0;
    const squaredLength = dx * dx + dy * dy || 1;
    const [left, right] = this.#covered(Math.min(x0, x1) - reach, Math.max(x0, x1) + reach);
    const [top, bottom] = this.#covered(Math.min(y0, y1) - reach, Math.max(y0, y1) + reach);
    for (let y = top; y <= bottom; y++) {
      for (let x = left; x <= right; x++) {
        const along = ((x - x0) * dx + (y - y0) * dy) / squaredLength;
        const t = Math.min(1, Math.max(0, along));
        const away = Math.hypot(x0 + t * dx - x, y0 + t * dy - y);
        const ink = strength * Math.min(1, (r0 + t * (r1 - r0) - away) / EDGE + 0.5);
        const at = y * this.size + x;
        if (ink > this.#ink[at]) this.#ink[at] = ink;
      }
    }
  }

  #covered(low: number, high: number): [first: number, last: number] {
    return [Math.max(0, Math.ceil(low)), Math.min(this.size - 1, Math.floor(high))];
  }
}

interface PenPiece {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  readonly r0: number;
  readonly r1: number;
}
