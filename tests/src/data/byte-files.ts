import type { SeededRandom } from '../../../src/random.js';

/** An IDX file of unsigned bytes whose values count up from `first`. */
export function idxBytes(shape: readonly number[], values?: ArrayLike<number>): Uint8Array<ArrayBuffer> {
  const length = shape.reduce((product, size) => product * size, 1);
  const bytes = new Uint8Array(4 + 4 * shape.length + length);
  bytes.set([0, 0, 8, shape.length]);
  const view = new DataView(bytes.buffer);
  shape.forEach((size, axis) => {
    view.setUint32(4 + 4 * axis, size);
  });
  bytes.set(values ?? Uint8Array.from({ length }, (_, i) => i), 4 + 4 * shape.length);
  return bytes;
}

/** A copy of `bytes` with a few bytes changed, a piece cut off, or a piece put in. */
export function mutate(bytes: Uint8Array, random: SeededRandom): Uint8Array {
  const kind = random.integer(4);
  if (kind === 0) return bytes.slice(0, random.integer(bytes.length + 1));
  if (kind === 1) {
    const at = random.integer(bytes.length + 1);
    const extra = Uint8Array.from({ length: 1 + random.integer(8) }, () => random.integer(256));
    return Uint8Array.from([...bytes.subarray(0, at), ...extra, ...bytes.subarray(at)]);
  }
  const mutated = bytes.slice();
  // Headers are where a wrong byte does harm, so half of the changes aim at the start.
  const reach = random.next() < 0.5 ? Math.min(32, bytes.length) : bytes.length;
  const changes = 1 + random.integer(kind === 2 ? 1 : 12);
  for (let i = 0; i < changes; i++) mutated[random.integer(reach)] = random.integer(256);
  return mutated;
}

/** Bytes as a stream in pieces of `pieceBytes`. */
export function streamOf(bytes: Uint8Array, pieceBytes: number): ReadableStream<Uint8Array> {
  let offset = 0;
  return new ReadableStream({
    pull(controller) {
      if (offset >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(offset, offset + pieceBytes));
      offset += pieceBytes;
    },
  });
}
