import type { LanguageCode } from './words.js';

/** The words of a lab by language; English comes with the page's script, others when they are asked for. */
export type WordsByLanguage<Words> = Readonly<Record<LanguageCode, () => Words | Promise<Words>>>;

/** `fa-IR` → `fa`; a language that we do not speak → English. */
export function supportedLanguage(tag: string): LanguageCode {
  return tag.toLowerCase().split('-')[0] === 'fa' ? 'fa' : 'en';
}

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
 * Calls back whenever some `lang` around the element changes.
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
  return () => observer.disconnect();
}
