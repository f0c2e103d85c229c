import type { OfferedLab } from './offered-labs.js';
import type { Attribute } from './state.js';

/** Its address key: a permalink in the builder's own address is not for the preview. */
const NAME = 'lesson-preview';

/** The lab of a lesson, kept while its attributes change, so that a run in it is not lost. */
export class PreviewLab {
  readonly #onReady: () => void;
  #tag: string | null = null;
  #element: HTMLElement | null = null;

  constructor(onReady: () => void) {
    this.#onReady = onReady;
  }

  get element(): HTMLElement | null {
    return this.#element;
  }

  show(lab: OfferedLab, attributes: readonly Attribute[]): void {
    if (lab.tag !== this.#tag) this.#replace(lab);
    if (this.#element) writeAttributes(this.#element, [['name', NAME], ...attributes]);
  }

  #replace({ tag, register }: OfferedLab): void {
    this.#tag = tag;
    this.#element = document.createElement(tag);
    void register().then(this.#onReady);
  }
}

function writeAttributes(element: HTMLElement, attributes: readonly Attribute[]): void {
  const names = attributes.map(([name]) => name);
  for (const name of element.getAttributeNames()) if (!names.includes(name)) element.removeAttribute(name);
  for (const [name, value] of attributes) {
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
}
