import type { Frame } from './frame.js';

/** A line as it is read: x rising, y NaN where there is a gap. */
export interface ReadableLine {
  readonly name: string;
  readonly color: string;
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
}

export interface LinesRead {
  readonly frame: Pick<Frame, 'x' | 'y' | 'top' | 'bottom'>;
  readonly lines: readonly ReadableLine[];
  /** "epoch 3" */
  title(x: number): string;
  write(y: number): string;
}

const readables = new WeakMap<SVGSVGElement, LinesRead>();

/** Lets a drawn chart be read; what reads it is loaded later. */
export function makeReadable(svg: SVGSVGElement, lines: LinesRead): void {
  readables.set(svg, lines);
}

/** Null where a chart has nothing to read along its x-axis. */
export function readableOf(svg: SVGSVGElement): LinesRead | null {
  return readables.get(svg) ?? null;
}
