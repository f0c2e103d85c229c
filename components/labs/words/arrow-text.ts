const READ_FROM_THE_RIGHT = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** The arrow behind a word; it points the way in which the word is read. */
export function arrowAfter(word: string): '→' | '←' {
  return READ_FROM_THE_RIGHT.test(word) ? '←' : '→';
}

/** A step from one word to another. */
export function arrowText(from: string, to: string): string {
  return `${from} ${arrowAfter(from)} ${to}`;
}
