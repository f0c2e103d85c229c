import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { fitDrawing } from '../../src/data/fit-drawing.js';
import { defineElement } from '../charts/define-element.js';
import { theme } from '../charts/theme.js';
import type { CommonWords } from '../language/words.js';
import { inkOf, type Point, paintStrokes, SIDE, type Strokes } from './pen-strokes.js';

/** One arrow key moves the pen by a pixel of a 28 × 28 image. */
const KEY_STEP = 10;
const CURSOR_RADIUS = 7;
/** Long enough that a row of arrow keys is told once. */
const TELL_AFTER_MS = 250;

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** What was drawn: `pixels` is height × width bytes, null for an empty pad. */
export interface DrawingDetail {
  readonly pixels: Uint8Array | null;
  readonly strokes: Strokes;
}

/**
 * A pad to draw a digit on, with mouse, touch, pen or keyboard.
 *
 * @fires lab-drawing - `{pixels, strokes}`: the drawing, scaled and centred as MNIST's digits; null when cleared
 */
export class DrawDigit extends LitElement {
  static override styles = [
    theme,
    css`
      :host {
        inline-size: 196px;
      }
      .pad {
        aspect-ratio: 1;
        border: 1px solid var(--_border);
        border-radius: var(--_radius);
        overflow: hidden;
        touch-action: none;
        cursor: crosshair;
      }
      canvas {
        display: block;
        inline-size: 100%;
        block-size: 100%;
        forced-color-adjust: none;
      }
      button {
        min-block-size: 2rem;
        margin-block-start: 0.5rem;
        padding: 0.25rem 0.75rem;
      }
      .keys {
        margin: 0.5rem 0 0;
        color: var(--_muted);
        font-size: 0.8125rem;
      }
      .unseen {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        margin: 0;
        overflow: hidden;
        clip-path: inset(50%);
        white-space: nowrap;
      }
    `,
  ];

  static override properties = {
    words: { attribute: false },
    width: { type: Number },
    height: { type: Number },
    disabled: { type: Boolean },
    strokes: { attribute: false },
    said: { state: true },
  };

  declare words: CommonWords['drawing'] | null;
  /** Pixels of the images that the network knows. */
  declare width: number;
  declare height: number;
  declare disabled: boolean;
  /** A drawing that was made before, to go on with. */
  declare strokes: Strokes;
  declare protected said: string;

