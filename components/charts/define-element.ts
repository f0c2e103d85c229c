/** Registers an element once; on a server, where there are none, it does nothing. */
export function defineElement(name: string, element: CustomElementConstructor): void {
  if (!globalThis.customElements || customElements.get(name)) return;
  customElements.define(name, element);
}
