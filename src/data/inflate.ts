import type { BitInput } from './bit-input.js';
import { type HuffmanTable, huffmanTable } from './huffman-table.js';

/** How far back deflate refers. */
const WINDOW = 32 * 1024;

/** Output before it is handed on, besides the window and the longest repetition. */
const PIECE = 64 * 1024;
const LONGEST_REPETITION = 258;

const END_OF_BLOCK = 256;

/** Lengths of repetitions (symbols 257 to 285), and the extra bits that each has: RFC 1951, 3.2.5. */
const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const LENGTHS = [...starts(LENGTH_BITS.slice(0, -1), 3), LONGEST_REPETITION];
const DISTANCE_BITS = [0, 0, 0, 0, ...Array.from({ length: 26 }, (_, i) => 1 + (i >> 1))];
const DISTANCES = starts(DISTANCE_BITS, 1);

/** The order in which the lengths of the code of lengths stand. */
const LENGTH_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

interface Tables {
  readonly literals: HuffmanTable;
  readonly distances: HuffmanTable;
}

/** Literals take 8, 9, 7 and again 8 bits, distances 5: RFC 1951, 3.2.6. */
const FIXED = tablesOf(
  Uint8Array.from({ length: 288 }, (_, symbol) => (symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8)),
  new Uint8Array(30).fill(5),
);

/**
 * Unpacks one deflate stream (RFC 1951), piece by piece. Unlike the platform's DecompressionStream it knows where
 * the stream ends, and so what follows it.
 */
export class Inflater {
  readonly #input: BitInput;
  readonly #output = new Uint8Array(WINDOW + PIECE + LONGEST_REPETITION);
  #filled = 0;
  /** Up to here the output has been handed on. */
  #given = 0;
  #isLast = false;
  /** The block that is being read: bytes that are left of a stored one, or its tables. */
  #block: { left: number } | Tables | null = null;

  constructor(input: BitInput) {
    this.#input = input;
  }

