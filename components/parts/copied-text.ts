import type { ReactiveControllerHost } from 'lit';

/** Copies texts, and knows what became of the last one. */
export class CopiedText {
  readonly #host: ReactiveControllerHost;
  #text = '';
  #byHand = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** What was copied last; empty before. */
  get text(): string {
    return this.#text;
  }

  /** The browser refused, as in some frames: the student has to copy the text. */
  get byHand(): boolean {
    return this.#byHand;
  }

  async copy(text: string): Promise<void> {
    this.#text = text;
    try {
      await navigator.clipboard.writeText(text);
      this.#byHand = false;
    } catch {
      this.#byHand = true;
    }
    this.#host.requestUpdate();
  }
}
