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

/**
 * Places texts beside their points so that none covers another text or a point, as near as there is
 * room; a text without room is left out. Earlier points choose first.
 */
export function placeLabels(
  points: readonly LabelledPoint[],
  room: { readonly width: number; readonly height: number; readonly blocked?: readonly Box[] },
): PlacedLabel[] {
  const dots = points.map(({ x, y }) => ({ x: x - DOT, y: y - DOT, width: 2 * DOT, height: 2 * DOT }));
  const taken: Box[] = [...dots, ...(room.blocked ?? [])];
  return points.map((point, own) => {
    for (const box of candidates(point)) {
      const fits = box.x >= 0 && box.y >= 0 && box.x + box.width <= room.width && box.y + box.height <= room.height;
      if (!fits || taken.some((other, i) => i !== own && overlap(box, other))) continue;
      taken.push(box);
      return box;
    }
    return null;
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