  /** Of {@link strokes}, and what was drawn since. */
  #strokes: Point[][] = [];
  #cursor: Point = { x: SIDE / 2, y: SIDE / 2 };
  #penDown = false;
  #keyboard = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.words = null;
    this.width = 28;
    this.height = 28;
    this.disabled = false;
    this.strokes = [];
    this.said = '';
  }

  protected override render(): TemplateResult | typeof nothing {
    const { words, disabled } = this;
    if (!words) return nothing;
    return html`
      <div
        class="pad"
        part="pad"
        role="application"
        aria-label=${words.label}
        aria-describedby="keys"
        aria-disabled=${disabled}
        tabindex="0"
        @pointerdown=${this.#onPointerDown}
        @pointermove=${this.#onPointerMove}
        @pointerup=${this.#onPointerUp}
        @pointercancel=${this.#onPointerUp}
        @keydown=${this.#onKey}
        @blur=${this.#onBlur}
      >
        <canvas width=${SIDE} height=${SIDE}></canvas>
      </div>
      <button type="button" ?disabled=${disabled} @click=${() => this.clear()}>${words.clear}</button>
      <p class="keys" id="keys">${words.keys}</p>
      <p class="unseen" aria-live="polite">${this.said}</p>
    `;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { strokes } = this;
    // While the pen is down, what comes back is older than what is seen.
    if (changed.has('strokes') && !this.#penDown) this.#strokes = strokes.map((stroke) => [...stroke]);
  }

  protected override updated(): void {
    this.#paint();
  }

  /** Takes the drawing away and says so. */
  clear(): void {
    this.#strokes = [];
    this.#penDown = false;
    this.#paint();
    this.#tell();
  }

  readonly #onPointerDown = (event: PointerEvent) => {
    if (this.disabled || event.button !== 0) return;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.#keyboard = false;
    this.#penDown = true;
    this.#strokes.push([]);
    this.#drawTo(this.#pointOf(event));
  };

  readonly #onPointerMove = (event: PointerEvent) => {
    if (!this.#penDown || this.#keyboard) return;
    // Between two frames a quick pen makes several points.
    const parts = event.getCoalescedEvents?.() ?? [];
    for (const part of parts.length > 0 ? parts : [event]) this.#drawTo(this.#pointOf(part));
  };

  readonly #onPointerUp = () => {
    if (!this.#penDown || this.#keyboard) return;
    this.#penDown = false;
    this.#tell();
  };

  readonly #onKey = (event: KeyboardEvent) => {
    if (this.disabled || event.ctrlKey || event.metaKey || event.altKey) return;
    const arrow = ARROWS[event.key];
    if (arrow) this.#move(arrow);
    else if (event.key === ' ') this.#togglePen();
    else if (event.key === 'Delete' || event.key === 'Backspace') this.clear();
    else return;
    event.preventDefault();
  };

  readonly #onBlur = () => {
    if (this.#keyboard) this.#penDown = false;
    this.#keyboard = false;
    this.#paint();
  };

  #move(arrow: Point): void {
    this.#keyboard = true;
    const within = (value: number) => Math.min(SIDE - KEY_STEP, Math.max(KEY_STEP, value));
    this.#cursor = { x: within(this.#cursor.x + arrow.x * KEY_STEP), y: within(this.#cursor.y + arrow.y * KEY_STEP) };
    if (this.#penDown) {
      this.#drawTo(this.#cursor);
      this.#tellSoon();
    }
    this.#paint();
    this.said = this.words?.position(this.#cursor.y / KEY_STEP, this.#cursor.x / KEY_STEP) ?? '';
  }

  #togglePen(): void {
    this.#keyboard = true;
    this.#penDown = !this.#penDown;
    if (this.#penDown) {
      this.#strokes.push([]);
      this.#drawTo(this.#cursor);
    }
    this.#tellSoon();
    this.said = (this.#penDown ? this.words?.penDown : this.words?.penUp) ?? '';
  }

  #pointOf(event: PointerEvent): Point {
    const box = this.renderRoot.querySelector('.pad')?.getBoundingClientRect();
    if (!box) return this.#cursor;
    return { x: ((event.clientX - box.left) / box.width) * SIDE, y: ((event.clientY - box.top) / box.height) * SIDE };
  }

  #drawTo(point: Point): void {
    this.#strokes[this.#strokes.length - 1]?.push(point);
    this.#paint();
  }

  #paint(): void {
    const context = this.renderRoot.querySelector('canvas')?.getContext('2d');
    if (!context) return;
    paintStrokes(context, this.#strokes);
    if (!this.#keyboard) return;
    context.strokeStyle = this.#penDown ? '#ff8a3c' : '#7fb8ff';
    context.lineWidth = 3;
    context.beginPath();
    context.arc(this.#cursor.x, this.#cursor.y, CURSOR_RADIUS, 0, 2 * Math.PI);
    context.stroke();
  }

  #tellSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#tell(), TELL_AFTER_MS);
  }

  #tell(): void {
    clearTimeout(this.#timer);
    const pixels = fitDrawing(inkOf(this.#strokes), { width: this.width, height: this.height });
    const detail: DrawingDetail = { pixels, strokes: this.#strokes.map((stroke) => [...stroke]) };
    this.dispatchEvent(new CustomEvent('lab-drawing', { detail }));
  }
}

defineElement('lab-draw-digit', DrawDigit);

declare global {
  interface HTMLElementTagNameMap {
    'lab-draw-digit': DrawDigit;
  }
}
