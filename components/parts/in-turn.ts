import { nothing } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';

/** Longer than it takes to set one figure up, on a slow machine too. */
const TURN_MS = 40;

type Content = () => unknown;

class InTurn extends AsyncDirective {
  #content: Content = () => nothing;
  #shown = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  override render(turn: number, content: Content): unknown {
    this.#content = content;
    if (this.#shown) return content();
    this.#timer ??= setTimeout(() => this.#show(), turn * TURN_MS);
    return nothing;
  }

  protected override disconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  protected override reconnected(): void {
    this.#show();
  }

  #show(): void {
    this.#shown = true;
    this.setValue(this.#content());
  }
}

/**
 * Sets costly parts up one after the other, each in a task of its own, so that the page stays quick to
 * answer: `inTurn(2, () => html`…`)` comes third. Once there, a part is updated like any other.
 */
export const inTurn = directive(InTurn);
