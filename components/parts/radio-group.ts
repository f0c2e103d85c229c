import { html, type TemplateResult } from 'lit';

/**
 * Named radio buttons in a form of their own: Chromium keeps each that leaves a shadow root outside a form for ever,
 * and with it all that stood beside it.
 */
export function radioGroup(buttons: unknown): TemplateResult {
  return html`<form @submit=${stay}>${buttons}</form>`;
}

/** Enter in a form of radio buttons alone would load the page anew. */
function stay(event: Event): void {
  event.preventDefault();
}
