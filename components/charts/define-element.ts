/** Registers an element once; on a server, where there are none, it does nothing. */
export function defineElement(name: string, element: CustomElementConstructor): void {
  if (!globalThis.customElements || customElements.get(name)) return;
  customElements.define(name, element);
}

/** Registers a lab. Where another copy of labtags has done so before, that one stays, and the author is told. */
export function defineLab(name: string, lab: CustomElementConstructor): void {
  defineElement(name, lab);
  const registered = globalThis.customElements?.get(name);
  if (registered && registered !== lab) {
    console.warn(`labtags: <${name}> is registered already, by another copy of labtags. Load it once.`);
  }
}
