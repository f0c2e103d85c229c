const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Longer ASCII words go through the decoder, which then is as fast. */
const MOST_LETTERS = 24;

/** A word's text; null where the bytes are not UTF-8. Short ASCII words need no decoder. */
export function decodeWord(bytes: Uint8Array, start: number, end: number): string | null {
  if (end - start <= MOST_LETTERS) {
    let text = '';
    let at = start;
    for (; at < end && bytes[at] < 0x80; at++) text += String.fromCharCode(bytes[at]);
    if (at === end) return text;
  }
  try {
    return decoder.decode(bytes.subarray(start, end));
  } catch {
    return null;
  }
}
