import { html, nothing, type TemplateResult } from 'lit';
import type { LabView } from '../lab-view.js';
import { actionButton } from './action-button.js';

/** Link, tag, result, history and weights. */
export function sharingView(view: LabView): TemplateResult | typeof nothing {
  if (view.hides('share')) return nothing;
  const { words, ask, state, copied, busy } = view;
  const { sharing, weights } = words;
  const measured = state.epochs.length > 0;
  const button = (label: string, enabled: boolean, onPress: () => void) =>
    actionButton({ label, part: 'share-button', enabled, onPress });
  return html`
    <section class="results sharing" part="sharing" aria-labelledby="share-title">
      <h3 id="share-title">${sharing.title}</h3>
      <div class="buttons">
        ${button(sharing.copyLink, true, ask.copyLink)} ${button(sharing.copyTag, true, ask.copyTag)}
        ${button(sharing.exportResult, measured, ask.exportResult)}
        ${button(sharing.exportHistory, measured, ask.exportHistory)}
        ${button(sharing.exportWeights, measured && !busy, ask.exportWeights)}
      </div>
      <p role="status">${copied.text !== '' && !copied.byHand ? sharing.copied : nothing}</p>
      ${
        copied.byHand
          ? html`<label class="by-hand"
            >${sharing.copyByHand}
            <input type="text" readonly dir="ltr" .value=${copied.text} @focus=${selectAll} />
          </label>`
          : nothing
      }
      <p class="hint">${weights.loadHint}</p>
    </section>
  `;
}

function selectAll(event: FocusEvent): void {
  (event.target as HTMLInputElement).select();
}
