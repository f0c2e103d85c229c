import { html, noChange, type TemplateResult } from 'lit';
import { type AttributePart, Directive, type DirectiveResult, directive, type ElementPart } from 'lit/directive.js';
import { moveAmong } from '../../../parts/move-among.js';
import { arrowText } from '../arrow-text.js';
import type { LabView } from '../lab-view.js';

/** Words that light up together, here and on the map: one, or the two ends of an arrow. */
export type LinkedWords = readonly string[];

/** True where what stands for these words is pointed at, here or elsewhere. */
export function isPointedAt(pointed: LinkedWords, words: LinkedWords): boolean {
  if (pointed.length === 0) return false;
  const [few, many] = pointed.length < words.length ? [pointed, words] : [words, pointed];
  return few.every((word) => many.includes(word));
}

/** Pointing at an element, or coming to it by the keyboard, lights its words; `data-lit` marks what is lit. */
class PointsAt extends Directive {
  #ask: LabView['ask'] | undefined;
  #words: LinkedWords = [];

  override render(_view: LabView, _words: LinkedWords): unknown {
    return noChange;
  }

  override update({ element }: ElementPart | AttributePart, [view, words]: [LabView, LinkedWords]): unknown {
    if (!this.#ask) this.#listen(element);
    this.#ask = view.ask;
    this.#words = words;
    element.toggleAttribute('data-lit', isPointedAt(view.state.pointed, words));
    return noChange;
  }

  #listen(element: Element): void {
    for (const name of ['pointerenter', 'focusin']) element.addEventListener(name, () => this.#ask?.point(this.#words));
    for (const name of ['pointerleave', 'focusout']) element.addEventListener(name, () => this.#ask?.point([]));
  }
}

export const pointsAt: (view: LabView, words: LinkedWords) => DirectiveResult<typeof PointsAt> = directive(PointsAt);

/** The non-joiner too: Persian writes a plural's ending behind it. */
const IN_WORD = '[\\p{L}\\p{M}\\u200c]';

/** A sentence in which words, and arrows between two, can be pointed at. */
export function linkedText(view: LabView, text: string, linked: readonly LinkedWords[]): unknown {
  const found = new Map(
    linked.map((words) => [words.length === 2 ? arrowText(words[0], words[1]) : words.join(' '), words]),
  );
  const pattern = [...found.keys()].sort((a, b) => b.length - a.length).map(patternOf);
  if (pattern.length === 0) return text;
  const parts = text.split(new RegExp(`(?<!${IN_WORD})(${pattern.join('|')})(?!${IN_WORD})`, 'u'));
  return parts.map((part, i) =>
    i % 2 === 0 ? part : mark(view, part, { words: found.get(part.replaceAll('\u00a0', ' ')) ?? [], first: i === 1 }),
  );
}

/** Of an arrow's blanks some languages make ones that do not break. */
function patternOf(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '[ \\u00a0]');
}

interface Mark {
  readonly words: LinkedWords;
  /** Of its sentence: Tab stops at it, arrow keys go on from it. */
  readonly first: boolean;
}

function mark(view: LabView, text: string, { words, first }: Mark): TemplateResult {
  return html`<button
    type="button"
    class="mark"
    dir="auto"
    tabindex=${first ? 0 : -1}
    ${pointsAt(view, words)}
    @click=${() => view.ask.point(words)}
    @keydown=${onKey}
  >${text}</button>`;
}

function onKey(event: KeyboardEvent): void {
  moveAmong(event, (event.currentTarget as HTMLElement).parentElement);
}
