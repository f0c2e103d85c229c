import { indicesByClass } from '../data/image-set.js';
import type { SeededRandom } from '../random.js';

/**
 * As many draws as there are images, each class equally often: the images of a class come in turns, so
 * those of a rare one many times and those of a common one seldom. Only ever of the training part.
 */
export function oversampledOrder(labels: Uint8Array, classes: number, random: SeededRandom): Uint32Array<ArrayBuffer> {
  const decks = indicesByClass(labels, classes)
    .filter((images) => images.length > 0)
    .map((images) => new Deck(images, random));
  return random.shuffle(Uint32Array.from(labels, (_, i) => decks[i % decks.length].next()));
}

/** Cards that are shuffled again when all are dealt. */
class Deck {
  readonly #cards: Uint32Array;
  readonly #random: SeededRandom;
  #dealt: number;

  constructor(cards: Uint32Array, random: SeededRandom) {
    this.#cards = cards;
    this.#random = random;
    this.#dealt = cards.length;
  }

  next(): number {
    if (this.#dealt === this.#cards.length) {
      this.#random.shuffle(this.#cards);
      this.#dealt = 0;
    }
    return this.#cards[this.#dealt++];
  }
}
