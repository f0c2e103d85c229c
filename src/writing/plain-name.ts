const MOST_LETTERS = 80;

/** Control and format characters, marks of direction among them, halves of pairs, and what is not assigned. */
const UNSEEN = /[\p{C}\u2028\u2029]/gu;

/** A name from a student's file on one short line: nothing of it steers a terminal or turns other text around. */
export function plainName(name: unknown): string {
  const letters = Array.from(String(name).slice(0, 4 * MOST_LETTERS));
  const cut = letters.length > MOST_LETTERS ? [...letters.slice(0, MOST_LETTERS), '…'] : letters;
  return cut.join('').replace(UNSEEN, '\ufffd');
}
