import { html, nothing, type TemplateResult } from 'lit';
import { actionButton } from '../../../lab/page/action-button.js';
import type { LabView } from '../lab-view.js';

/** The seal of the test part: opened once everything is decided, and counted. */
export function sealView(view: LabView): TemplateResult | typeof nothing {
  const { state, words, ask, busy } = view;
  const { evaluations, goal, timesOpened, settings } = state;
  if (!evaluations.val) return nothing;
  const { seal } = words;
  const sealed = !evaluations.test || goal?.opened === false;
  return html`
    <section class="results" part="seal" aria-labelledby="seal-title">
      <h3 id="seal-title">${seal.title}</h3>
      <p class="hint">${seal.explanation}</p>
      ${
        sealed
          ? html`<div class="sealed" part="sealed">
            <p>${evaluations.test ? seal.closedForRule : seal.closed}</p>
            ${actionButton({
              label: seal.open,
              part: 'open-button',
              enabled: !busy && !view.locks('open-test'),
              onPress: ask.openTest,
            })}
          </div>`
          : nothing
      }
      ${
        timesOpened > 0
          ? html`<p class="finding" role="status" part="seal-finding">
            ${settings?.seal === 'broken' ? seal.broken : seal.opened(timesOpened)}
          </p>`
          : nothing
      }
    </section>
  `;
}
