/** Registers an element once; on a server, where there are none, it does nothing. */
export function defineElement(name: string, element: CustomElementConstructor): void {
  if (!globalThis.customElements || customElements.get(name)) return;
  customElements.define(name, element);
}

/** Copies of labtags share no module; a symbol of this name is the same in all of them. */
const TOLD = Symbol.for('labtags told of a second copy');

/**
 * Registers a tag that authors write. Where another copy of labtags has done so before, that one stays, and the
 * author is told, once a page.
 */
export function defineTag(name: string, element: CustomElementConstructor): void {
  defineElement(name, element);
  const page = globalThis as { [TOLD]?: boolean };
  const registered = globalThis.customElements?.get(name);
  if (!registered || registered === element || page[TOLD]) return;
  page[TOLD] = true;
  console.warn(
    `labtags is on this page twice: <${name}> stays with the copy that came first, and the second is not used. Load labtags once, by one script or one import.`,
  );
}
