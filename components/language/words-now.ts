import type { Texts } from './texts.js';

/** The words where they are there already; else the English ones, until it calls back. */
export function wordsNow<Words extends object>(
  texts: Texts<Words>,
  { tag, english, later }: { readonly tag: string; readonly english: Words; readonly later: () => void },
): Words {
  const words = texts.in(tag);
  if (!(words instanceof Promise)) return words;
  words.then(later, () => {});
  return english;
}
