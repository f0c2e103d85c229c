import { roundUp } from '../wasm-memory.js';
import { ARENA_START, SHARED_KERNELS, type SharedKernel, STATE, WORD } from './protocol.js';

const PAGE = 65_536;

/** The asking side of a helping thread: its memory, and one kernel call at a time. */
export class HelperThread {
  readonly #memory: WebAssembly.Memory;
  readonly #words: Int32Array;

  constructor(memory: WebAssembly.Memory) {
    this.#memory = memory;
    this.#words = new Int32Array(memory.buffer, 0, 64);
  }

  /** Room for so many numbers of bytes, one address each; what was there before is given up. */
  room(sizes: readonly number[]): number[] {
    let next = ARENA_START;
    const addresses = sizes.map((size) => {
      const address = next;
      next += roundUp(size + 16, 64);
      return address;
    });
    const missing = next - this.#memory.buffer.byteLength;
    if (missing > 0) this.#memory.grow(Math.ceil(missing / PAGE));
    return addresses;
  }

  /** A fresh view: the memory may have grown. */
  bytes(address: number, length: number): Uint8Array {
    return new Uint8Array(this.#memory.buffer, address, length);
  }

  /** Starts a kernel; {@link finish} waits for it. */
  ask(kernel: SharedKernel, args: readonly number[]): void {
    const words = this.#words;
    words[WORD.kernel] = SHARED_KERNELS.indexOf(kernel);
    words[WORD.count] = args.length;
    words.set(args, WORD.firstArgument);
    Atomics.store(words, WORD.state, STATE.asked);
    Atomics.notify(words, WORD.state);
  }

  /** @throws Error where the kernel failed there */
  finish(): void {
    while (Atomics.load(this.#words, WORD.state) === STATE.asked) Atomics.wait(this.#words, WORD.state, STATE.asked);
    if (Atomics.load(this.#words, WORD.state) === STATE.failed) throw new Error('A helping thread failed in a kernel.');
  }
}
