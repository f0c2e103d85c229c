import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { ChartSize } from '../../../charts/chart.js';
import type { MapWords } from '../../../charts/chart-words.js';
import { defineElement } from '../../../charts/define-element.js';
import { figureFooter, footerStyles } from '../../../charts/figure-footer.js';
import { MapGestures } from '../../../charts/map-gestures.js';
import { commandOf, type MapCommand, ZOOM_STEP } from '../../../charts/map-keys.js';
import { type Direction, extentOf, nearestInDirection, toUnitFrame } from '../../../charts/map-points.js';
import { mapStyles } from '../../../charts/map-styles.js';
import { type ZoomButton, zoomButtons } from '../../../charts/map-template.js';
import { type MapView, reveal, type ScreenPoint, WHOLE_MAP, zoomAt } from '../../../charts/map-view.js';
import { OncePerFrame } from '../../../charts/once-per-frame.js';
import { CLASS_COLORS } from '../../../charts/palette.js';
import { isPrinting } from '../../../charts/printing-now.js';
import type { FileKind } from '../../../charts/save-chart.js';
import { theme } from '../../../charts/theme.js';
import { Carrying } from './carried-step.js';
import {
  ARROW_HEADS,
  arrowAt,
  drawWordMap,
  screenPoints,
  type WordMapContent,
  wordMapChart,
} from './word-map-chart.js';
import { wordMapStyles } from './word-map-styles.js';

/** How near the pointer must come to a dot. */
const REACH = 18;

/**
 * A map of words with arrows or groups: zoom, hover, keyboard, table and files.
 *
 * @fires lab-word-point - `{words}`: a word, or both ends of an arrow, that is pointed at; none when it no longer is
 * @fires lab-word-select - `{word}`: the chosen word, or null when Escape gives it up; bubbles, composed
 */
export class LabWordMap extends LitElement {
  static override styles = [theme, footerStyles, mapStyles, wordMapStyles];

  static override properties = {
    content: { attribute: false },
    selected: { attribute: false },
    pointed: { attribute: false },
    words: { attribute: false },
    fileName: { type: String, attribute: 'file-name' },
    cursor: { state: true },
    view: { state: true },
    said: { state: true },
    tableOpen: { state: true },
  };

  declare content: WordMapContent | null;
  /** The chosen word, here or in a table; null for none. */
  declare selected: string | null;
  /** Words that are pointed at, here or elsewhere. */
  declare pointed: readonly string[];
  declare words: MapWords | null;
  /** Of saved files, without the ending; left out: made from the title. */
  declare fileName: string;
  declare protected cursor: number | null;
  declare protected view: MapView;
  declare protected said: string;
  declare protected tableOpen: boolean;

  readonly #carrying = new Carrying();
  readonly #redraw = new OncePerFrame(() => this.#draw());
  readonly #resize: ResizeObserver | undefined;
  #surface: HTMLElement | undefined;

  constructor() {
    super();
    this.content = null;
    this.selected = null;
    this.pointed = [];
    this.words = null;
    this.fileName = '';
    this.cursor = null;
    this.view = WHOLE_MAP;
    this.said = '';
    this.tableOpen = false;
    if (globalThis.ResizeObserver) this.#resize = new ResizeObserver(() => this.#redraw.request());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resize?.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resize?.disconnect();
  }

