import { css, html, LitElement, nothing, type PropertyValues, svg, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { type ChartReader, type ChartStop, linesReader, type Reading } from './chart-reader.js';
import type { FigureWords } from './chart-words.js';
import { defineElement } from './define-element.js';
import type { LinesRead } from './readable.js';
import { theme } from './theme.js';

/** More values than this are not read at once: those nearest to the pointer are. */
const MOST_READINGS = 8;
/** Between the read place and the box with its values. */
const GAP = 12;

/** Lies over a drawn chart: the pointer and the arrow keys read its values, beside the place and never on it. */
export class LabReader extends LitElement {
  static override styles = [
    theme,
    css`
      :host,
      .surface {
        position: absolute;
        inset: 0;
      }
      .surface {
        touch-action: pan-y;
        cursor: crosshair;
      }
      svg {
        position: absolute;
        inset: 0;
        pointer-events: none;
      }
      line {
        stroke: var(--_text);
        stroke-opacity: 0.5;
      }
      circle {
        stroke: var(--_surface);
        stroke-width: 1.5;
      }
      .box {
        position: absolute;
        box-sizing: border-box;
        padding: 0.25rem 0.5rem;
        border: 1px solid var(--_border);
        border-radius: var(--_radius);
        background: var(--_surface);
        font-size: 0.8125rem;
        font-variant-numeric: tabular-nums;
        overflow-wrap: anywhere;
        pointer-events: none;
      }
      .box p {
        margin: 0;
      }
      .box svg {
        position: static;
        margin-inline-end: 0.375rem;
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  static override properties = {
    readable: { attribute: false },
    words: { attribute: false },
    place: { state: true },
  };

  /** Null where the chart has nothing to read. */
  declare readable: LinesRead | null;
  declare words: FigureWords | null;
  /** Which place is read; null where none is. */
  declare protected place: number | null;
  #pointerY = 0;
  #reader: ChartReader | null = null;

  constructor() {
    super();
    this.readable = null;
    this.words = null;
    this.place = null;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('readable')) this.#reader = this.readable && linesReader(this.readable);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { words, place } = this;
    const reader = this.#reader;
    const last = (reader?.count ?? 0) - 1;
    if (!reader || !words || last < 0) return nothing;
    const stop = place === null ? null : this.#read(reader, Math.min(place, last));
    return html`<div
      class="surface"
      role="slider"
      tabindex="0"
      aria-label=${words.read}
      aria-valuemin="0"
      aria-valuemax=${last}
      aria-valuenow=${Math.min(place ?? last, last)}
      aria-valuetext=${stop ? textOf(stop) : words.readHint}
      @pointermove=${this.#onPointer}
      @pointerdown=${this.#onPointer}
      @pointerleave=${this.#clear}
      @blur=${this.#clear}
      @keydown=${(event: KeyboardEvent) => this.#onKey(event)}
    >
      ${stop && stop.readings.length > 0 ? this.#shown(stop) : nothing}
    </div>`;
  }

  #shown(stop: ChartStop): TemplateResult {
    const { clientWidth: width, clientHeight: height } = this;
    return html`
      <svg width=${width} height=${height} aria-hidden="true">
        <line x1=${stop.x} x2=${stop.x} y1="0" y2=${height} />
        ${stop.readings.map(({ y, color }) => svg`<circle cx=${stop.x} cy=${y} r="4.5" fill=${color} />`)}
      </svg>
      <div class="box" aria-hidden="true" style=${styleMap(besideOf(stop, { width, height }))}>
        <p dir="auto"><strong>${stop.title}</strong></p>
        ${stop.readings.map(readingLine)}
      </div>
    `;
  }

  /** Those nearest to the pointer, from the highest mark to the lowest. */
  #read(reader: ChartReader, place: number): ChartStop {
    const stop = reader.stop(place);
    const far = ({ y }: Reading) => Math.abs(y - this.#pointerY);
    const nearest = [...stop.readings].sort((a, b) => far(a) - far(b)).slice(0, MOST_READINGS);
    return { ...stop, readings: nearest.sort((a, b) => a.y - b.y) };
  }

  readonly #onPointer = (event: PointerEvent): void => {
    const box = this.getBoundingClientRect();
    this.#pointerY = event.clientY - box.top;
    this.place = this.#reader?.nearest(event.clientX - box.left) ?? null;
    this.requestUpdate();
  };

  readonly #clear = (): void => {
    this.place = null;
  };

  #onKey(event: KeyboardEvent): void {
    const last = (this.#reader?.count ?? 0) - 1;
    const far = Math.max(1, Math.round(last / 10));
    const now = this.place ?? last;
    const moves: Readonly<Record<string, number>> = {
      ...{ ArrowRight: now + 1, ArrowUp: now + 1, ArrowLeft: now - 1, ArrowDown: now - 1 },
      ...{ PageUp: now + far, PageDown: now - far, Home: 0, End: last },
    };
    if (event.key === 'Escape') this.#clear();
    else if (event.key in moves) this.place = Math.min(last, Math.max(0, moves[event.key]));
    else return;
    event.preventDefault();
  }
}

function readingLine({ name, text, color }: Reading): TemplateResult {
  return html`<p dir="auto">
    <svg width="9" height="9"><circle cx="4.5" cy="4.5" r="4.5" fill=${color} /></svg>${name}: <strong>${text}</strong>
  </p>`;
}

function textOf({ title, readings }: ChartStop): string {
  return [title, ...readings.map(({ name, text }) => `${name}: ${text}`)].join('; ');
}

/** On the side with more room, and at the end of the picture where the marks are not. */
function besideOf({ x, readings }: ChartStop, { width, height }: { width: number; height: number }) {
  const isLeft = x > width / 2;
  const room = (isLeft ? x : width - x) - GAP;
  const middle = readings.reduce((sum, { y }) => sum + y, 0) / readings.length;
  return {
    [isLeft ? 'right' : 'left']: `${(isLeft ? width - x : x) + GAP}px`,
    [middle > height / 2 ? 'top' : 'bottom']: '0',
    maxWidth: `${room}px`,
  };
}

defineElement('lab-reader', LabReader);

declare global {
  interface HTMLElementTagNameMap {
    'lab-reader': LabReader;
  }
}
