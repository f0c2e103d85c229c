/** A closed outline, x, y, x, y …, in pixels. */
export type Outline = ArrayLike<number>;

/** How bright a shape is at a pixel, 0 … 1. */
export type Paint = (x: number, y: number) => number;

/** Sample points a side of each pixel: edges get five grey levels. */
const SAMPLES = 2;

/** A small grey picture into which outlines are filled; later ones cover earlier ones. */
export class PaintedImage {
  readonly #light: Float32Array;

  /** @param size pixels a side */
  constructor(readonly size: number) {
    this.#light = new Float32Array(size * size);
  }

  clear(): void {
    this.#light.fill(0);
  }

  fill(outline: Outline, paint: Paint): void {
    const [left, right] = this.#span(outline, 0);
    const [top, bottom] = this.#span(outline, 1);
    for (let y = top; y <= bottom; y++) {
      for (let x = left; x <= right; x++) {
        const covered = coverage(outline, x, y);
        if (covered === 0) continue;
        const at = y * this.size + x;
        this.#light[at] += covered * (paint(x, y) - this.#light[at]);
      }
    }
  }

  /** Light at a pixel, 0 … 1. */
  lightAt(x: number, y: number): number {
    return this.#light[y * this.size + x];
  }

  /** Writes the picture as bytes; `change` turns the light of a pixel into what is written, 0 … 1. */
  writeTo(pixels: Uint8Array, change: (light: number) => number = (light) => light): void {
    for (let i = 0; i < pixels.length; i++) {
      pixels[i] = Math.round(255 * Math.min(1, Math.max(0, change(this.#light[i]))));
    }
  }

  #span(outline: Outline, axis: 0 | 1): [first: number, last: number] {
    let low = Number.POSITIVE_INFINITY;
    let high = Number.NEGATIVE_INFINITY;
    for (let i = axis; i < outline.length; i += 2) {
      low = Math.min(low, outline[i]);
      high = Math.max(high, outline[i]);
    }
    return [Math.max(0, Math.floor(low)), Math.min(this.size - 1, Math.ceil(high))];
  }
}

/** Share of a pixel's sample points that lie inside. */
function coverage(outline: Outline, x: number, y: number): number {
  let inside = 0;
  for (let row = 0; row < SAMPLES; row++) {
    for (let column = 0; column < SAMPLES; column++) {
      const atX = x - 0.5 + (column + 0.5) / SAMPLES;
      const atY = y - 0.5 + (row + 0.5) / SAMPLES;
      if (contains(outline, atX, atY)) inside++;
    }
  }
  return inside / SAMPLES ** 2;
}

/** Even–odd rule. */
function contains(outline: Outline, x: number, y: number): boolean {
  let inside = false;
  for (let i = 0, before = outline.length - 2; i < outline.length; before = i, i += 2) {
    const [x0, y0, x1, y1] = [outline[before], outline[before + 1], outline[i], outline[i + 1]];
    if (y0 > y !== y1 > y && x < x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)) inside = !inside;
  }
  return inside;
}
