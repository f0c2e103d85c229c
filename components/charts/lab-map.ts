import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { ChartSize } from './chart.js';
import type { MapWords } from './chart-words.js';
import { defineElement } from './define-element.js';
import { figureFooter, footerStyles } from './figure-footer.js';
import type { MapImages } from './image-atlas.js';
import { LabImage } from './lab-image.js';
import { extendLoop, pointsWithin } from './map-area.js';
import { mapChart } from './map-chart.js';
import { MapGestures } from './map-gestures.js';
import { commandOf, type MapCommand, ZOOM_STEP } from './map-keys.js';
import type { MapMarker } from './map-painter.js';
import { type Direction, type Extent, extentOf, nearestInDirection, toUnitFrame } from './map-points.js';
import { MapStage } from './map-stage.js';
import { mapStyles } from './map-styles.js';
import { mapLegend, mapTip, placeTip, type ZoomButton, zoomButtons } from './map-template.js';
import { type MapView, reveal, type ScreenPoint, WHOLE_MAP, zoomAt } from './map-view.js';
import { OncePerFrame } from './once-per-frame.js';
import { classGlyphs } from './palette.js';
import { isPrinting } from './printing-now.js';
import type { FileKind } from './save-chart.js';
import { theme } from './theme.js';

const TRAVEL_MS = 400;
const SAVED_SIZE: ChartSize = { width: 900, height: 680 };

/**
 * A map of embedded images: a dot a point, coloured by class, and pictures when there is room for them.
 *
 * @fires lab-point-select - `{index}`: the chosen point, or null when Escape gives it up; bubbles, composed
 * @fires lab-area-select - `{indices}`: the points inside a loop that was drawn, none to give it up; bubbles, composed
 */
export class LabMap extends LitElement {
  static override styles = [theme, footerStyles, mapStyles];

  static override properties = {
    positions: { attribute: false },
    labels: { attribute: false },
    classNames: { attribute: false },
    images: { attribute: false },
    selected: { attribute: false },
    highlighted: { attribute: false },
    marker: { attribute: false },
    extent: { attribute: false },
    title: { attribute: false },
    summary: { attribute: false },
    words: { attribute: false },
    height: { type: Number },
    animated: { type: Boolean },
    scale: { type: Boolean },
    lasso: { type: Boolean },
    area: { attribute: false },
    showSummary: { type: Boolean, attribute: 'show-summary' },
    fileName: { type: String, attribute: 'file-name' },
    emphasised: { state: true },
    cursor: { state: true },
    view: { state: true },
    said: { state: true },
    tableOpen: { state: true },
    lassoing: { state: true },
  };

  /** points × 2, interleaved; a new array moves the points. */
  declare positions: Float32Array;
  /** One class a point. */
  declare labels: Uint8Array;
  declare classNames: readonly string[];
  declare images: MapImages | null;
  declare selected: number | null;
  /** Neighbours of the chosen point, or of the marker. */
  declare highlighted: readonly number[];
  /** The student's own drawing, in the coordinates of `positions`. */
  declare marker: MapMarker | null;
  /** The part of the plane that is shown; null fits it to the points. */
  declare extent: Extent | null;
  declare title: string;
  declare summary: string;
  declare words: MapWords | null;
  /** CSS pixels; 0 chooses by the width. */
  declare height: number;
  /** Moves points to new positions in 400 ms, unless the student asks for less motion. */
  declare animated: boolean;
  /** The classes are steps of a scale, from little to much: at most five, coloured as such. */
  declare scale: boolean;
  /** Lets a loop be drawn around points. */
  declare lasso: boolean;
  /** The points of the chosen area; the others fade. Empty: no area. */
  declare area: readonly number[];
  /** The sentence is always there for screen readers; this shows it to all. */
  declare showSummary: boolean;
  /** Of saved files, without the ending; left out: made from the title. */
  declare fileName: string;
  declare protected emphasised: number | null;
  declare protected cursor: number | null;
  declare protected view: MapView;
  declare protected said: string;
  declare protected tableOpen: boolean;
  declare protected lassoing: boolean;

  readonly #repaint = new OncePerFrame(() => this.#paint());
  readonly #stage = new MapStage();
  #surface: HTMLElement | undefined;
  #glyphs: readonly string[] = [];
  #loop: readonly ScreenPoint[] = [];

