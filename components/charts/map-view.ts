import type { ChartSize } from './chart.js';

const PADDING = 18;
const MAX_ZOOM = 40;

/** A place on the screen, CSS pixels from the top left corner of the map. */
export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

/** Which part of the unit frame (−1 … 1, y upwards) the map shows. 1 shows all. */
export interface MapView {
  readonly zoom: number;
  /** What stands in the middle of the map. */
  readonly x: number;
  readonly y: number;
}

export const WHOLE_MAP: MapView = { zoom: 1, x: 0, y: 0 };

/** CSS pixels for one unit. */
export function pixelsPerUnit(view: MapView, size: ChartSize): number {
  return Math.max(1, (Math.min(size.width, size.height) / 2 - PADDING) * view.zoom);
}

export function toScreen(view: MapView, size: ChartSize, point: ScreenPoint): ScreenPoint {
  const scale = pixelsPerUnit(view, size);
  return { x: size.width / 2 + (point.x - view.x) * scale, y: size.height / 2 - (point.y - view.y) * scale };
}

export function fromScreen(view: MapView, size: ChartSize, point: ScreenPoint): ScreenPoint {
  const scale = pixelsPerUnit(view, size);
  return { x: view.x + (point.x - size.width / 2) / scale, y: view.y - (point.y - size.height / 2) / scale };
}

/** Zooms by a factor; what lies under `at` stays under it. */
export function zoomAt(view: MapView, size: ChartSize, { factor, at }: { factor: number; at: ScreenPoint }): MapView {
  const zoom = Math.min(MAX_ZOOM, Math.max(1, view.zoom * factor));
  const kept = fromScreen(view, size, at);
  const moved = fromScreen({ ...view, zoom }, size, at);
  return withinFrame({ zoom, x: view.x + kept.x - moved.x, y: view.y + kept.y - moved.y });
}

/** Moves the map with the pointer, by CSS pixels. */
export function pan(view: MapView, size: ChartSize, by: ScreenPoint): MapView {
  const scale = pixelsPerUnit(view, size);
  return withinFrame({ ...view, x: view.x - by.x / scale, y: view.y + by.y / scale });
}

/** The least move that brings a point of the unit frame well into the picture. */
export function reveal(view: MapView, size: ChartSize, point: ScreenPoint): MapView {
  const { x, y } = toScreen(view, size, point);
  const room = 2 * PADDING;
  return pan(view, size, {
    x: Math.max(0, room - x) - Math.max(0, x - size.width + room),
    y: Math.max(0, room - y) - Math.max(0, y - size.height + room),
  });
}

/** The whole map stays centred; zoomed in, the middle of the picture stays on the map. */
function withinFrame({ zoom, x, y }: MapView): MapView {
  const most = 1 - 1 / zoom;
  const clamp = (value: number) => Math.min(most, Math.max(-most, value)) + 0;
  return { zoom, x: clamp(x), y: clamp(y) };
}
