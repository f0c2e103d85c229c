export interface PathPoint {
  readonly x: number;
  readonly y: number;
}

/** Straight lines through the points; one that is not a number breaks the line. A lone point becomes a dot. */
export function linePath(points: readonly PathPoint[]): string {
  let path = '';
  let drawing = false;
  for (const { x, y } of points) {
    const shown = Number.isFinite(x) && Number.isFinite(y);
    // A line of no length, which a round cap makes visible.
    if (shown) path += drawing ? `L${place(x, y)}` : `M${place(x, y)}h0`;
    drawing = shown;
  }
  return path;
}

/** Stairs: each point's height holds until the next point's x. */
export function stairPath(points: readonly PathPoint[]): string {
  const steps = points.map(({ x, y }, i) => (i === 0 ? `M${place(x, y)}` : `H${round(x)}V${round(y)}`));
  return steps.join('');
}

function place(x: number, y: number): string {
  return `${round(x)},${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
