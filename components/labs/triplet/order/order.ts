import { html, nothing, type TemplateResult } from 'lit';
import { withStyles } from '../../../parts/with-styles.js';
import type { LabView } from '../lab-view.js';
import { shownEpoch } from '../state.js';
import { orderStyles } from './styles.js';

/** Why accuracy has no place here: one network has two of them. */
export function orderView({ state, words, settings }: LabView): TemplateResult | typeof nothing {
  const epoch = shownEpoch(state);
  if (!epoch?.pairs || epoch.ordered === undefined) return nothing;
  const facts = {
    size: (state.settings ?? settings).embeddingSize,
    random: epoch.ordered,
    hardest: epoch.pairs.ordered,
  };
  const { order } = words;
  return html`
    <section ${withStyles(orderStyles)} class="order" part="order">
      <h4>${order.title}</h4>
      <p>${order.text(facts)}</p>
      <dl>${shareBar(order.random, facts.random, words)} ${shareBar(order.hardest, facts.hardest, words)}</dl>
    </section>
  `;
}

function shareBar(name: string, share: number, words: LabView['words']): TemplateResult {
  return html`<div>
    <dt>${name}</dt>
    <dd>
      <svg class="bar" width="100%" height="12" aria-hidden="true"><rect width="${100 * share}%" height="12" rx="2" /></svg>
      <bdi>${words.percent(share, 1)}</bdi>
    </dd>
  </div>`;
}
