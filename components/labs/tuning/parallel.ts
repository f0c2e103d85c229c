import { css, html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { defineElement } from '../../charts/define-element.js';
import { textWidth } from '../../charts/frame.js';
import { linePath } from '../../charts/svg-path.js';
import { theme } from '../../charts/theme.js';
import type { Brush, BrushAxis } from './state.js';
import type { TunerWords } from './words.js';

/** One line: a trial. */
export interface ParallelLine {
  readonly key: string;
  readonly color: string;
  readonly dash: string;
  readonly values: Readonly<Record<BrushAxis, number>>;
}

/** One axis: its places from the lowest to the highest. A score's places are a grid of hundredths. */
export interface ParallelAxis {
  readonly axis: BrushAxis;
  readonly ticks: readonly number[];
}

const HEIGHT = 260;
const TOP = 34;
const BOTTOM = 236;
const SIDE = 46;
const CAUGHT = 16;
/** So many lines are one path, which is drawn at once; of more than this, each is fainter. */
const JOINED = 100;
const MANY = 60;

/**
 * Parallel coordinates of the trials: each a line over the axes. A range is brushed on an axis with the
 * pointer or the arrow keys; `lab-brush` tells the ranges, which the table follows.
 */
export class LabParallel extends LitElement {
  static override styles = [
    theme,
    css`
      svg {
        display: block;
        inline-size: 100%;
        overflow: visible;
        touch-action: pan-y;
        user-select: none;
      }
      text {
        fill: var(--_text);
        font-size: 12px;
      }
      .tick {
        fill: var(--_muted);
        font-size: 11px;
      }
      .plate {
        fill: var(--_surface);
        fill-opacity: 0.88;
      }
      .name {
        font-weight: 600;
      }
      .axis {
        cursor: ns-resize;
        outline-offset: 4px;
      }
      .rail {
        stroke: currentColor;
        stroke-opacity: 0.6;
      }
      .hold {
        fill: transparent;
      }
      .range {
        fill: color-mix(in srgb, var(--_accent) 26%, transparent);
        stroke: var(--_accent);
      }
      path {
        fill: none;
        stroke-width: 1.5;
        stroke-opacity: 0.75;
      }
      .many {
        stroke-width: 1;
        stroke-opacity: 0.4;
      }
      .out {
        stroke-opacity: 0.1;
      }
      .chosen {
        stroke-width: 4;
        stroke-opacity: 1;
      }
      p {
        margin: 0.25rem 0 0;
        color: var(--_muted);
      }
      h4 {
        margin: 0;
        font: inherit;
        font-weight: 600;
      }
      button {
        margin-block-start: 0.25rem;
        padding: 0.25rem 0.75rem;
      }
      @media print {
        p,
        button {
          display: none;
        }
      }
    `,
  ];

  static override properties = {
    axes: { attribute: false },
    lines: { attribute: false },
    brush: { attribute: false },
    chosen: { attribute: false },
    words: { attribute: false },
    formats: { attribute: false },
    width: { state: true },
  };

  declare axes: readonly ParallelAxis[];
  declare lines: readonly ParallelLine[];
  declare brush: Brush;
  declare chosen: string | null;
  declare words: TunerWords['parallel'] | null;
  /** How the values of an axis are written. */
  declare formats: Readonly<Record<BrushAxis, (value: number) => string>> | null;
  declare protected width: number;

  readonly #resize: ResizeObserver | undefined;
  #from: { axis: ParallelAxis; place: number } | null = null;

  constructor() {
    super();
    this.axes = [];
    this.lines = [];
    this.brush = {};
    this.chosen = null;
    this.words = null;
    this.formats = null;
    this.width = 600;
    if (globalThis.ResizeObserver) {
      this.#resize = new ResizeObserver(([entry]) => {
        this.width = Math.max(240, Math.floor(entry.contentRect.width));
      });
    }
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resize?.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resize?.disconnect();
  }

  protected override render() {
    const { words } = this;
    if (!words) return nothing;
    const brushed = Object.keys(this.brush).length > 0;
    return html`
      <h4 id="title">${words.title}</h4>
      <div dir="ltr">
        <svg
          width=${this.width}
          height=${HEIGHT}
          viewBox="0 0 ${this.width} ${HEIGHT}"
          role="group"
          aria-labelledby="title"
          aria-describedby="keys"
          @pointermove=${this.#onMove}
          @pointerup=${this.#onRelease}
          @pointercancel=${this.#onRelease}
        >
          ${this.#lines()} ${this.axes.map((axis) => this.#axis(axis))}
        </svg>
      </div>
      <p id="keys">${words.hint} ${words.keys}</p>
      ${brushed ? html`<button type="button" @click=${() => this.#tell({})}>${words.clear}</button>` : nothing}
    `;
  }

  /** Lines of one colour together, those outside of the brush first, the chosen one last. */
  #lines(): TemplateResult[] {
    const many = this.lines.length > MANY ? 'many' : '';
    const kindOf = (line: ParallelLine) =>
      line.key === this.chosen ? 'chosen' : `${this.#isWithin(line) ? 'in' : 'out'} ${many}`;
    const alike = new Map<string, ParallelLine[]>();
    for (const line of this.lines) {
      const kind = `${kindOf(line)}|${line.color}|${line.dash}`;
      const own = alike.get(kind);
      if (own) own.push(line);
      else alike.set(kind, [line]);
    }
    const order = ['out', 'in', 'chosen'];
    const rank = (kind: string) => order.findIndex((start) => kind.startsWith(start));
    const groups = [...alike].sort(([a], [b]) => rank(a) - rank(b));
    return groups.flatMap(([kind, lines]) => {
      const [className, color, dash] = kind.split('|');
      return inChunks(lines, JOINED).map((some) => {
        const path = some.map((line) => this.#path(line)).join('');
        return svg`<path class=${className} d=${path} stroke=${color} stroke-dasharray=${dash} />` as unknown as TemplateResult;
      });
    });
  }

  #isWithin({ values }: ParallelLine): boolean {
    return this.axes.every(({ axis }) => {
      const range = this.brush[axis];
      return !range || (values[axis] >= range[0] && values[axis] <= range[1]);
    });
  }

  #path({ values }: ParallelLine): string {
    return linePath(this.axes.map((axis) => ({ x: this.#x(axis), y: yOf(axis, values[axis.axis]) })));
  }

  #axis(axis: ParallelAxis): TemplateResult {
    const { words, formats } = this;
    const x = this.#x(axis);
    const name = words?.axes[axis.axis] ?? '';
    const write = formats?.[axis.axis] ?? String;
    const { ticks } = axis;
    const range = this.brush[axis.axis];
    const [low, high] = range ?? [ticks[0], ticks[ticks.length - 1]];
    const label = words?.axisLabel(name, { low: write(low), high: write(high), all: !range }) ?? '';
    const shown = labelledTicks(ticks);
    return svg`
      <g
        class="axis"
        role="slider"
        tabindex="0"
        aria-orientation="vertical"
        aria-label=${name}
        aria-valuemin=${ticks[0] ?? 0}
        aria-valuemax=${ticks[ticks.length - 1] ?? 0}
        aria-valuenow=${low}
        aria-valuetext=${label}
        @keydown=${(event: KeyboardEvent) => this.#onKey(event, axis)}
        @pointerdown=${(event: PointerEvent) => this.#onPress(event, axis)}
      >
        <rect class="hold" x=${x - CAUGHT} y=${TOP - 12} width=${2 * CAUGHT} height=${BOTTOM - TOP + 24} />
        <line class="rail" x1=${x} x2=${x} y1=${TOP} y2=${BOTTOM} />
        ${range ? svg`<rect class="range" x=${x - 8} width="16" y=${yOf(axis, high) - 3} height=${yOf(axis, low) - yOf(axis, high) + 6} />` : nothing}
        <text class="name" x=${x} y="14" text-anchor="middle">${name}</text>
        ${shown.map((tick) => tickLabel(write(tick), { x, y: yOf(axis, tick) }))}
      </g>
    ` as unknown as TemplateResult;
  }

  #x({ axis }: ParallelAxis): number {
    const index = this.axes.findIndex((other) => other.axis === axis);
    return SIDE + (index * (this.width - 2 * SIDE - 20)) / Math.max(1, this.axes.length - 1);
  }

  #onPress(event: PointerEvent, axis: ParallelAxis): void {
    if (event.button !== 0) return;
    this.#from = { axis, place: this.#placeAt(event, axis) };
    (event.currentTarget as Element).setPointerCapture?.(event.pointerId);
  }

  readonly #onMove = (event: PointerEvent): void => {
    if (!this.#from) return;
    const { axis, place } = this.#from;
    const here = this.#placeAt(event, axis);
    if (here !== place) this.#choose(axis, Math.min(place, here), Math.max(place, here));
  };

  /** A press without a move takes the range away. */
  readonly #onRelease = (event: PointerEvent): void => {
    if (!this.#from) return;
    const { axis, place } = this.#from;
    this.#from = null;
    if (this.#placeAt(event, axis) === place) this.#choose(axis, 0, axis.ticks.length - 1);
  };

  #placeAt(event: PointerEvent, { ticks }: ParallelAxis): number {
    const box = this.renderRoot.querySelector('svg')?.getBoundingClientRect();
    const y = event.clientY - (box?.top ?? 0);
    const share = Math.min(1, Math.max(0, (BOTTOM - y) / (BOTTOM - TOP)));
    return Math.round(share * (ticks.length - 1));
  }

  /** Arrows move the lower end, with Shift the upper one; Escape takes all. */
  #onKey(event: KeyboardEvent, axis: ParallelAxis): void {
    const { ticks } = axis;
    const range = this.brush[axis.axis] ?? [ticks[0], ticks[ticks.length - 1]];
    const [low, high] = range.map((value) => nearestTick(ticks, value));
    const step = { ArrowUp: 1, ArrowRight: 1, ArrowDown: -1, ArrowLeft: -1 }[event.key];
    if (event.key === 'Escape') this.#choose(axis, 0, ticks.length - 1);
    else if (step === undefined) return;
    else if (event.shiftKey) this.#choose(axis, low, clamp(high + step, low, ticks.length - 1));
    else this.#choose(axis, clamp(low + step, 0, high), high);
    event.preventDefault();
  }

  #choose({ axis, ticks }: ParallelAxis, low: number, high: number): void {
    const { [axis]: _before, ...others } = this.brush;
    const all = low === 0 && high === ticks.length - 1;
    this.#tell(all ? others : { ...others, [axis]: [ticks[low], ticks[high]] });
  }

  #tell(brush: Brush): void {
    this.dispatchEvent(new CustomEvent('lab-brush', { detail: { brush } }));
  }
}

