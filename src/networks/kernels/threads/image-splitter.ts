import type { HelperThread } from './helper-thread.js';
import type { SharedKernel } from './protocol.js';

/** An argument that is an address: what lies there, and what a thread does with it. */
export interface Region {
  readonly role: 'each' | 'all' | 'out' | 'sum' | 'scratch';
  readonly address: number;
  readonly bytes: number;
}

/** Bytes for each image, read. */
export const each = (address: number, bytes: number): Region => ({ role: 'each', address, bytes });
/** Bytes that every image needs, read. */
export const all = (address: number, bytes: number): Region => ({ role: 'all', address, bytes });
/** Bytes for each image, written. */
export const out = (address: number, bytes: number): Region => ({ role: 'out', address, bytes });
/** 32-bit numbers to which images add. */
export const sum = (address: number, bytes: number): Region => ({ role: 'sum', address, bytes });
/** Bytes for the kernel alone. */
export const scratch = (address: number, bytes: number): Region => ({ role: 'scratch', address, bytes });

/** Stands for the number of images among the arguments. */
export const IMAGES = 'images';

export type Argument = number | Region | typeof IMAGES;

type Kernels = Readonly<Record<SharedKernel, (...args: number[]) => void>>;

/** Fewer images a thread are not worth a message. */
const FEWEST_IMAGES = 8;

/**
 * Calls kernels that go through images one by one, with a part of the images on each thread. Helping
 * threads have memories of their own, so their part is copied there and back; the parts depend on the
 * number of threads alone, so the same machine gives the same numbers.
 */
export class ImageSplitter {
  readonly #kernels: Kernels;
  readonly #memory: WebAssembly.Memory;
  readonly #helpers: readonly HelperThread[];

  constructor(kernels: Kernels, memory: WebAssembly.Memory, helpers: readonly HelperThread[]) {
    this.#kernels = kernels;
    this.#memory = memory;
    this.#helpers = helpers;
  }

  call(kernel: SharedKernel, args: readonly Argument[], images: number): void {
    const helpers = this.#helpers.slice(0, Math.max(0, Math.floor(images / FEWEST_IMAGES) - 1));
    const share = Math.floor(images / (helpers.length + 1));
    const own = images - share * helpers.length;
    const parts = helpers.map((helper, i) => this.#ask(helper, kernel, { args, first: own + i * share, count: share }));
    this.#kernels[kernel](...args.map((arg) => (arg === IMAGES ? own : typeof arg === 'number' ? arg : arg.address)));
    for (const part of parts) this.#collect(part);
  }

  /** Copies a part of the images over and lets the helper start. */
  #ask(
    helper: HelperThread,
    kernel: SharedKernel,
    { args, first, count }: { args: readonly Argument[]; first: number; count: number },
  ): Part {
    const regions = args.filter((arg): arg is Region => typeof arg === 'object');
    const sizeOf = ({ role, bytes }: Region) => (role === 'each' || role === 'out' ? bytes * count : bytes);
    const addresses = helper.room(regions.map(sizeOf));
    regions.forEach((region, i) => {
      const there = helper.bytes(addresses[i], sizeOf(region));
      if (region.role === 'sum') there.fill(0);
      else if (region.role === 'each') there.set(this.#bytes(region.address + first * region.bytes, there.length));
      else if (region.role === 'all') there.set(this.#bytes(region.address, there.length));
    });
    const values = args.map((arg) => {
      if (arg === IMAGES) return count;
      return typeof arg === 'number' ? arg : addresses[regions.indexOf(arg)];
    });
    helper.ask(kernel, values);
    return { helper, regions, addresses, first, count };
  }

  #collect({ helper, regions, addresses, first, count }: Part): void {
    helper.finish();
    regions.forEach(({ role, address, bytes }, i) => {
      if (role === 'out')
        this.#bytes(address + first * bytes, count * bytes).set(helper.bytes(addresses[i], count * bytes));
      if (role !== 'sum') return;
      const there = helper.bytes(addresses[i], bytes);
      const sums = new Float32Array(this.#memory.buffer, address, bytes / 4);
      const more = new Float32Array(there.buffer, there.byteOffset, bytes / 4);
      for (let k = 0; k < sums.length; k++) sums[k] += more[k];
    });
  }

  #bytes(address: number, length: number): Uint8Array {
    return new Uint8Array(this.#memory.buffer, address, length);
  }
}

interface Part {
  readonly helper: HelperThread;
  readonly regions: readonly Region[];
  readonly addresses: readonly number[];
  readonly first: number;
  readonly count: number;
}