  /**
   * The next piece; null at the end. The piece is a copy.
   *
   * @throws RangeError where the data are damaged or cut short
   */
  async next(): Promise<Uint8Array | null> {
    while (this.#filled < WINDOW + PIECE && !(this.#isLast && !this.#block)) {
      await this.#input.fill();
      if (!this.#block) this.#block = this.#startBlock();
      else if ('left' in this.#block) this.#copyStored(this.#block);
      else if (this.#decode(this.#block)) this.#block = null;
      if (this.#input.isOverrun) throw new RangeError('the data end too early');
    }
    return this.#handOn();
  }

  #handOn(): Uint8Array | null {
    if (this.#filled === this.#given) return null;
    const piece = this.#output.slice(this.#given, this.#filled);
    const kept = Math.min(WINDOW, this.#filled);
    this.#output.copyWithin(0, this.#filled - kept, this.#filled);
    this.#filled = kept;
    this.#given = kept;
    return piece;
  }

  #startBlock(): { left: number } | Tables {
    const input = this.#input;
    this.#isLast = input.take(1) === 1;
    const kind = input.take(2);
    if (kind === 0) return { left: storedLength(input) };
    if (kind === 1) return FIXED;
    if (kind === 2) return readTables(input);
    throw new RangeError('a block is of an unknown kind');
  }

  #copyStored(block: { left: number }): void {
    const input = this.#input;
    const room = this.#output.length - this.#filled;
    const count = Math.min(block.left, room, input.bytes.length - input.at);
    this.#output.set(input.bytes.subarray(input.at, input.at + count), this.#filled);
    input.at += count;
    this.#filled += count;
    block.left -= count;
    if (block.left === 0) this.#block = null;
  }

  /** Decodes until the block ends (true), or output or input run short; the copies make literals twice as fast. */
  #decode(tables: Tables): boolean {
    const input = this.#input;
    const output = this.#output;
    const { bytes, limit } = input;
    const { places, mask } = tables.literals;
    let { at, hold, held } = input;
    while (this.#filled < WINDOW + PIECE && at < limit) {
      for (; held < 20; held += 8) hold |= bytes[at++] << held;
      const entry = places[hold & mask];
      if (entry === 0) throw new RangeError('a code word is unknown');
      hold >>>= entry & 15;
      held -= entry & 15;
      if (entry < END_OF_BLOCK << 4) {
        output[this.#filled++] = entry >> 4;
        continue;
      }
      input.set(at, hold, held);
      if (entry >> 4 === END_OF_BLOCK) return true;
      this.#repeat((entry >> 4) - END_OF_BLOCK - 1, tables.distances);
      ({ at, hold, held } = input);
    }
    input.set(at, hold, held);
    return false;
  }

  #repeat(kind: number, distances: HuffmanTable): void {
    const input = this.#input;
    const length = LENGTHS[kind] + input.take(LENGTH_BITS[kind]);
    const symbol = readSymbol(input, distances);
    const distance = DISTANCES[symbol] + input.take(DISTANCE_BITS[symbol]);
    const from = this.#filled - distance;
    if (!(from >= 0 && length > 0)) throw new RangeError('a repetition points before the beginning');
    const output = this.#output;
    const end = this.#filled + length;
    for (let to = this.#filled; to < end; to++) output[to] = output[to - distance];
    this.#filled = end;
  }
}

function storedLength(input: BitInput): number {
  input.align();
  const length = input.take(16);
  if ((length ^ input.take(16)) !== 0xffff) throw new RangeError('a stored block has two lengths');
  input.align();
  return length;
}

function readTables(input: BitInput): Tables {
  const literals = input.take(5) + 257;
  const distances = input.take(5) + 1;
  const given = input.take(4) + 4;
  const ofLengths = new Uint8Array(19);
  for (let i = 0; i < given; i++) ofLengths[LENGTH_ORDER[i]] = input.take(3);
  const lengths = readLengths(input, ofLengths, literals + distances);
  return tablesOf(lengths.subarray(0, literals), lengths.subarray(literals));
}

/** Lengths are packed too: 16 repeats the last one, 17 and 18 stand for zeros. */
function readLengths(input: BitInput, ofLengths: Uint8Array, count: number): Uint8Array {
  const table = tableOf(ofLengths);
  const lengths = new Uint8Array(count);
  for (let at = 0; at < count; ) {
    const symbol = readSymbol(input, table);
    if (symbol < 16) {
      lengths[at++] = symbol;
      continue;
    }
    if (symbol === 16 && at === 0) throw new RangeError('a table repeats what is not there');
    const value = symbol === 16 ? lengths[at - 1] : 0;
    const times = symbol === 16 ? 3 + input.take(2) : symbol === 17 ? 3 + input.take(3) : 11 + input.take(7);
    if (at + times > count) throw new RangeError('a table is too long');
    lengths.fill(value, at, at + times);
    at += times;
  }
  return lengths;
}

function readSymbol(input: BitInput, { places, mask }: HuffmanTable): number {
  for (; input.held < 15; input.held += 8) input.hold |= (input.bytes[input.at++] ?? 0) << input.held;
  const entry = places[input.hold & mask];
  if (entry === 0) throw new RangeError('a code word is unknown');
  input.hold >>>= entry & 15;
  input.held -= entry & 15;
  return entry >> 4;
}

function tablesOf(literals: Uint8Array, distances: Uint8Array): Tables {
  return { literals: tableOf(literals), distances: tableOf(distances) };
}

function tableOf(lengths: Uint8Array): HuffmanTable {
  const table = huffmanTable(lengths);
  if (!table) throw new RangeError('a table has too many code words');
  return table;
}

/** Where each symbol's values start, when each has 2^bits of them. */
function starts(bits: readonly number[], first: number): number[] {
  let start = first;
  return bits.map((count) => {
    const here = start;
    start += 1 << count;
    return here;
  });
}
