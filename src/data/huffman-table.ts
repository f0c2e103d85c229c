/** Bits of the longest code word of deflate. */
const LONGEST = 15;

/** Code words by the bits that come next: in each place symbol × 16 + length; 0 where no word begins so. */
export interface HuffmanTable {
  readonly places: Uint16Array;
  /** Places − 1, to cut the next bits out. */
  readonly mask: number;
}

/**
 * The canonical code of these lengths (RFC 1951, 3.2.2).
 *
 * @returns null where more words are asked for than there are
 */
export function huffmanTable(lengths: Uint8Array): HuffmanTable | null {
  const counts = new Uint16Array(LONGEST + 1);
  for (const length of lengths) counts[length]++;
  counts[0] = 0;
  const firsts = new Uint16Array(LONGEST + 2);
  let longest = 1;
  for (let length = 1; length <= LONGEST; length++) {
    firsts[length + 1] = (firsts[length] + counts[length]) << 1;
    if (firsts[length] + counts[length] > 1 << length) return null;
    if (counts[length] > 0) longest = length;
  }
  const places = new Uint16Array(1 << longest);
  for (let symbol = 0; symbol < lengths.length; symbol++) {
    const length = lengths[symbol];
    if (length === 0) continue;
    const step = 1 << length;
    const entry = (symbol << 4) | length;
    for (let at = reversed(firsts[length]++, length); at < places.length; at += step) places[at] = entry;
  }
  return { places, mask: places.length - 1 };
}

/** Code words are sent from their highest bit on, and everything else from the lowest. */
function reversed(word: number, length: number): number {
  let result = 0;
  for (let bit = 0; bit < length; bit++) result |= ((word >> bit) & 1) << (length - 1 - bit);
  return result;
}
