import type { ReactiveController } from 'lit';
import { setPrinting } from '../charts/printing-now.js';
import { showAllNow } from './in-turn.js';

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
    setPrinting(now);
    this.#update();
    if (now) showAllNow();
  }
}
