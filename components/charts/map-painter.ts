import type { ChartSize } from './chart.js';
import { type ImageAtlas, type MapImages, makeAtlas } from './image-atlas.js';
import { imageDataOf } from './image-pixels.js';
import { classPlaces } from './map-points.js';
import { type MapView, pixelsPerUnit, type ScreenPoint, toScreen } from './map-view.js';
import { PixelLayer } from './pixel-layer.js';
import { makeSprites, type Sprites } from './point-sprites.js';

/** Pictures smaller than this cannot be made out. */
const THUMBNAIL_MIN = 16;
const THUMBNAIL_MAX = 56;
const GLYPH_RADIUS = 6;
const RADIUS = { least: 2.5, most: 9 };
const FADED = 0.12;

export interface MapMarker extends ScreenPoint {
  readonly pixels: Uint8Array;
}

/** The page's colours, as the canvas needs them. */
export interface MapColors {
  readonly classes: readonly string[];
  readonly text: string;
  readonly surface: string;
  readonly accent: string;
}

/** All that a picture of the map shows. Positions are in the unit frame. */
export interface MapScene {
  readonly size: ChartSize;
  readonly view: MapView;
  readonly positions: Float32Array;
  readonly labels: Uint8Array;
  readonly glyphs: readonly string[];
  readonly images: MapImages | null;
  readonly emphasised: number | null;
  readonly selected: number | null;
  readonly highlighted: readonly number[];
  /** The point that the keyboard or the pointer is at. */
  readonly cursor: number | null;
  readonly marker: MapMarker | null;
  /** Points of the chosen area; the others fade. */
  readonly area: ReadonlySet<number> | null;
  /** The loop that is being drawn, CSS pixels. */
  readonly loop: readonly ScreenPoint[];
  readonly colors: MapColors;
}

/** Size of the marks in CSS pixels; they grow with the room that each of them has. */
interface MarkSize {
  readonly radius: number;
  /** Edge of a picture, 0 where dots are drawn. */
  readonly thumbnail: number;
}

/** Dots while they are many, dots with a character when there is room, pictures when there is more. */
function markSize(points: number, view: MapView, options: { size: ChartSize; images: boolean }): MarkSize {
  const room = (2 * pixelsPerUnit(view, options.size)) / Math.sqrt(Math.max(1, points));
  const thumbnail = Math.min(THUMBNAIL_MAX, 0.7 * room);
  return {
    radius: Math.min(RADIUS.most, Math.max(RADIUS.least, 0.2 * room)),
    thumbnail: options.images && thumbnail >= THUMBNAIL_MIN ? thumbnail : 0,
  };
}

/** Paints scenes onto one canvas; keeps what is costly to make between two frames. */
export class MapPainter {
  readonly #context: CanvasRenderingContext2D;
  #sprites: Sprites | null = null;
  #atlas: ImageAtlas | null = null;
  #layer: PixelLayer | null = null;
  #places: (Pick<MapScene, 'positions' | 'labels'> & { readonly of: ReturnType<typeof classPlaces> }) | null = null;

  constructor(context: CanvasRenderingContext2D) {
    this.#context = context;
  }

  /** @param scale canvas pixels a CSS pixel */
  paint(scene: MapScene, scale: number): void {
    const context = this.#context;
    context.setTransform(scale, 0, 0, scale, 0, 0);
    context.globalAlpha = 1;
    context.clearRect(0, 0, scene.size.width, scene.size.height);
    const marks = markSize(scene.labels.length, scene.view, { size: scene.size, images: scene.images !== null });
    this.#paintPoints(scene, marks, scale);
    this.#paintLinks(scene);
    if (marks.thumbnail === 0 && marks.radius < GLYPH_RADIUS) this.#paintGlyphs(scene);
    this.#paintRings(scene, marks);
    if (scene.marker) this.#paintMarker(scene, scene.marker);
    this.#paintLoop(scene);
    context.globalAlpha = 1;
  }

