import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Starts something once, when the element is scrolled into view; watches from `autorun="visible"` on. */
export class VisibleStart implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement & { readonly autorun: string };
  readonly #start: () => void;
  #watch: IntersectionObserver | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement & { readonly autorun: string }, start: () => void) {
    this.#host = host;
    this.#start = start;
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.#host.autorun !== 'visible' || this.#watch) return;
    this.#watch = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      this.#watch?.disconnect();
      this.#start();
    });
    this.#watch.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#watch?.disconnect();
    this.#watch = null;
  }
}
