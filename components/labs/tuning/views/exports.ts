import { html, nothing, type TemplateResult } from 'lit';
import { bestTrial } from '../../../../src/tuning/tuning-result.js';
import { actionButton } from '../../../lab/page/action-button.js';
import type { LabView } from '../lab-view.js';

/** Programs that carry the search on where there is more to compute with than a tab. */
export function exportsView(view: LabView): TemplateResult | typeof nothing {
  const { state, words, ask } = view;
  if (view.hides('export') || state.trials.size === 0) return nothing;
  const { exports } = words;
  const enabled = bestTrial([...state.trials.values()]) !== null && state.data !== null;
  const programs = ['notebook', 'optuna', 'dask', 'pytorch'] as const;
  const button = (name: (typeof programs)[number]) =>
    actionButton({ label: exports[name], part: 'export-button', enabled, onPress: () => ask.save(name) });
  return html`
    <section class="results" part="export" aria-labelledby="export-title">
      <h3 id="export-title">${exports.title}</h3>
      <p class="hint">${exports.explanation}</p>
      <div class="buttons">${programs.map(button)}</div>
    </section>
  `;
}
