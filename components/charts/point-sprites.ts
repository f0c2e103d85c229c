import type { ScreenPoint } from './map-view.js';
import type { PixelLayer, Stamp } from './pixel-layer.js';

export interface SpriteStyle {
  /** One CSS colour a class. */
  readonly colors: readonly string[];
  /** Thin line around each dot, so that dots that overlap can be told apart. */
  readonly outline: string;
  /** CSS pixels. */
  readonly radius: number;
  /** Canvas pixels a CSS pixel. */
  readonly scale: number;
}

/** One dot of each class, painted once and stamped thousands of times. */
export interface Sprites {
  matches(style: SpriteStyle, glyphs: readonly string[]): boolean;
  /** @param at CSS pixels */
  draw(layer: PixelLayer, label: number, { at, opacity }: { at: ScreenPoint; opacity: number }): void;
}

/** @param glyphs one character a class to write into the dots; none where dots are too small */
export function makeSprites(style: SpriteStyle, glyphs: readonly string[]): Sprites {
  const key = keyOf(style, glyphs);
  const edge = 2 * style.radius + 2;
  const sprites = style.colors.map((color, label) => paintDot(color, { style, edge, glyph: glyphs[label] ?? '' }));
  const corner = (middle: number) => Math.round((middle - edge / 2) * style.scale);
  return {
    matches: (other, otherGlyphs) => keyOf(other, otherGlyphs) === key,
    draw: (layer, label, { at, opacity }) =>
      layer.stamp(sprites[label % sprites.length], [corner(at.x), corner(at.y)], opacity),
  };
}

function keyOf({ colors, outline, radius, scale }: SpriteStyle, glyphs: readonly string[]): string {
  return [...colors, outline, radius, scale, ...glyphs].join();
}

function paintDot(color: string, { style, edge, glyph }: { style: SpriteStyle; edge: number; glyph: string }): Stamp {
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(edge * style.scale);
  canvas.height = canvas.width;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return new ImageData(1, 1);
  context.scale(canvas.width / edge, canvas.width / edge);
  context.fillStyle = color;
  context.strokeStyle = style.outline;
  context.lineWidth = Math.min(0.75, style.radius / 8);
  context.beginPath();
  context.arc(edge / 2, edge / 2, style.radius, 0, 2 * Math.PI);
  context.fill();
  context.stroke();
  context.font = `700 ${style.radius * 1.45}px system-ui, sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = style.outline;
  context.fillText(glyph, edge / 2, edge / 2 + style.radius * 0.08);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
