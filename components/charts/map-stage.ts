import type { ChartSize } from './chart.js';
import { MapPainter, type MapScene } from './map-painter.js';
import { type Extent, toUnitFrame } from './map-points.js';
import { MapTravel } from './map-travel.js';
import { fromScreen, type MapView, pixelsPerUnit, type ScreenPoint, toScreen } from './map-view.js';
import { PointIndex } from './point-index.js';
import { readMapColors } from './read-map-colors.js';

/** How far from a point's middle a pointer still means it, CSS pixels. */
const REACH = 16;

/** What the page decides about a picture; place, size and colours are the stage's. */
export type StageContent = Omit<MapScene, 'positions' | 'size' | 'colors'>;

/** Where the points stand: on their way between two maps, on the canvas, and under the pointer. */
export class MapStage {
  size: ChartSize = { width: 0, height: 0 };
  readonly #travel = new MapTravel();
  readonly #index = new PointIndex();
  #canvas: HTMLCanvasElement | null = null;
  /** Told by the browser: asking for it while painting would force a layout. */
  #width = 0;
  #observer: ResizeObserver | undefined;
  #painter: MapPainter | null = null;
  #colors: MapScene['colors'] | null = null;

  /** @param onResize told when the canvas has another width than before, the first one included */
  setCanvas(canvas: HTMLCanvasElement | null, onResize: () => void): void {
    const context = canvas?.getContext('2d');
    this.#canvas = canvas;
    this.#painter = context ? new MapPainter(context) : null;
    this.#observer?.disconnect();
    if (!canvas) return;
    this.#observer = new ResizeObserver(([{ contentRect }]) => {
      if (this.#width === contentRect.width) return;
      this.#width = contentRect.width;
      onResize();
    });
    this.#observer.observe(canvas);
  }

  /** Asks for the width where the browser has not told it yet. */
  measure(): void {
    this.#width ||= this.#canvas?.clientWidth ?? 0;
  }

  /** Reads the page's colours again before the next picture. */
  forgetColors(): void {
    this.#colors = null;
  }

  /** @param duration milliseconds that the points travel */
  move(positions: Float32Array, frame: Extent, duration: number): void {
    this.#travel.go(toUnitFrame(positions, frame), performance.now(), duration);
  }

  moving(): boolean {
    return this.#travel.moving(performance.now());
  }

  /** In the unit frame, now. */
  positions(): Float32Array {
    return this.#travel.at(performance.now());
  }

  /** @param height CSS pixels; 0 chooses by the width */
  fit(height: number): void {
    const canvas = this.#canvas;
    if (!canvas) return;
    const width = this.#width;
    this.size = { width, height: height || Math.round(Math.min(520, Math.max(260, width * 0.8))) };
    const [across, down] = [this.size.width, this.size.height].map((edge) => Math.round(edge * devicePixelRatio));
    // Setting either clears the canvas, even to what it was.
    if (canvas.width !== across) canvas.width = across;
    if (canvas.height !== down) canvas.height = down;
  }

  /** @param swatches the legend's, which have the classes' colours */
  paint(content: StageContent, swatches: Iterable<Element>): void {
    if (!this.#canvas || !this.#painter || this.size.width <= 0) return;
    this.#colors ??= readMapColors(this.#canvas, swatches);
    const scene = { ...content, positions: this.positions(), size: this.size, colors: this.#colors };
    this.#painter.paint(scene, devicePixelRatio);
  }

  screenOf(index: number, view: MapView): ScreenPoint {
    const positions = this.positions();
    return toScreen(view, this.size, { x: positions[2 * index], y: positions[2 * index + 1] });
  }

  /** The point that the pointer means; points on their way cannot be met. */
  pointAt(at: ScreenPoint, view: MapView): number | null {
    if (this.moving()) return null;
    const radius = REACH / pixelsPerUnit(view, this.size);
    return this.#index.find(this.positions(), fromScreen(view, this.size, at), radius);
  }
}