  constructor() {
    super();
    this.positions = new Float32Array();
    this.labels = new Uint8Array();
    this.classNames = [];
    this.images = null;
    this.selected = null;
    this.highlighted = [];
    this.marker = null;
    this.extent = null;
    this.title = '';
    this.summary = '';
    this.words = null;
    this.height = 0;
    this.animated = false;
    this.scale = false;
    this.lasso = false;
    this.area = [];
    this.showSummary = false;
    this.fileName = '';
    this.emphasised = null;
    this.cursor = null;
    this.view = WHOLE_MAP;
    this.said = '';
    this.tableOpen = false;
    this.lassoing = false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('classNames')) this.#glyphs = this.scale ? [] : classGlyphs(this.classNames);
    if (changed.has('classNames') || changed.has('scale') || changed.has('words')) this.#stage.forgetColors();
    if (this.cursor !== null && this.cursor >= this.labels.length) this.cursor = null;
    if (changed.has('positions') || changed.has('extent')) this.#move();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { words, cursor, images } = this;
    if (!words) return nothing;
    return html`
      <figure part="figure">
        <figcaption id="title" part="title">${this.title}</figcaption>
        ${mapLegend({ ...this.#legend, words })}
        <div class="map">
          <div
            class=${this.#surfaceClass()}
            part="surface"
            tabindex="0"
            role="application"
            aria-labelledby="title"
            aria-describedby="summary keys"
            @keydown=${this.#onKey}
            @blur=${() => this.#setCursor(null)}
            ${ref(this.#onSurface)}
          >
            <canvas class="points" aria-hidden="true" @transitionend=${this.#onColors}></canvas>
            ${this.labels.length === 0 ? html`<p class="empty">${words.empty}</p>` : nothing}
          </div>
          ${cursor === null ? nothing : mapTip({ index: cursor, text: this.#textOf(cursor, words), images })}
          ${zoomButtons({
            zoom: this.view.zoom,
            lassoing: this.lasso ? this.lassoing : null,
            words,
            onZoom: (button) => this.#onZoom(button),
          })}
        </div>
        <p id="summary" part="summary" class=${this.showSummary ? 'summary' : 'unseen'}>${this.summary}</p>
        <p id="keys" class="unseen">${words.keys}</p>
        <p class="unseen" aria-live="polite">${this.said}</p>
        ${this.#footer(words)}
      </figure>
    `;
  }

  protected override updated(): void {
    this.#repaint.request();
    if (!isPrinting()) return;
    // Paper waits neither for a frame nor for the width to be told.
    this.#stage.measure();
    this.#paint();
  }

  get #legend() {
    return {
      classNames: this.classNames,
      glyphs: this.#glyphs,
      emphasised: this.emphasised,
      scale: this.scale,
      onPress: (label: number) => {
        this.emphasised = this.emphasised === label ? null : label;
      },
    };
  }

  #surfaceClass(): string {
    const states = { zoomed: this.view.zoom > 1, over: this.cursor !== null, lassoing: this.lassoing };
    return ['surface', ...Object.entries(states).flatMap(([name, holds]) => (holds ? [name] : []))].join(' ');
  }

  #footer(words: MapWords) {
    return figureFooter({
      chart: mapChart({ ...this.#content, words }),
      words,
      tableOpen: this.tableOpen,
      onTable: (open) => {
        this.tableOpen = open;
      },
      onSave: (kind) => this.#save(kind, words),
    });
  }

  get #content() {
    const { title, summary, positions, labels, classNames } = this;
    return { title, summary, positions, labels, classNames };
  }

  readonly #onSurface = (surface?: Element) => {
    if (!(surface instanceof HTMLElement) || surface === this.#surface) return;
    this.#surface = surface;
    this.#stage.setCanvas(surface.querySelector('canvas'), () => this.#repaint.request());
    new MapGestures(surface, {
      size: () => this.#stage.size,
      view: () => this.view,
      setView: (view) => {
        this.view = view;
      },
      inUse: () => this.shadowRoot?.activeElement === surface,
      hover: (at) => this.#setCursor(at && this.#stage.pointAt(at, this.view)),
      press: (at) => this.#choose(this.#stage.pointAt(at, this.view)),
      lassoing: () => this.lasso && this.lassoing,
      lasso: (at, ended) => this.#drawLoop(at, ended),
    });
  };

  /** Runs when the page turns dark or light: the canvas has a transition for nothing but this. */
  readonly #onColors = () => {
    this.#stage.forgetColors();
    this.#repaint.request();
  };

  #move(): void {
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#stage.move(this.positions, this.#frame(), this.animated && !calm ? TRAVEL_MS : 0);
  }

  #frame(): Extent {
    return this.extent ?? extentOf(this.positions);
  }

  #paint(): void {
    if (!this.isConnected) return;
    const { cursor, view } = this;
    // Asked before painting: points that arrive meanwhile still need their last picture.
    const moving = this.#stage.moving();
    this.#stage.fit(this.height);
    this.#stage.paint(this.#scene(), this.renderRoot.querySelectorAll('.swatch'));
    const tip = this.renderRoot.querySelector<HTMLElement>('.tip');
    if (tip && cursor !== null) placeTip(tip, this.#stage.screenOf(cursor, view), this.#stage.size);
    if (moving) this.#repaint.request();
  }

  #scene() {
    const { labels, images, selected, cursor, emphasised, view } = this;
    return {
      ...{ labels, images, cursor, emphasised, view, glyphs: this.#glyphs, marker: this.#unitMarker() },
      area: this.area.length > 0 ? new Set(this.area) : null,
      loop: this.#loop,
      selected: selected !== null && selected < labels.length ? selected : null,
      highlighted: this.highlighted.filter((index) => index < labels.length),
    };
  }

  #unitMarker(): MapMarker | null {
    if (!this.marker) return null;
    const [x, y] = toUnitFrame(Float32Array.of(this.marker.x, this.marker.y), this.#frame());
    return { ...this.marker, x, y };
  }

  #setCursor(index: number | null): void {
    this.cursor = index;
  }

  #textOf(index: number, words: MapWords): string {
    const place = words.point(this.classNames[this.labels[index]], index + 1, this.labels.length);
    const chosen = index === this.selected ? [words.chosen] : [];
    const neighbour = this.highlighted.includes(index) ? [words.neighbour] : [];
    return [place, ...chosen, ...neighbour].join(' · ');
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
    if (this.labels.length === 0 || !this.words) return;
    const positions = this.#stage.positions();
    const from = this.cursor ?? this.selected;
    const next = from === null ? 0 : nearestInDirection(positions, from, direction);
    if (next < 0) return;
    this.cursor = next;
    this.view = reveal(this.view, this.#stage.size, { x: positions[2 * next], y: positions[2 * next + 1] });
    this.said = this.#textOf(next, this.words);
  }

  #onZoom(button: ZoomButton): void {
    if (button === 'reset') this.view = WHOLE_MAP;
    else if (button === 'lasso') this.lassoing = !this.lassoing;
    else this.#zoom(button === 'in' ? ZOOM_STEP : 1 / ZOOM_STEP);
  }

  /** Around the point that the keyboard is at, else around the middle. */
  #zoom(factor: number): void {
    const { width, height } = this.#stage.size;
    const middle = { x: width / 2, y: height / 2 };
    const at = this.cursor === null ? middle : this.#stage.screenOf(this.cursor, this.view);
    this.view = zoomAt(this.view, this.#stage.size, { factor, at });
  }

  #drawLoop(at: ScreenPoint, ended: boolean): void {
    this.#loop = extendLoop(this.#loop, at);
    if (ended) {
      const indices = pointsWithin(this.#loop, this.labels.length, (index) => this.#stage.screenOf(index, this.view));
      this.#loop = [];
      this.lassoing = false;
      this.dispatchEvent(new CustomEvent('lab-area-select', { detail: { indices }, bubbles: true, composed: true }));
    }
    this.#repaint.request();
  }

  #choose(index: number | null): void {
    if (index !== null) this.#tell(index);
  }

  #tell(index: number | null): void {
    this.dispatchEvent(new CustomEvent('lab-point-select', { detail: { index }, bubbles: true, composed: true }));
  }

  /** Computed colours need a place in the page, so the picture stands there for a moment, unseen. */
  async #save(kind: FileKind, words: MapWords): Promise<void> {
    const chart = mapChart({ ...this.#content, words });
    const svg = chart.draw(document, SAVED_SIZE);
    const place = document.createElement('div');
    place.className = 'unseen';
    place.append(svg);
    this.#surface?.append(place);
    try {
      await (await import('./save-chart.js')).saveChart({ kind, chart, svg, fileName: this.fileName });
    } finally {
      place.remove();
    }
  }
}

defineElement('lab-image', LabImage);
defineElement('lab-map', LabMap);

declare global {
  interface HTMLElementTagNameMap {
    'lab-map': LabMap;
  }
}