/** On a plate of its own, so that no line strikes it through. */
function tickLabel(text: string, { x, y }: { readonly x: number; readonly y: number }): TemplateResult {
  return svg`
    <rect class="plate" x=${x + 6} y=${y - 8} width=${textWidth(text, 11) + 6} height="16" rx="3" />
    <text class="tick" x=${x + 9} y=${y} dy="0.34em">${text}</text>
  ` as unknown as TemplateResult;
}

function inChunks<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
}

/** Places are equally far apart, so that rates of 0.01 and 0.0001 are too. */
function yOf({ ticks }: ParallelAxis, value: number): number {
  const last = ticks.length - 1;
  if (last < 1) return (TOP + BOTTOM) / 2;
  let place = nearestTick(ticks, value);
  const between = ticks[place] > value ? place - 1 : place;
  if (between >= 0 && between < last) {
    place = between + (value - ticks[between]) / (ticks[between + 1] - ticks[between]);
  }
  return BOTTOM - (clamp(place, 0, last) / last) * (BOTTOM - TOP);
}

/** Ticks rise; where every width is one, there are hundreds for each of thousands of lines. */
function nearestTick(ticks: readonly number[], value: number): number {
  let [low, high] = [0, ticks.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (ticks[middle] <= value) low = middle;
    else high = middle;
  }
  return Math.abs(ticks[high] - value) < Math.abs(ticks[low] - value) ? high : low;
}

/** At most six, the first and the last among them. */
function labelledTicks(ticks: readonly number[]): number[] {
  if (ticks.length <= 6) return [...ticks];
  return Array.from({ length: 5 }, (_, i) => ticks[Math.round((i * (ticks.length - 1)) / 4)]);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

defineElement('lab-parallel', LabParallel);

declare global {
  interface HTMLElementTagNameMap {
    'lab-parallel': LabParallel;
  }
}
