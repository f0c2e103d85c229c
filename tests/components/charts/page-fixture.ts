/** Puts an element on the page, in a box of its own that is taken away by {@link clearPage}. */
export function show<T extends Element>(element: T, width = 480): T {
  const box = document.createElement('div');
  box.className = 'fixture';
  box.style.width = `${width}px`;
  box.style.backgroundColor = 'Canvas';
  box.append(element);
  document.body.append(box);
  return element;
}

export function clearPage(): void {
  for (const box of document.querySelectorAll('.fixture')) box.remove();
  document.documentElement.style.colorScheme = '';
}

/** Waits until `read` gives something; the test's own time limit ends the wait. */
export async function eventually<T>(read: () => T | null | undefined | false): Promise<T> {
  for (;;) {
    const value = read();
    if (value) return value;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** One element inside another's shadow root. */
export function inside<T extends Element = HTMLElement>(host: Element, selector: string): T {
  const element = host.shadowRoot?.querySelector<T>(selector);
  if (!element) throw new Error(`No ${selector} in ${host.localName}.`);
  return element;
}

export function press(element: Element, key: string): void {
  element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
}
