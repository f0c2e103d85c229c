import type { ChartSize } from './chart.js';
import { type MapView, pan, type ScreenPoint, zoomAt } from './map-view.js';

/** What the hands ask of a map. */
export interface MapGestureTarget {
  size(): ChartSize;
  view(): MapView;
  setView(view: MapView): void;
  /** True while the wheel is meant for the map; else it scrolls the page. */
  inUse(): boolean;
  /** Null: the pointer is nowhere on the map. */
  hover(at: ScreenPoint | null): void;
  press(at: ScreenPoint): void;
  /** True while a drag of one pointer draws a loop instead of moving the map. */
  lassoing(): boolean;
  /** The drag so far; `ended` with its last place. */
  lasso(at: ScreenPoint, ended: boolean): void;
}

const CLICK_PIXELS = 4;

/** Pointer, wheel and pinch: one pointer pans, two pinch, a press without a move chooses. */
export class MapGestures {
  readonly #surface: HTMLElement;
  readonly #target: MapGestureTarget;
  readonly #pointers = new Map<number, ScreenPoint>();
  #travelled = 0;
  #looping = false;

  constructor(surface: HTMLElement, target: MapGestureTarget) {
    this.#surface = surface;
    this.#target = target;
    surface.addEventListener('pointerdown', (event) => this.#down(event));
    surface.addEventListener('pointermove', (event) => this.#move(event));
    surface.addEventListener('pointerup', (event) => this.#up(event));
    surface.addEventListener('pointercancel', (event) => this.#cancel(event));
    surface.addEventListener('pointerleave', () => target.hover(null));
    surface.addEventListener('wheel', (event) => this.#wheel(event), { passive: false });
  }

  #at(event: MouseEvent): ScreenPoint {
    const box = this.#surface.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  #down(event: PointerEvent): void {
    if (event.button !== 0) return;
    if (this.#pointers.size === 0) {
      this.#travelled = 0;
      this.#looping = this.#target.lassoing();
    }
    this.#pointers.set(event.pointerId, this.#at(event));
    this.#surface.setPointerCapture(event.pointerId);
  }

  #move(event: PointerEvent): void {
    const before = this.#pointers.get(event.pointerId);
    const now = this.#at(event);
    if (!before) {
      this.#target.hover(now);
      return;
    }
    const other = [...this.#pointers].find(([id]) => id !== event.pointerId)?.[1];
    this.#pointers.set(event.pointerId, now);
    this.#travelled += Math.hypot(now.x - before.x, now.y - before.y);
    if (this.#looping) this.#target.lasso(now, false);
    else if (other) this.#pinch(other, { before, now });
    else if (this.#travelled > CLICK_PIXELS) this.#drag({ x: now.x - before.x, y: now.y - before.y });
  }

  #drag(by: ScreenPoint): void {
    const target = this.#target;
    target.hover(null);
    target.setView(pan(target.view(), target.size(), by));
  }

  #pinch(other: ScreenPoint, { before, now }: { before: ScreenPoint; now: ScreenPoint }): void {
    const target = this.#target;
    const spread = (point: ScreenPoint) => Math.max(1, Math.hypot(point.x - other.x, point.y - other.y));
    const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 };
    const size = target.size();
    const zoomed = zoomAt(target.view(), size, { factor: spread(now) / spread(before), at: middle });
    target.setView(pan(zoomed, size, { x: (now.x - before.x) / 2, y: (now.y - before.y) / 2 }));
  }

  #up(event: PointerEvent): void {
    if (!this.#pointers.delete(event.pointerId)) return;
    if (this.#looping) this.#endLoop(this.#at(event));
    else if (this.#pointers.size === 0 && this.#travelled <= CLICK_PIXELS) this.#target.press(this.#at(event));
  }

  #cancel(event: PointerEvent): void {
    this.#pointers.delete(event.pointerId);
    if (this.#looping) this.#endLoop(this.#at(event));
  }

  #endLoop(at: ScreenPoint): void {
    this.#looping = false;
    this.#target.lasso(at, true);
  }

  #wheel(event: WheelEvent): void {
    const target = this.#target;
    if (!event.ctrlKey && !event.metaKey && !target.inUse()) return;
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    // A trackpad's pinch comes as a wheel with Ctrl held and much smaller steps.
    const speed = event.ctrlKey ? 0.01 : 0.002;
    const factor = Math.exp(-event.deltaY * lines * speed);
    target.setView(zoomAt(target.view(), target.size(), { factor, at: this.#at(event) }));
  }
}
