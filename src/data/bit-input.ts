/** So many bytes are at hand before a step begins: more than the tables of a deflate block can take. */
const STEP_BYTES = 1024;

/** Behind the end of the data, so that a step may look ahead without asking where they end. */
const BEYOND = new Uint8Array(STEP_BYTES);

/**
 * Bytes that come in pieces, as deflate reads them: bits, the lowest first. {@link fill} waits for the source;
 * everything else works on what is at hand, and {@link isOverrun} tells afterwards whether it went too far.
 */
export class BitInput {
  /** What is at hand; public, as the inner loop keeps copies of these four. */
  bytes: Uint8Array = new Uint8Array(0);
  at = 0;
  hold = 0;
  held = 0;
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  /** Where the data end; infinity until that is known. */
  #end = Number.POSITIVE_INFINITY;

  constructor(source: ReadableStream<Uint8Array>) {
    this.#reader = source.getReader();
  }

  /** True where more was taken than there is. */
  get isOverrun(): boolean {
    return this.at - (this.held >> 3) > this.#end;
  }

  /** True where all has been read; holds only right after {@link fill}. */
  get isAtEnd(): boolean {
    return this.at - (this.held >> 3) >= this.#end;
  }

  /** Bytes from which the inner loop must not start another symbol. */
  get limit(): number {
    return this.bytes.length - 16;
  }

  /** Waits until enough for one step is at hand, or all there is. */
  async fill(): Promise<void> {
    while (this.bytes.length - this.at < STEP_BYTES && this.#end === Number.POSITIVE_INFINITY) {
      const { done, value } = await this.#reader.read();
      const kept = this.bytes.length - this.at;
      if (done) this.#end = kept;
      this.#append(done ? BEYOND : value, kept);
    }
  }

  cancel(reason: unknown): Promise<void> {
    return this.#reader.cancel(reason);
  }

  /** The next `count` bits, at most 16. */
  take(count: number): number {
    while (this.held < count) {
      this.hold |= (this.bytes[this.at++] ?? 0) << this.held;
      this.held += 8;
    }
    const value = this.hold & ((1 << count) - 1);
    this.hold >>>= count;
    this.held -= count;
    return value;
  }

  set(at: number, hold: number, held: number): void {
    this.at = at;
    this.hold = hold;
    this.held = held;
  }

  /** To the next whole byte, with nothing held back. */
  align(): void {
    this.at -= this.held >> 3;
    this.hold = 0;
    this.held = 0;
  }

  #append(piece: Uint8Array, kept: number): void {
    const joined = new Uint8Array(kept + piece.length);
    joined.set(this.bytes.subarray(this.at));
    joined.set(piece, kept);
    this.bytes = joined;
    this.at = 0;
  }
}