  /** Shows the carried arrow on its way; without motion, where it comes to. */
  play(): void {
    this.#carrying.begin(performance.now(), matchMedia('(prefers-reduced-motion: reduce)').matches);
    this.#redraw.request();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('content') && this.cursor !== null && this.cursor >= (this.content?.words.length ?? 0)) {
      this.cursor = null;
    }
  }

  protected override render() {
    const { words, content } = this;
    if (!words || !content) return nothing;
    return html`
      <figure part="figure">
        <figcaption id="title" part="title">${content.title}</figcaption>
        ${legend(content.groupNames, words)} ${legend(content.arrowNames ?? [], words, ARROW_HEADS)}
        <div class="map">
          <div
            class="surface ${this.view.zoom > 1 ? 'zoomed' : ''} ${this.cursor === null ? '' : 'over'}"
            part="surface"
            tabindex="0"
            role="application"
            aria-labelledby="title"
            aria-describedby="summary keys"
            @keydown=${this.#onKey}
            @blur=${() => this.#leave()}
            ${ref(this.#onSurface)}
          ></div>
          ${zoomButtons({ zoom: this.view.zoom, lassoing: null, words, onZoom: (button) => this.#onZoom(button) })}
        </div>
        <p id="summary" part="summary" class="summary">${content.summary}</p>
        <p id="keys" class="unseen">${words.keys}</p>
        <p class="unseen" aria-live="polite">${this.said}</p>
        ${figureFooter({
          chart: wordMapChart(content, words),
          words,
          tableOpen: this.tableOpen,
          onTable: (open) => {
            this.tableOpen = open;
          },
          onSave: (kind) => this.#save(kind, content, words),
        })}
      </figure>
    `;
  }

  protected override updated(): void {
    this.#redraw.request();
    // Paper does not wait for a frame.
    if (isPrinting()) this.#draw();
  }

  readonly #onSurface = (surface?: Element) => {
    if (!(surface instanceof HTMLElement) || surface === this.#surface) return;
    this.#surface = surface;
    new MapGestures(surface, {
      size: () => this.#size(),
      view: () => this.view,
      setView: (view) => {
        this.view = view;
      },
      inUse: () => this.shadowRoot?.activeElement === surface,
      hover: (at) => this.#hover(at),
      press: (at) => this.#choose(this.#wordAt(at)),
    });
  };

  #size(): ChartSize {
    const width = Math.max(1, this.#surface?.clientWidth ?? 1);
    return { width, height: Math.round(Math.min(460, Math.max(280, width * 0.72))) };
  }

  #draw(): void {
    const { content, words, view, cursor } = this;
    if (!content || !words || !this.#surface || !this.isConnected) return;
    const chosen = this.selected === null ? -1 : content.words.indexOf(this.selected);
    const now = performance.now();
    const look = {
      view,
      cursor,
      selected: chosen < 0 ? null : chosen,
      pointed: this.pointed.map((word) => content.words.indexOf(word)),
      carriedShare: this.#carrying.share(now),
    };
    if (this.#carrying.moving(now)) this.#redraw.request();
    const svg = drawWordMap(document, { content, size: this.#size(), words, look });
    svg.setAttribute('aria-hidden', 'true');
    this.#surface.replaceChildren(svg);
  }

  #wordAt(at: ScreenPoint): number | null {
    if (!this.content) return null;
    const points = screenPoints(this.content, this.#size(), this.view);
    let nearest: number | null = null;
    let least = REACH;
    points.forEach(({ x, y }, i) => {
      const distance = Math.hypot(x - at.x, y - at.y);
      if (distance >= least) return;
      least = distance;
      nearest = i;
    });
    return nearest;
  }

  #hover(at: ScreenPoint | null): void {
    const { content } = this;
    if (!content) return;
    const index = at && this.#wordAt(at);
    const arrow = at && index === null ? arrowAt(content, screenPoints(content, this.#size(), this.view), at) : null;
    this.cursor = index;
    this.#point(arrow ? [arrow.from, arrow.to] : index === null ? [] : [index]);
  }

  #point(places: readonly number[]): void {
    const words = places.map((place) => this.content?.words[place] ?? '');
    if (words.join('\n') === this.pointed.join('\n')) return;
    this.dispatchEvent(new CustomEvent('lab-word-point', { detail: { words }, bubbles: true, composed: true }));
  }

  #leave(): void {
    this.cursor = null;
    this.#point([]);
  }

  readonly #onKey = (event: KeyboardEvent) => {
    const command = commandOf(event);
    if (!command) return;
    event.preventDefault();
    this.#do(command);
  };

  #do(command: MapCommand): void {
    if (command.kind === 'walk') this.#walk(command.direction);
    else if (command.kind === 'zoom') this.#zoom(command.factor);
    else if (command.kind === 'reset') this.view = WHOLE_MAP;
    else if (command.kind === 'choose') this.#choose(this.cursor);
    else if (this.selected !== null) this.#tell(null);
  }

  #walk(direction: Direction): void {
    const { content } = this;
    if (!content || content.words.length === 0) return;
    const unit = toUnitFrame(content.positions, extentOf(content.positions));
    const chosen = this.selected === null ? -1 : content.words.indexOf(this.selected);
    const from = this.cursor ?? (chosen < 0 ? null : chosen);
    const next = from === null ? 0 : nearestInDirection(unit, from, direction);
    if (next < 0) return;
    this.cursor = next;
    this.#point([next]);
    this.view = reveal(this.view, this.#size(), { x: unit[2 * next], y: unit[2 * next + 1] });
    const group = content.groups.length > 0 ? `, ${content.groupNames[content.groups[next]]}` : '';
    this.said = `${content.words[next]}${group}`;
  }

  #onZoom(button: ZoomButton): void {
    if (button === 'reset') this.view = WHOLE_MAP;
    else this.#zoom(button === 'in' ? ZOOM_STEP : 1 / ZOOM_STEP);
  }

  #zoom(factor: number): void {
    const size = this.#size();
    const middle = { x: size.width / 2, y: size.height / 2 };
    const points = this.content ? screenPoints(this.content, size, this.view) : [];
    const at = this.cursor === null ? middle : points[this.cursor];
    this.view = zoomAt(this.view, size, { factor, at });
  }

  #choose(index: number | null): void {
    if (index !== null && this.content) this.#tell(this.content.words[index]);
  }

  #tell(word: string | null): void {
    this.dispatchEvent(new CustomEvent('lab-word-select', { detail: { word }, bubbles: true, composed: true }));
  }

  async #save(kind: FileKind, content: WordMapContent, words: MapWords): Promise<void> {
    const svg = this.#surface?.querySelector('svg');
    if (svg)
      await (await import('../../../charts/save-chart.js')).saveChart({
        kind,
        chart: wordMapChart(content, words),
        svg,
        fileName: this.fileName,
      });
  }
}

/** Colours and names, of groups of words or of families of arrows. */
function legend(names: readonly string[], words: MapWords, shapes: readonly string[] = []) {
  if (names.length === 0) return nothing;
  return html`<ul class="legend names" part="legend" aria-label=${words.legend}>
    ${names.map(
      (name, place) => html`<li>
        <span class="swatch class-${place % CLASS_COLORS.length}" aria-hidden="true"></span>
        ${shapes.length > 0 ? html`<span aria-hidden="true">${shapes[place % shapes.length]}</span>` : nothing}${name}
      </li>`,
    )}
  </ul>`;
}

defineElement('lab-word-map', LabWordMap);

declare global {
  interface HTMLElementTagNameMap {
    'lab-word-map': LabWordMap;
  }
}
