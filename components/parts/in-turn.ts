import { nothing } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';

/** Between two parts: a picture is painted and a key is answered, on a slow machine too. */
const PAUSE_MS = 40;

type Content = () => unknown;

/** All parts of a page stand in one queue; the first asked for comes first. */
const waiting: InTurn[] = [];

class InTurn extends AsyncDirective {
  #content: Content = () => nothing;
  #shown = false;

  override render(content: Content): unknown {
    this.#content = content;
    if (this.#shown) return content();
    if (!waiting.includes(this)) enqueue(this);
    return nothing;
  }

  protected override disconnected(): void {
    const place = waiting.indexOf(this);
    if (place >= 0) waiting.splice(place, 1);
  }

  protected override reconnected(): void {
    if (!this.#shown) enqueue(this);
  }

  show(): void {
    this.#shown = true;
    this.setValue(this.#content());
  }
}

let turning = false;

function enqueue(part: InTurn): void {
  waiting.push(part);
  if (!turning) setTimeout(showNext);
  turning = true;
}

function showNext(): void {
  const part = waiting.shift();
  turning = part !== undefined;
  if (!part) return;
  setTimeout(showNext, PAUSE_MS);
  part.show();
}

/** Shows every part that still waits, for paper. */
export function showAllNow(): void {
  while (waiting.length > 0) waiting.shift()?.show();
}

/**
 * Sets costly parts up one after the other, each in a task of its own, so that the page stays quick to
 * answer. Once there, a part is updated like any other.
 *
 * @param content makes the part; called again with every update
 */
export const inTurn = directive(InTurn);
