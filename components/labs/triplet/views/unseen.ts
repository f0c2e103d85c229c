import { html, nothing, type TemplateResult } from 'lit';
import type { LabView } from '../lab-view.js';

/** Which classes the network was judged by and never taught; nothing where it was taught all. */
export function unseenView({ state, words }: Pick<LabView, 'state' | 'words'>): TemplateResult | typeof nothing {
  const unseen = state.data?.unseen ?? [];
  return unseen.length > 0 ? html`<p class="finding" part="unseen">${words.unseen(unseen)}</p>` : nothing;
}
