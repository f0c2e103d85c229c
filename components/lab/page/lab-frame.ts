import { html, nothing, type TemplateResult } from 'lit';
import { noticesView } from './messages.js';
import type { PageView } from './page-view.js';

export interface LabFrame {
  readonly header: TemplateResult;
  /** The controls, beside the results where there is room. */
  readonly side: unknown;
  readonly main: unknown;
  /** Said to those who listen; empty says nothing. */
  readonly announcement: string;
}

/** A lab as a whole: header and notices, the controls beside the results, what is only heard, and the drop target. */
export function labFrame(view: PageView, { header, side, main, announcement }: LabFrame): TemplateResult {
  const { words } = view;
  return html`
    <div class="lab" part="lab" lang=${words.language} dir=${words.direction}>
      ${header} ${noticesView(view)} ${view.lesson(words)} ${view.keptRun(words)}
      <div class="columns">
        <div class="side">${side}</div>
        <div class="main">
          ${main}
          <slot name="explanation"></slot>
        </div>
      </div>
      <lab-live-region .text=${announcement}></lab-live-region>
      ${view.dropping ? html`<div class="drop" aria-hidden="true">${words.data.dropHere}</div>` : nothing}
    </div>
  `;
}
