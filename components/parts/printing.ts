import type { ReactiveController } from 'lit';
import { showAllNow } from './in-turn.js';

/** Of the whole page: what is only made for paper asks it too. */
let printing = false;

export const isPrinting = () => printing;

/** While the page is printed, so that paper shows what the screen holds behind tabs. */
export class Printing implements ReactiveController {
  readonly #update: () => void;

  /** @param update draws at once */
  constructor(update: () => void) {
    this.#update = update;
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#begin);
    addEventListener('afterprint', this.#end);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#begin);
    removeEventListener('afterprint', this.#end);
  }

  readonly #begin = () => this.#turn(true);
  readonly #end = () => this.#turn(false);

  #turn(now: boolean): void {
    printing = now;
    this.#update();
    if (now) showAllNow();
  }
}
