import { html, type TemplateResult } from 'lit';
import { SPLITS, type Split } from '../../../../src/data/image-splits.js';

/** The same view of training, validation and test, side by side where there is room. */
export function bySplit(view: (split: Split) => unknown): TemplateResult {
  return html`<div class="parts">${SPLITS.map((split) => html`<div class="part">${view(split)}</div>`)}</div>`;
}