  /** Pictures where there is room for them, dots otherwise; onto an empty canvas. */
  #paintPoints(scene: MapScene, marks: MarkSize, scale: number): void {
    if (scene.images && marks.thumbnail > 0) this.#paintThumbnails(scene, this.#atlasFor(scene.images, scene), marks);
    else this.#paintDots(scene, this.#spritesFor(scene, marks, scale), marks);
  }

  #paintThumbnails(scene: MapScene, atlas: ImageAtlas, { thumbnail }: MarkSize): void {
    const context = this.#context;
    context.imageSmoothingEnabled = false;
    for (const { index, at, opacity } of pointsInView(scene, thumbnail)) {
      context.globalAlpha = opacity;
      atlas.draw(context, index, { ...at, size: thumbnail });
    }
    context.imageSmoothingEnabled = true;
  }

  #paintDots(scene: MapScene, sprites: Sprites, { radius }: MarkSize): void {
    const layer = this.#clearLayer();
    for (const point of pointsInView(scene, radius)) sprites.draw(layer, scene.labels[point.index], point);
    this.#context.putImageData(new ImageData(layer.data, layer.width, layer.height), 0, 0);
  }

  /** Dots that are too small for letters have one letter a class, where its points lie together. */
  #paintGlyphs(scene: MapScene): void {
    const { glyphs, emphasised, view, size, colors } = scene;
    const context = this.#context;
    context.globalAlpha = 1;
    context.font = '700 15px system-ui, sans-serif';
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    context.lineWidth = 4;
    context.strokeStyle = colors.surface;
    context.fillStyle = colors.text;
    this.#placesFor(scene).forEach((place, label) => {
      if (!place || (emphasised !== null && emphasised !== label)) return;
      const { x, y } = toScreen(view, size, place);
      context.strokeText(glyphs[label], x, y);
      context.fillText(glyphs[label], x, y);
    });
  }

  /** Only where points have moved: not while the student looks around. */
  #placesFor({ positions, labels, glyphs }: MapScene): ReturnType<typeof classPlaces> {
    if (this.#places?.positions !== positions || this.#places.labels !== labels)
      this.#places = { positions, labels, of: classPlaces(positions, labels, glyphs.length) };
    return this.#places.of;
  }

  #clearLayer(): PixelLayer {
    const { width, height } = this.#context.canvas;
    if (this.#layer?.width === width && this.#layer.height === height) this.#layer.clear();
    else this.#layer = new PixelLayer(width, height);
    return this.#layer;
  }

  /** Under the points: from the chosen one, or else from the student's drawing, to its neighbours. */
  #paintLinks(scene: MapScene): void {
    const origin = scene.selected !== null ? screenOf(scene, scene.selected) : markerOf(scene);
    if (!origin) return;
    const context = this.#context;
    context.strokeStyle = scene.colors.text;
    context.globalAlpha = 0.45;
    context.globalCompositeOperation = 'destination-over';
    context.lineWidth = 1;
    context.beginPath();
    for (const index of scene.highlighted) {
      const { x, y } = screenOf(scene, index);
      context.moveTo(origin.x, origin.y);
      context.lineTo(x, y);
    }
    context.stroke();
    context.globalCompositeOperation = 'source-over';
  }

  #paintLoop({ loop, colors }: MapScene): void {
    if (loop.length < 2) return;
    const context = this.#context;
    context.beginPath();
    for (const { x, y } of loop) context.lineTo(x, y);
    context.closePath();
    context.globalAlpha = 0.15;
    context.fillStyle = colors.accent;
    context.fill();
    context.globalAlpha = 1;
    context.strokeStyle = colors.accent;
    context.lineWidth = 1.5;
    context.stroke();
  }

  #paintRings(scene: MapScene, marks: MarkSize): void {
    const radius = Math.max(marks.radius, marks.thumbnail / 2) + 3;
    const { selected, cursor, highlighted, colors } = scene;
    for (const index of highlighted)
      this.#paintRing(screenOf(scene, index), { radius, width: 1.5, color: colors.text });
    if (cursor !== null) this.#paintRing(screenOf(scene, cursor), { radius: radius + 1, width: 2, color: colors.text });
    if (selected !== null) {
      this.#paintRing(screenOf(scene, selected), { radius: radius + 2, width: 3, color: colors.accent });
    }
  }

  #paintRing({ x, y }: ScreenPoint, { radius, width, color }: { radius: number; width: number; color: string }): void {
    const context = this.#context;
    context.globalAlpha = 1;
    context.strokeStyle = color;
    context.lineWidth = width;
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.stroke();
  }

  #paintMarker(scene: MapScene, marker: MapMarker): void {
    const context = this.#context;
    const { x, y } = toScreen(scene.view, scene.size, marker);
    const edge = 32;
    context.globalAlpha = 1;
    context.fillStyle = scene.colors.accent;
    context.fillRect(x - edge / 2 - 3, y - edge / 2 - 3, edge + 6, edge + 6);
    context.imageSmoothingEnabled = false;
    context.drawImage(pictureOf(marker.pixels, scene.images), x - edge / 2, y - edge / 2, edge, edge);
    context.imageSmoothingEnabled = true;
  }

  #spritesFor({ colors, glyphs }: MapScene, { radius }: MarkSize, scale: number): Sprites {
    const wanted = { colors: colors.classes, outline: colors.surface, radius: Math.round(radius * 4) / 4, scale };
    const withGlyphs = radius >= GLYPH_RADIUS ? glyphs : [];
    if (!this.#sprites?.matches(wanted, withGlyphs)) this.#sprites = makeSprites(wanted, withGlyphs);
    return this.#sprites;
  }

  #atlasFor(images: MapImages, { labels, colors }: MapScene): ImageAtlas {
    if (!this.#atlas?.matches(images, colors.classes)) this.#atlas = makeAtlas(images, labels, colors.classes);
    return this.#atlas;
  }
}

/** Those that the picture shows, with the room that each takes around its middle. */
function* pointsInView(scene: MapScene, room: number) {
  const { labels, size, emphasised, area } = scene;
  for (let index = 0; index < labels.length; index++) {
    const at = screenOf(scene, index);
    if (!(at.x > -room && at.y > -room && at.x < size.width + room && at.y < size.height + room)) continue;
    const faded = (emphasised !== null && labels[index] !== emphasised) || (area !== null && !area.has(index));
    yield { index, at, opacity: faded ? FADED : 1 };
  }
}

function screenOf({ positions, view, size }: MapScene, index: number): ScreenPoint {
  return toScreen(view, size, { x: positions[2 * index], y: positions[2 * index + 1] });
}

function markerOf({ marker, view, size }: MapScene): ScreenPoint | null {
  return marker && toScreen(view, size, marker);
}

function pictureOf(pixels: Uint8Array, images: MapImages | null): HTMLCanvasElement {
  const { width, height, channels } = images ?? { width: 28, height: 28, channels: 1 };
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.putImageData(imageDataOf(pixels, { width, height, channels }), 0, 0);
  return canvas;
}
