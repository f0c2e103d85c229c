/**
 * Words of a text in any script: runs of letters, with marks, joiners and apostrophes inside, in small
 * letters. Figures and punctuation are left out; a sentence ends at ., !, ?, ؟, ; or an empty line.
 */
export function tokenise(text: string): string[][] {
  const sentences: string[][] = [];
  for (const sentence of text.normalize('NFC').split(/[.!?؟;؛]+|\n\s*\n/u)) {
    const words = sentence.toLowerCase().match(/\p{L}[\p{L}\p{M}\u200c’']*/gu);
    if (words) sentences.push(words.map((word) => word.replace(/[’'\u200c]+$/u, '')));
  }
  return sentences;
}
