import type { ScreenPoint } from '../../../charts/map-view.js';

/** An arrow between two words that is carried over to two others, by their places in the list. */
export interface CarriedStep {
  readonly step: readonly [from: number, to: number];
  readonly to: readonly [from: number, to: number];
}

/** Slow enough to follow with the eye. */
const MILLISECONDS = 2400;

/** A rest at both ends, so that one sees where it starts and where it comes to. */
const REST = 0.15;

/** How far a carried arrow is on its way. */
export class Carrying {
  #start: number | null = null;

  /** @param isCalm the reader wants no motion: the arrow is there at once */
  begin(now: number, isCalm: boolean): void {
    this.#start = isCalm ? now - MILLISECONDS : now;
  }

  /** 0 … 1, eased; null before it was begun. */
  share(now: number): number | null {
    if (this.#start === null) return null;
    const passed = Math.min(1, Math.max(0, (now - this.#start) / MILLISECONDS));
    const moved = Math.min(1, Math.max(0, (passed - REST) / (1 - 2 * REST)));
    return moved * moved * (3 - 2 * moved);
  }

  moving(now: number): boolean {
    return this.#start !== null && now < this.#start + MILLISECONDS;
  }
}

/** The two ends of a carried arrow on the screen. */
export function carriedEnds(
  points: readonly ScreenPoint[],
  { step, to }: CarriedStep,
  share: number,
): [ScreenPoint, ScreenPoint] {
  const between = (a: ScreenPoint, b: ScreenPoint) => ({ x: a.x + share * (b.x - a.x), y: a.y + share * (b.y - a.y) });
  return [between(points[step[0]], points[to[0]]), between(points[step[1]], points[to[1]])];
}
