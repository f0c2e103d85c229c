import { html, type TemplateResult } from 'lit';
import type { LabView } from '../lab-view.js';

/** What this must not be used for, and whose data it shows. Always there. */
export function cardView({ words }: LabView): TemplateResult {
  const { title, purpose, origin, licence, bias } = words.card;
  return html`
    <section class="card" part="card" aria-labelledby="card-title">
      <h3 id="card-title">${title}</h3>
      <p>${purpose}</p>
      <p>${bias}</p>
      <p class="hint">${origin} ${licence}</p>
    </section>
  `;
}
