import { html, type TemplateResult } from 'lit';
import type { Chart } from '../../../charts/chart.js';
import type { ImbalanceWords } from '../words.js';

/** A chart with its sentence, its table and its files. */
export function figure(chart: Chart, words: ImbalanceWords, part: string): TemplateResult {
  return html`<lab-figure
    part=${part}
    exportparts="figure, title, plot, summary, footer"
    .chart=${chart}
    .words=${words.charts}
    show-summary
  ></lab-figure>`;
}
