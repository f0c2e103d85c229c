import { html, type TemplateResult } from 'lit';
import { SPLITS, type Split } from '../../../../src/data/image-splits.js';
import type { LabView } from '../lab-view.js';

/** The same view of training, validation and test, side by side where there is room. */
export function bySplit(view: (split: Split) => unknown): TemplateResult {
  return html`<div class="parts">${SPLITS.map((split) => html`<div class="part">${view(split)}</div>`)}</div>`;
}

/** The same for what a network can: in the place of the test part its seal, until that is opened. */
export function byMeasuredSplit({ state, words }: LabView, view: (split: Split) => unknown): TemplateResult {
  return bySplit((split) =>
    split === 'test' && !state.evaluations.test
      ? html`<h4>${words.splits.test}</h4>
        <p class="sealed">${words.seal.hidden}</p>`
      : view(split),
  );
}
