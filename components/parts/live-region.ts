import { css, html, LitElement, type TemplateResult } from 'lit';
import { defineElement } from '../charts/define-element.js';

/** A screen reader needs time to finish a sentence. */
const LEAST_MS = 2000;

/** Speaks its text politely, the newest at most every two seconds. Not seen. */
export class LiveRegion extends LitElement {
  static override styles = css`
    :host {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  `;

  static override properties = { text: { type: String }, said: { state: true } };

  declare text: string;
  declare protected said: string;
  #saidAt = Number.NEGATIVE_INFINITY;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.text = '';
    this.said = '';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override render(): TemplateResult {
    return html`<p role="status" aria-live="polite">${this.said}</p>`;
  }

  protected override updated(): void {
    if (this.text === this.said) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#say(), Math.max(0, this.#saidAt + LEAST_MS - performance.now()));
  }

  #say(): void {
    this.#saidAt = performance.now();
    this.said = this.text;
  }
}

defineElement('lab-live-region', LiveRegion);

declare global {
  interface HTMLElementTagNameMap {
    'lab-live-region': LiveRegion;
  }
}
