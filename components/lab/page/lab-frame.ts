import { html, nothing, type TemplateResult } from 'lit';
import { noticesView } from './messages.js';
import type { PageView } from './page-view.js';

export interface LabFrame {
  readonly header: TemplateResult;
  /** Run and its like. */
  readonly controls: unknown;
  readonly settings: unknown;
  /** Results: right below the controls, or beside controls and settings where there is room. */
  readonly main: unknown;
  /** Said to those who listen; empty says nothing. */
  readonly announcement: string;
}

/** A lab as a whole: header and notices, the controls beside the results, what is only heard, and the drop target. */
export function labFrame(view: PageView, { header, controls, settings, main, announcement }: LabFrame): TemplateResult {
  const { words } = view;
  return html`
    <div class="lab" part="lab" lang=${words.language} dir=${words.direction}>
      ${header} ${noticesView(view)} ${view.lesson(words)} ${view.keptRun(words)}
      <div class="columns">
        ${controls}
        <div class="main">
          ${main}
          <slot name="explanation"></slot>
        </div>
        ${settings}
      </div>
      <lab-live-region .text=${announcement}></lab-live-region>
      ${view.dropping ? html`<div class="drop" aria-hidden="true">${words.data.dropHere}</div>` : nothing}
    </div>
  `;
}
