import type { LinesRead, ReadableLine } from './readable.js';

/** One value that is read off a chart. */
export interface Reading {
  readonly name: string;
  readonly text: string;
  readonly color: string;
  /** Of its mark, in pixels of the picture. */
  readonly y: number;
}

/** A place along the x-axis, and what was measured there. */
export interface ChartStop {
  /** In pixels of the picture. */
  readonly x: number;
  readonly title: string;
  readonly readings: readonly Reading[];
}

/** What pointer and arrow keys read off a drawn chart, from its first place to its last. */
export interface ChartReader {
  readonly count: number;
  stop(index: number): ChartStop;
  /** The place nearest to a pixel. */
  nearest(x: number): number;
}

/** A line that has no point just there is read at its nearest one, if that is no farther away. */
const NEAR_PIXELS = 8;

/** Reads lines at every x at which one of them has a point. */
export function linesReader({ frame, lines, title, write }: LinesRead): ChartReader {
  let places: readonly number[] | undefined;
  let pixels: readonly number[] | undefined;
  const allPlaces = () => {
    places ??= [...new Set(lines.flatMap(({ x }) => Array.from(x)))].filter(Number.isFinite).sort((a, b) => a - b);
    return places;
  };
  const read = ({ name, color, x, y }: ReadableLine, place: number): Reading[] => {
    const index = nearestIndex(x, place);
    const isThere =
      index >= 0 && Number.isFinite(y[index]) && Math.abs(frame.x(x[index]) - frame.x(place)) <= NEAR_PIXELS;
    if (!isThere) return [];
    return [{ name, color, text: write(y[index]), y: Math.min(frame.bottom, Math.max(frame.top, frame.y(y[index]))) }];
  };
  return {
    get count() {
      return allPlaces().length;
    },
    stop: (index) => {
      const place = allPlaces()[index];
      return { x: frame.x(place), title: title(place), readings: lines.flatMap((line) => read(line, place)) };
    },
    nearest: (pixel) => {
      pixels ??= allPlaces().map(frame.x);
      return nearestIndex(pixels, pixel);
    },
  };
}

/** Of rising numbers; −1 where there are none. */
function nearestIndex(rising: ArrayLike<number>, wanted: number): number {
  let low = 0;
  let high = rising.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rising[middle] < wanted) low = middle + 1;
    else high = middle;
  }
  const isBeforeNearer = low > 0 && wanted - rising[low - 1] < rising[low] - wanted;
  return isBeforeNearer ? low - 1 : high;
}
