/** A grey picture: one byte a pixel, 0 is paper and 255 is ink. */
export interface InkPicture {
  readonly ink: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** MNIST's digits fill 20 of 28 pixels. */
const FILLED = 20 / 28;

/**
 * Puts a drawing into a small image in the way MNIST's digits were (LeCun, Cortes and Burges, “The MNIST
 * database”): scaled, with its shape kept, to a box of 20/28 of the image, anti-aliased, and moved so
 * that the centre of mass of its ink lies in the middle.
 *
 * @returns height × width bytes; null where there is no ink
 */
export function fitDrawing(drawing: InkPicture, size: { width: number; height: number }): Uint8Array | null {
  const extent = inkExtent(drawing);
  if (!extent) return null;
  const scale = Math.min((FILLED * size.width) / extent.width, (FILLED * size.height) / extent.height);
  const left = size.width / 2 - scale * extent.massX;
  const top = size.height / 2 - scale * extent.massY;
  const fitted = new Uint8Array(size.width * size.height);
  for (let y = 0; y < size.height; y++) {
    for (let x = 0; x < size.width; x++) {
      const area = {
        x0: (x - left) / scale,
        x1: (x + 1 - left) / scale,
        y0: (y - top) / scale,
        y1: (y + 1 - top) / scale,
      };
      fitted[y * size.width + x] = Math.round(meanInk(drawing, area));
    }
  }
  return fitted;
}

interface InkExtent {
  readonly width: number;
  readonly height: number;
  /** Centre of mass, in pixels from the left and top edge. */
  readonly massX: number;
  readonly massY: number;
}

function inkExtent({ ink, width, height }: InkPicture): InkExtent | null {
  let [x0, x1, y0, y1] = [width, -1, height, -1];
  let [mass, massX, massY] = [0, 0, 0];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const value = ink[y * width + x];
      if (value === 0) continue;
      [x0, x1, y0, y1] = [Math.min(x0, x), Math.max(x1, x), Math.min(y0, y), Math.max(y1, y)];
      mass += value;
      massX += value * (x + 0.5);
      massY += value * (y + 0.5);
    }
  }
  if (mass === 0) return null;
  return { width: x1 - x0 + 1, height: y1 - y0 + 1, massX: massX / mass, massY: massY / mass };
}

interface Area {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/** Mean ink of an area with edges between pixels; outside the drawing there is none. */
function meanInk({ ink, width, height }: InkPicture, { x0, x1, y0, y1 }: Area): number {
  let sum = 0;
  for (let y = Math.max(0, Math.floor(y0)); y < Math.min(height, y1); y++) {
    const rows = Math.min(y + 1, y1) - Math.max(y, y0);
    for (let x = Math.max(0, Math.floor(x0)); x < Math.min(width, x1); x++) {
      sum += ink[y * width + x] * rows * (Math.min(x + 1, x1) - Math.max(x, x0));
    }
  }
  return sum / ((x1 - x0) * (y1 - y0));
}
