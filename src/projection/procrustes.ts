import { LabError } from '../errors.js';
import type { RealArray } from './matrix.js';

/**
 * Turns, mirrors and shifts a map onto another of the same points, as near as possible in squared
 * distance (orthogonal Procrustes problem, Schönemann 1966). Distances within the map stay: nothing is
 * scaled. t-SNE leaves these movements open, so maps of two epochs can be compared only after this.
 *
 * @param reference points × 2, interleaved
 * @param positions the same points in the same order
 * @returns the aligned positions, a new array
 * @throws LabError `points-invalid` when the two hold different numbers of points
 */
export function alignTo(reference: RealArray, positions: RealArray): Float32Array<ArrayBuffer> {
  if (reference.length !== positions.length) {
    throw new LabError(
      'points-invalid',
      `A map of ${positions.length / 2} points cannot be aligned to one of ${reference.length / 2}: give the same points in the same order.`,
      { points: positions.length / 2, reference: reference.length / 2 },
    );
  }
  const to = centreOf(reference);
  const from = centreOf(positions);
  const { cosine, sine, mirror } = bestTurn({ reference, to, positions, from });
  const aligned = new Float32Array(positions.length);
  for (let i = 0; i < positions.length; i += 2) {
    const x = positions[i] - from.x;
    const y = mirror * (positions[i + 1] - from.y);
    aligned[i] = cosine * x - sine * y + to.x;
    aligned[i + 1] = sine * x + cosine * y + to.y;
  }
  return aligned;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Turn {
  readonly cosine: number;
  readonly sine: number;
  /** −1 when y is mirrored before the turn, else 1. */
  readonly mirror: 1 | -1;
}

function centreOf(positions: RealArray): Point {
  let x = 0;
  let y = 0;
  for (let i = 0; i < positions.length; i += 2) {
    x += positions[i];
    y += positions[i + 1];
  }
  return { x: (2 * x) / positions.length, y: (2 * y) / positions.length };
}

/** With a = Σ p·r and b = Σ p×r the best rotation has the angle of (a, b), and gains √(a² + b²). */
function bestTurn(maps: { reference: RealArray; to: Point; positions: RealArray; from: Point }): Turn {
  const { reference, to, positions, from } = maps;
  let xx = 0;
  let xy = 0;
  let yx = 0;
  let yy = 0;
  for (let i = 0; i < positions.length; i += 2) {
    const px = positions[i] - from.x;
    const py = positions[i + 1] - from.y;
    const rx = reference[i] - to.x;
    const ry = reference[i + 1] - to.y;
    xx += px * rx;
    xy += px * ry;
    yx += py * rx;
    yy += py * ry;
  }
  const turned = Math.hypot(xx + yy, xy - yx);
  const mirrored = Math.hypot(xx - yy, xy + yx);
  if (turned === 0 && mirrored === 0) return { cosine: 1, sine: 0, mirror: 1 };
  if (turned >= mirrored) return { cosine: (xx + yy) / turned, sine: (xy - yx) / turned, mirror: 1 };
  return { cosine: (xx - yy) / mirrored, sine: (xy + yx) / mirrored, mirror: -1 };
}
