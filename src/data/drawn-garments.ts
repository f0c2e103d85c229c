import type { SeededRandom } from '../random.js';
import { type Paint, PaintedImage } from './filled-shapes.js';
import { GARMENT_NAMES, garmentPieces } from './garment-shapes.js';
import { type ImageDrawing, ImageDrawingSteps } from './image-drawing.js';

/** How much photographs of clothes differ. Lengths are in pixels, angles in radians. */
const PHOTOGRAPH = {
  /** Standard deviation of each corner of an outline, as a share of the garment. */
  jitter: 0.022,
  rotation: 0.09,
  height: [21, 27],
  aspect: [0.78, 1.08],
  shift: 0.9,
  light: [0.25, 1],
  noise: 0.06,
} as const;

const SIZE = 28;

export interface GarmentDrawingOptions {
  /** Any integer; the same seed draws the same images. */
  readonly seed: number;
  /** Training images; 12,000 unless given. */
  readonly train?: number;
  /** Test images; 2,000 unless given. */
  readonly test?: number;
}

/**
 * Draws grey pictures of garments in Fashion-MNIST's ten classes, 28 × 28 on black, with labels at
 * random. T-shirts, pullovers, coats and shirts overlap in cut, so that width and learning rate matter.
 */
export function drawGarments({ seed, train = 12_000, test = 2000 }: GarmentDrawingOptions): ImageDrawing {
  const image = new PaintedImage(SIZE);
  return new ImageDrawingSteps({
    ...{ seed, train, test, size: SIZE, classNames: GARMENT_NAMES },
    draw: (label, random, pixels) => {
      image.clear();
      drawGarment(image, label, random);
      const noise = random.uniform(0, PHOTOGRAPH.noise);
      image.writeTo(pixels, (light) => (light > 0.02 ? light + noise * random.normal() : 0));
    },
  });
}

function drawGarment(image: PaintedImage, garment: number, random: SeededRandom): void {
  const place = randomPlacing(image.size, random);
  const cloth = randomCloth(random);
  for (const { outline, light } of garmentPieces(garment, random)) {
    const moved = outline.map((value) => value + PHOTOGRAPH.jitter * random.normal());
    image.fill(place(moved), (x, y) => light * cloth(x, y));
  }
}

/** From the garment's box to pixels: stretched, turned, moved. */
function randomPlacing(size: number, random: SeededRandom): (outline: readonly number[]) => Float32Array {
  const height = random.uniform(...PHOTOGRAPH.height);
  const width = height * random.uniform(...PHOTOGRAPH.aspect);
  const angle = PHOTOGRAPH.rotation * random.normal();
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const middleX = (size - 1) / 2 + PHOTOGRAPH.shift * random.normal();
  const middleY = (size - 1) / 2 + PHOTOGRAPH.shift * random.normal();
  return (outline) => {
    const placed = new Float32Array(outline.length);
    for (let i = 0; i < outline.length; i += 2) {
      const [x, y] = [width * (outline[i] - 0.5), height * (outline[i + 1] - 0.5)];
      placed[i] = middleX + cos * x - sin * y;
      placed[i + 1] = middleY + sin * x + cos * y;
    }
    return placed;
  };
}

/** Plain, shaded, striped or folded cloth. */
function randomCloth(random: SeededRandom): Paint {
  const light = random.uniform(...PHOTOGRAPH.light);
  const slope = 0.018 * random.normal();
  const stripes = random.next() < 0.35 ? random.uniform(0.1, 0.6) : random.uniform(0, 0.12);
  const frequency = random.uniform(0.35, 1.6);
  const [alongX, alongY] = random.next() < 0.5 ? [1, 0.2 * random.normal()] : [0.2 * random.normal(), 1];
  const phase = random.uniform(0, 2 * Math.PI);
  return (x, y) => {
    const wave = 1 - stripes * (0.5 + 0.5 * Math.sin(phase + frequency * (alongX * x + alongY * y)));
    return Math.min(1, Math.max(0.06, light * wave * (1 + slope * (x + y - 27))));
  };
}
