import { html, type TemplateResult } from 'lit';
import { actionButton } from '../../../lab/page/action-button.js';
import type { LabView } from '../lab-view.js';

/** Step 1: images of each class in each part. Pictures and charts are loaded with the data. */
export function countsView(view: LabView): TemplateResult {
  const { state, words, ask, busy } = view;
  return html`
    <section class="results" part="counts" aria-labelledby="counts-title">
      <h3 id="counts-title">${words.counts.title}</h3>
      <p class="hint">${words.counts.explanation}</p>
      ${
        state.data
          ? view.results?.(view, 'counts')
          : html`<p>${words.counts.notLoaded}</p>
            <div class="buttons">
              ${actionButton({ label: words.counts.load, part: 'load-button', enabled: !busy, onPress: ask.loadData })}
            </div>`
      }
    </section>
  `;
}
