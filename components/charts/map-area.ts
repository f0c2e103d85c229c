import type { ScreenPoint } from './map-view.js';

/** A loop drawn by hand has this distance between its corners at least, CSS pixels. */
const CORNER_GAP = 3;

/** The loop with one corner more, unless it lies too near to the last one. */
export function extendLoop(loop: readonly ScreenPoint[], at: ScreenPoint): readonly ScreenPoint[] {
  const last = loop[loop.length - 1];
  return last && Math.hypot(at.x - last.x, at.y - last.y) < CORNER_GAP ? loop : [...loop, at];
}

/** The points inside a loop (even–odd rule), by their number. */
export function pointsWithin(
  loop: readonly ScreenPoint[],
  count: number,
  at: (index: number) => ScreenPoint,
): number[] {
  if (loop.length < 3) return [];
  return Array.from({ length: count }, (_, index) => index).filter((index) => isWithin(loop, at(index)));
}

function isWithin(loop: readonly ScreenPoint[], { x, y }: ScreenPoint): boolean {
  let inside = false;
  let before = loop[loop.length - 1];
  for (const corner of loop) {
    const crosses = corner.y > y !== before.y > y;
    if (crosses && x < corner.x + ((before.x - corner.x) * (y - corner.y)) / (before.y - corner.y)) inside = !inside;
    before = corner;
  }
  return inside;
}
