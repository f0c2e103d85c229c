import type { SeededRandom } from '../random.js';
import { DIGIT_SKELETONS, type DigitSkeleton } from './digit-skeletons.js';
import { type InkImage, tracePoints } from './stroke-rendering.js';

/** How much hands differ. Lengths are in shares of the digit's height, angles in radians. */
const HAND = {
  /** Standard deviation of each control point. */
  jitter: 0.034,
  /** Largest amplitude of the slow wave that bends a whole digit. */
  bend: 0.055,
  rotation: 0.2,
  maxRotation: (25 * Math.PI) / 180,
  slant: 0.24,
  /** Height in pixels. */
  height: [14.5, 21],
  /** Width against height. */
  aspect: [0.62, 1.12],
  /** Standard deviation of the middle, in pixels. */
  shift: 1.1,
  /** The pen's radius in pixels. */
  radius: [0.65, 1.75],
  /** Share by which pressure changes the radius on the way. */
  pressure: 0.3,
  strength: [0.8, 1.15],
  /** Share of the images with a mark that belongs to no digit. */
  strayShare: 0.1,
} as const;

/** The pen of one digit: how thick, how its pressure goes up and down, how dark. */
interface Pen {
  readonly radius: number;
  readonly pressure: number;
  readonly phase: number;
  readonly strength: number;
}

type Placing = (points: readonly number[]) => Float32Array;

/** Draws one digit, 0 to 9, as some hand would write it, on a cleared image. */
export function drawDigit(image: InkImage, digit: number, random: SeededRandom): void {
  const { strokes } = pickWay(DIGIT_SKELETONS[digit], random);
  const place = randomPlacing(image.size, random);
  const pen = randomPen(random);
  image.clear();
  for (const { kind, points } of strokes) {
    const moved = points.map((value) => value + HAND.jitter * random.normal());
    drawStroke(image, place(tracePoints({ kind, points: moved })), pen);
  }
  if (random.next() < HAND.strayShare) drawStrayMark(image, pen, random);
}

function pickWay(ways: readonly DigitSkeleton[], random: SeededRandom): DigitSkeleton {
  let left = random.next() * ways.reduce((sum, way) => sum + way.weight, 0);
  for (const way of ways) {
    left -= way.weight;
    if (left < 0) return way;
  }
  return ways[0];
}

/** From the box of the skeletons to pixels: bent, slanted, stretched, turned, moved. */
function randomPlacing(size: number, random: SeededRandom): Placing {
  const height = random.uniform(...HAND.height);
  const width = height * random.uniform(...HAND.aspect);
  const angle = clamp(HAND.rotation * random.normal(), HAND.maxRotation);
  const slant = clamp(HAND.slant * random.normal(), 3 * HAND.slant);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const middleX = (size - 1) / 2 + HAND.shift * random.normal();
  const middleY = (size - 1) / 2 + HAND.shift * random.normal();
  const bendX = randomWave(random);
  const bendY = randomWave(random);
  return (points) => {
    const placed = new Float32Array(points.length);
    for (let i = 0; i < points.length; i += 2) {
      const y = height * (points[i + 1] - 0.5 + bendY(points[i]));
      const x = width * (points[i] - 0.5 + bendX(points[i + 1])) - slant * y;
      placed[i] = middleX + cos * x - sin * y;
      placed[i + 1] = middleY + sin * x + cos * y;
    }
    return placed;
  };
}

function randomWave(random: SeededRandom): (t: number) => number {
  const amplitude = random.uniform(0, HAND.bend);
  const frequency = random.uniform(3, 8);
  const phase = random.uniform(0, 2 * Math.PI);
  return (t) => amplitude * Math.sin(frequency * t + phase);
}

function randomPen(random: SeededRandom): Pen {
  return {
    radius: random.uniform(...HAND.radius),
    pressure: random.uniform(0, HAND.pressure),
    phase: random.uniform(0, 2 * Math.PI),
    strength: Math.min(1, random.uniform(...HAND.strength)),
  };
}

function drawStroke(image: InkImage, points: Float32Array, { radius, pressure, phase, strength }: Pen): void {
  const radii = Float32Array.from({ length: points.length / 2 }, (_, i) => {
    return radius * (1 + pressure * Math.sin(phase + 0.35 * i));
  });
  image.draw(points, radii, strength);
}

/** A short mark near the border: the end of a line, a slip of the pen. */
function drawStrayMark(image: InkImage, pen: Pen, random: SeededRandom): void {
  const [fromX, fromY] = [random.uniform(2, image.size - 2), random.uniform(2, image.size - 2)];
  const points = Float32Array.of(fromX, fromY, fromX + 2.5 * random.normal(), fromY + 2.5 * random.normal());
  drawStroke(image, points, { ...pen, radius: 0.7 * pen.radius });
}

function clamp(value: number, limit: number): number {
  return Math.min(limit, Math.max(-limit, value));
}
