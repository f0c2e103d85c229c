import type { ImageSet } from './image-set.js';

/**
 * SHA-256 (FIPS 180-4) that takes its message piece by piece. The platform's `crypto.subtle` wants
 * one whole array, which would be another copy of the data set, and is absent on pages served by
 * plain http in a class's own network.
 */
export class Sha256 {
  readonly #state = Uint32Array.from(INITIAL_STATE);
  readonly #block = new Uint8Array(BLOCK_BYTES);
  #blockLength = 0;
  #messageLength = 0;

  update(bytes: Uint8Array): this {
    this.#messageLength += bytes.length;
    let offset = 0;
    if (this.#blockLength > 0) {
      offset = Math.min(BLOCK_BYTES - this.#blockLength, bytes.length);
      this.#block.set(bytes.subarray(0, offset), this.#blockLength);
      this.#blockLength += offset;
      if (this.#blockLength < BLOCK_BYTES) return this;
      compress(this.#state, this.#block, 0);
    }
    for (; offset + BLOCK_BYTES <= bytes.length; offset += BLOCK_BYTES) compress(this.#state, bytes, offset);
    this.#block.set(bytes.subarray(offset));
    this.#blockLength = bytes.length - offset;
    return this;
  }

  /** Ends the message; 64 hexadecimal digits. */
  hex(): string {
    const bits = this.#messageLength * 8;
    const zeros = (BLOCK_BYTES * 2 - 9 - this.#blockLength) % BLOCK_BYTES;
    const ending = new Uint8Array(1 + zeros + 8);
    ending[0] = 0x80;
    const view = new DataView(ending.buffer);
    view.setUint32(1 + zeros, Math.floor(bits / 4294967296));
    view.setUint32(5 + zeros, bits >>> 0);
    this.update(ending);
    return Array.from(this.#state, (word) => word.toString(16).padStart(8, '0')).join('');
  }
}

/** SHA-256 (hex) of one array. */
export function sha256OfBytes(bytes: Uint8Array): string {
  return new Sha256().update(bytes).hex();
}

/** SHA-256 (hex) over train pixels, train labels, test pixels, test labels, in this order. */
export function sha256OfDataset(dataset: { readonly train: ImageSet; readonly test: ImageSet }): string {
  const { train, test } = dataset;
  return new Sha256().update(train.pixels).update(train.labels).update(test.pixels).update(test.labels).hex();
}

const BLOCK_BYTES = 64;

const INITIAL_STATE = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];

/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes. */
const ROUND_CONSTANTS = Int32Array.from([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98,
  0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
  0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8,
  0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
  0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819,
  0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
  0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7,
  0xc67178f2,
]);

const schedule = new Int32Array(64);

/** One block of 64 bytes (FIPS 180-4, section 6.2.2); the letters are the standard's. */
function compress(state: Uint32Array, bytes: Uint8Array, offset: number): void {
  fillSchedule(bytes, offset);
  let a = state[0] | 0;
  let b = state[1] | 0;
  let c = state[2] | 0;
  let d = state[3] | 0;
  let e = state[4] | 0;
  let f = state[5] | 0;
  let g = state[6] | 0;
  let h = state[7] | 0;
  for (let t = 0; t < 64; t++) {
    const sigma1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const t1 = (h + sigma1 + ((e & f) ^ (~e & g)) + ROUND_CONSTANTS[t] + schedule[t]) | 0;
    const sigma0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t2 = (sigma0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  state[0] += a;
  state[1] += b;
  state[2] += c;
  state[3] += d;
  state[4] += e;
  state[5] += f;
  state[6] += g;
  state[7] += h;
}

function fillSchedule(bytes: Uint8Array, offset: number): void {
  for (let t = 0; t < 16; t++) {
    const at = offset + 4 * t;
    schedule[t] = (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3];
  }
  for (let t = 16; t < 64; t++) {
    const w15 = schedule[t - 15];
    const w2 = schedule[t - 2];
    const sigma0 = ((w15 >>> 7) | (w15 << 25)) ^ ((w15 >>> 18) | (w15 << 14)) ^ (w15 >>> 3);
    const sigma1 = ((w2 >>> 17) | (w2 << 15)) ^ ((w2 >>> 19) | (w2 << 13)) ^ (w2 >>> 10);
    schedule[t] = (schedule[t - 16] + sigma0 + schedule[t - 7] + sigma1) | 0;
  }
}
