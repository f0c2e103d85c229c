const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** What a byte does when one, two or three more follow it: four bytes are taken at once (Sarwate's method, widened). */
const TABLES = [TABLE, after(1), after(2), after(3)];

/** CRC-32 as zip and gzip files use it (ISO 3309), of bytes that come in pieces. */
export class Crc32 {
  #state = 0xffffffff;

  update(bytes: Uint8Array): void {
    const [none, one, two, three] = TABLES;
    const whole = bytes.length - (bytes.length % 4);
    let state = this.#state;
    let at = 0;
    for (; at < whole; at += 4) {
      state ^= bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24);
      state = three[state & 0xff] ^ two[(state >>> 8) & 0xff] ^ one[(state >>> 16) & 0xff] ^ none[state >>> 24];
    }
    for (; at < bytes.length; at++) state = none[(state ^ bytes[at]) & 0xff] ^ (state >>> 8);
    this.#state = state;
  }

  /** Unsigned, 32 bits. */
  get value(): number {
    return ~this.#state >>> 0;
  }
}

function after(bytes: number): Uint32Array {
  return TABLE.map((start) => {
    let value = start;
    for (let i = 0; i < bytes; i++) value = TABLE[value & 0xff] ^ (value >>> 8);
    return value;
  });
}
