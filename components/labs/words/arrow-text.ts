const READ_FROM_THE_RIGHT = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** The arrow behind a word; it points the way in which the word is read. */
export function arrowAfter(word: string): '→' | '←' {
  return READ_FROM_THE_RIGHT.test(word) ? '←' : '→';
}

/** A step from one word to another. */
export function arrowText(from: string, to: string): string {
  return `${from} ${arrowAfter(from)} ${to}`;
}

/** The same within an English sentence: words that are read from the right keep their own direction. */
export function isolatedArrow(from: string, to: string): string {
  return arrowAfter(from) === '→' ? arrowText(from, to) : `\u2068${arrowText(from, to)}\u2069`;
}
