/** The text with U+FFFD in the place of halves of surrogate pairs, which UTF-8 and addresses cannot hold. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd');
}
