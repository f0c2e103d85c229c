import { html, nothing, type TemplateResult } from 'lit';
import type { Chart } from './chart.js';
import type { FigureWords } from './chart-words.js';

export interface FigurePlace {
  /** Names it for the page's styles. */
  readonly part?: string;
  /** CSS pixels; by the width when left out. */
  readonly height?: number;
}

/** A chart with its sentence, its table and its files, by `<lab-figure>`. */
export function figure(
  chart: Chart,
  { charts }: { readonly charts: FigureWords },
  { part, height = 0 }: FigurePlace = {},
): TemplateResult {
  return html`<lab-figure
    part=${part ?? nothing}
    exportparts="figure, title, plot, summary, footer"
    .chart=${chart}
    .words=${charts}
    .height=${height}
    show-summary
  ></lab-figure>`;
}
