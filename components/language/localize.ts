import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { registry } from './registry.js';

/** The nearest `lang`, from the element outwards through shadow roots; empty where none is set. */
export function languageTagOf(element: Element): string {
  let current: Element | null = element;
  while (current) {
    const marked: Element | null = current.closest('[lang]');
    if (marked) return marked.getAttribute('lang') ?? '';
    const root: Node = current.getRootNode();
    current = root instanceof ShadowRoot ? root.host : null;
  }
  return '';
}

/**
 * Calls back whenever some `lang` around the element changes, or a language is registered.
 *
 * @returns ends the watch
 */
export function watchLanguage(element: Element, onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  const options = { attributes: true, attributeFilter: ['lang'], subtree: true };
  let root: Node = element.getRootNode();
  observer.observe(root, options);
  while (root instanceof ShadowRoot) {
    root = root.host.getRootNode();
    observer.observe(root, options);
  }
  const { listeners } = registry;
  listeners.add(onChange);
  return () => {
    observer.disconnect();
    listeners.delete(onChange);
  };
}

/** What {@link SpokenWords} speaks: {@link Texts}, or several of them at once. */
export interface Speakable<Words> {
  in(tag: string): Words | Promise<Words>;
}

/** Gives an element its words, in the language of its place in the page, now and whenever that changes. */
export class SpokenWords<Words> implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #texts: Speakable<Words>;
  readonly #use: (words: Words) => void;
  #asked: unknown = null;
  #endWatch: () => void = () => {};

  constructor(host: ReactiveControllerHost & Element, texts: Speakable<Words>, use: (words: Words) => void) {
    this.#host = host;
    this.#texts = texts;
    this.#use = use;
    host.addController(this);
  }

  hostConnected(): void {
    this.#endWatch = watchLanguage(this.#host, () => void this.speak());
    void this.speak();
  }

  hostDisconnected(): void {
    this.#endWatch();
  }

  /** English where the words cannot be loaded. */
  async speak(): Promise<void> {
    const asked = this.#texts.in(languageTagOf(this.#host));
    if (asked === this.#asked) return;
    this.#asked = asked;
    const words = asked instanceof Promise ? await asked.catch(() => this.#texts.in('en')) : asked;
    if (this.#asked === asked) this.#use(words);
  }
}
