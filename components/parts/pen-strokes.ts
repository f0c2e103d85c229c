import type { InkPicture } from '../../src/data/fit-drawing.js';

/** Pixels a side of the pad. */
export const SIDE = 280;
const PEN = 22;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Each stroke is the way of the pen from where it was put down. */
export type Strokes = readonly (readonly Point[])[];

/** White on black, as the images are. */
export function paintStrokes(context: CanvasRenderingContext2D, strokes: Strokes): void {
  context.fillStyle = '#000';
  context.fillRect(0, 0, SIDE, SIDE);
  context.strokeStyle = '#fff';
  context.lineWidth = PEN;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const [first, ...others] of strokes) {
    if (!first) continue;
    context.beginPath();
    context.moveTo(first.x, first.y);
    // A stroke of one point is a dot, but a line of no length would not be drawn.
    context.lineTo(first.x + 0.1, first.y);
    for (const { x, y } of others) context.lineTo(x, y);
    context.stroke();
  }
}

/** The drawing alone, without what the pad shows besides. */
export function inkOf(strokes: Strokes): InkPicture {
  const canvas = document.createElement('canvas');
  canvas.width = SIDE;
  canvas.height = SIDE;
  const context = canvas.getContext('2d');
  const ink = new Uint8Array(SIDE * SIDE);
  if (!context) return { ink, width: SIDE, height: SIDE };
  paintStrokes(context, strokes);
  const { data } = context.getImageData(0, 0, SIDE, SIDE);
  for (let i = 0; i < ink.length; i++) ink[i] = data[4 * i];
  return { ink, width: SIDE, height: SIDE };
}
