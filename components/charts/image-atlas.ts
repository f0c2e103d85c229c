import type { ScreenPoint } from './map-view.js';

/** Pictures of the points of a map, in their order. */
export interface MapImages {
  /** points × height × width × channels bytes. */
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** 1 (grey) or 3 (red, green, blue). */
  readonly channels: number;
}

/** All pictures on one canvas, from which each is copied. */
export interface ImageAtlas {
  matches(images: MapImages, colors: readonly string[]): boolean;
  /** @param at middle of the picture and its longer edge, CSS pixels */
  draw(context: CanvasRenderingContext2D, index: number, at: ScreenPoint & { readonly size: number }): void;
}

/**
 * Grey pictures become ink of their class's colour on nothing, so that a crowd of them still shows its
 * classes; coloured pictures stay as they are.
 */
export function makeAtlas(images: MapImages, labels: Uint8Array, colors: readonly string[]): ImageAtlas {
  const { width, height } = images;
  const across = Math.ceil(Math.sqrt(labels.length));
  const canvas = document.createElement('canvas');
  canvas.width = across * width;
  canvas.height = Math.ceil(labels.length / across) * height;
  const context = canvas.getContext('2d');
  const inks = colors.map(inkOf);
  labels.forEach((label, index) => {
    const tile = paintTile(images, index, inks[label % inks.length]);
    context?.putImageData(tile, (index % across) * width, Math.floor(index / across) * height);
  });
  return {
    matches: (other, otherColors) => other === images && otherColors.join() === colors.join(),
    draw: (target, index, { x, y, size }) => {
      const scale = size / Math.max(width, height);
      const [left, top] = [(index % across) * width, Math.floor(index / across) * height];
      const [w, h] = [width * scale, height * scale];
      target.drawImage(canvas, left, top, width, height, x - w / 2, y - h / 2, w, h);
    },
  };
}

function paintTile(images: MapImages, index: number, ink: Uint8ClampedArray): ImageData {
  const { width, height, channels } = images;
  const tile = new ImageData(width, height);
  const pixels = images.pixels.subarray(index * width * height * channels);
  for (let i = 0; i < width * height; i++) {
    const color = channels === 3 ? pixels.subarray(i * 3) : ink;
    tile.data.set([color[0], color[1], color[2], channels === 3 ? 255 : pixels[i]], i * 4);
  }
  return tile;
}

/** Red, green and blue of any CSS colour, by painting it. */
function inkOf(color: string): Uint8ClampedArray {
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext('2d');
  if (!context) return new Uint8ClampedArray(4);
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  return context.getImageData(0, 0, 1, 1).data;
}
