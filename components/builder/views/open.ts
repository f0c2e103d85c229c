import { html, type TemplateResult } from 'lit';
import type { BuilderView } from './builder-view.js';

/** Takes a code that an author has already. */
export function openView(view: BuilderView): TemplateResult {
  const { words, lesson, change } = view;
  return html`<details class="open">
    <summary>${words.open}</summary>
    <label for="opened">${words.openHint}</label>
    <textarea id="opened" rows="3" dir="ltr" spellcheck="false" aria-describedby="opened-problem"></textarea>
    <div class="buttons">
      <button type="button" class="open-button" @click=${(event: Event) => open(view, event)}>${words.openButton}</button>
      <button type="button" @click=${() => change({ kind: 'anew', lab: lesson.lab })}>${words.anew}</button>
    </div>
    <small class="problem" id="opened-problem" role="status"></small>
  </details>`;
}

function open({ words, open }: BuilderView, event: Event): void {
  const details = (event.target as HTMLElement).closest('details') as HTMLDetailsElement;
  const field = details.querySelector('textarea') as HTMLTextAreaElement;
  const found = open(field.value);
  (details.querySelector('#opened-problem') as HTMLElement).textContent = found ? '' : words.openNothing;
  if (!found) return;
  field.value = '';
  details.open = false;
}
