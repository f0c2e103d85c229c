import type { Pen } from './svg-element.js';

/** Around (0, 0), about equally large; the first series has circles. */
const SHAPES = [
  '',
  'M-3,-3h6v6h-6Z',
  'M0,-4L4,3H-4Z',
  'M0,-4.5L4.5,0L0,4.5L-4.5,0Z',
  'M-3.5,-3.5L3.5,3.5M-3.5,3.5L3.5,-3.5',
  'M0,-4V4M-4,0H4',
];

export interface MarkPlace {
  readonly x: number;
  readonly y: number;
  readonly color: string;
}

/** Marks a point of a series: a shape of its own tells it from others without colours. */
export function drawMark(pen: Pen, series: number, { x, y, color }: MarkPlace): void {
  const shape = SHAPES[series % SHAPES.length];
  if (shape === '') pen('circle', { class: 'mark', cx: x, cy: y, r: 3, fill: color });
  else
    pen('path', {
      class: 'mark',
      d: shape,
      transform: `translate(${x.toFixed(2)} ${y.toFixed(2)})`,
      fill: color,
      stroke: color,
    });
}
