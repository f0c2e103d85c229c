import { html, nothing, type TemplateResult } from 'lit';
import { actionButton } from '../../../lab/page/action-button.js';
import { isUnderWay } from '../../../lab/session/run-phase.js';
import type { LabView } from '../lab-view.js';
import { shownEpoch } from '../state.js';

/** Says that all images have become one point, why, and what helps. */
export function collapseView({ state, words, ask, phase }: LabView): TemplateResult | typeof nothing {
  const collapse = shownEpoch(state)?.collapse ?? 'none';
  if (collapse === 'none') return nothing;
  const text = words.collapse;
  const enabled = !isUnderWay(phase);
  const remedy = (label: string, mining: 'random' | 'semi-hard', hardAfter: number) =>
    actionButton({ label, part: 'remedy-button', enabled, onPress: () => ask.remedy({ mining, hardAfter }) });
  return html`
    <section class="message warning" part="collapse" aria-labelledby="collapse-title">
      <h3 id="collapse-title">${collapse === 'collapsed' ? text.collapsed : text.collapsing}</h3>
      <p>${text.explanation}</p>
      <p>${text.remedy}</p>
      <div class="buttons">
        ${remedy(text.useRandom, 'random', 0)} ${remedy(text.useSemiHard, 'semi-hard', 0)}
        ${remedy(text.useHardLater, 'random', 1)}
      </div>
    </section>
  `;
}
