import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Chart, ChartSize } from './chart.js';
import type { FigureWords } from './chart-words.js';
import { defineElement } from './define-element.js';
import { figureFooter, footerStyles } from './figure-footer.js';
import { OncePerFrame } from './once-per-frame.js';
import { isPrinting } from './printing-now.js';
import { type LinesRead, readableOf } from './readable.js';
import type { FileKind } from './save-chart.js';
import { theme } from './theme.js';

/**
 * Shows a {@link Chart}: title, picture, one sentence, the same numbers as a table, and files of all.
 * The picture is drawn again at most once a frame, when the chart or the width changes.
 */
export class LabFigure extends LitElement {
  static override styles = [
    theme,
    footerStyles,
    css`
      figure {
        margin: 0;
      }
      figcaption {
        font-weight: 600;
      }
      .picture {
        position: relative;
      }
      .plot {
        overflow: hidden;
      }
      /* On paper there is less room than it was drawn for. */
      .plot svg {
        display: block;
        max-inline-size: 100%;
        block-size: auto;
      }
      .summary {
        margin: 0.25rem 0 0;
        color: var(--_muted);
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
      @media print {
        figure {
          break-inside: avoid;
        }
      }
    `,
  ];

  static override properties = {
    chart: { attribute: false },
    words: { attribute: false },
    height: { type: Number },
    showSummary: { type: Boolean, attribute: 'show-summary' },
    fileName: { type: String, attribute: 'file-name' },
    tableOpen: { state: true },
    readable: { state: true },
  };

  declare chart: Chart | null;
  declare words: FigureWords | null;
  /** CSS pixels; 0 chooses by the width. */
  declare height: number;
  /** The sentence is always there for screen readers; this shows it to all. */
  declare showSummary: boolean;
  /** Of saved files, without the ending; left out: made from the title. */
  declare fileName: string;
  declare protected tableOpen: boolean;
  declare protected readable: LinesRead | null;

  readonly #redraw = new OncePerFrame(() => this.#draw());
  readonly #resize: ResizeObserver | undefined;
  #width = 0;
  #gliding: typeof import('./gliding-marks.js') | null = null;

  constructor() {
    super();
    this.chart = null;
    this.words = null;
    this.height = 0;
    this.showSummary = false;
    this.fileName = '';
    this.tableOpen = false;
    this.readable = null;
    if (globalThis.ResizeObserver) this.#resize = new ResizeObserver(([entry]) => this.#onResize(entry));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resize?.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resize?.disconnect();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { chart, words } = this;
    if (!chart || !words) return nothing;
    return html`
      <figure part="figure">
        <figcaption id="title" part="title">${chart.title}</figcaption>
        <div class="picture" dir="ltr">
          <div class="plot" part="plot"></div>
          <lab-reader .readable=${this.readable} .words=${words}></lab-reader>
        </div>
        <p id="summary" part="summary" class=${this.showSummary ? 'summary' : 'unseen'}>${chart.summary}</p>
        ${figureFooter({
          chart,
          words,
          tableOpen: this.tableOpen,
          onTable: (open) => {
            this.tableOpen = open;
          },
          onSave: (kind) => this.#save(kind),
        })}
      </figure>
    `;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.size === 1 && changed.has('readable')) return;
    this.#redraw.request();
    if (!isPrinting()) return;
    // Paper waits neither for a frame nor for the width to be told.
    this.#width ||= this.clientWidth;
    this.#draw();
  }

  #onResize(entry: ResizeObserverEntry): void {
    const width = Math.floor(entry.contentRect.width);
    if (width === this.#width) return;
    this.#width = width;
    this.#redraw.request();
  }

  #draw(): void {
    const plot = this.renderRoot.querySelector('.plot');
    if (!plot || !this.chart || this.#width <= 0) return;
    const svg = this.chart.draw(document, this.#size());
    svg.setAttribute('aria-labelledby', 'title summary');
    const before = this.#gliding?.markPlaces(plot);
    plot.replaceChildren(svg);
    if (before) this.#gliding?.glideFrom(before, svg);
    this.readable = readableOf(svg);
    void this.#loadFor(svg);
  }

  /** What a chart needs only once it is there. */
  async #loadFor(svg: SVGSVGElement): Promise<void> {
    if (this.readable) await import('./lab-reader.js');
    if (svg.querySelector('[data-mark]')) this.#gliding ??= await import('./gliding-marks.js');
  }

  #size(): ChartSize {
    const height = this.height || Math.min(340, Math.max(220, this.#width * 0.56));
    return { width: this.#width, height: Math.round(height) };
  }

  async #save(kind: FileKind): Promise<void> {
    const svg = this.renderRoot.querySelector<SVGSVGElement>('.plot svg');
    if (!svg || !this.chart) return;
    const { saveChart } = await import('./save-chart.js');
    await saveChart({ kind, chart: this.chart, svg, fileName: this.fileName });
  }
}

defineElement('lab-figure', LabFigure);

declare global {
  interface HTMLElementTagNameMap {
    'lab-figure': LabFigure;
  }
}
