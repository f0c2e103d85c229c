/** An .npy file of unsigned bytes as NumPy writes it: its header, then the values, which count up unless they are given. */
export function npyBytes(shape: readonly number[], values?: Uint8Array): Uint8Array {
  const text = `{'descr': '|u1', 'fortran_order': False, 'shape': (${shape.join(', ')}${shape.length === 1 ? ',' : ''}), }`;
  const padded = `${text.padEnd(64 * Math.ceil((text.length + 11) / 64) - 11)}\n`;
  const length = shape.reduce((product, size) => product * size, 1);
  const header = Uint8Array.of(0x93, ...Buffer.from('NUMPY'), 1, 0, padded.length & 255, padded.length >> 8);
  const content = values ?? Uint8Array.from({ length }, (_, i) => i);
  return new Uint8Array(Buffer.concat([header, Buffer.from(padded), content]));
}

/** A CIFAR-10 batch: planes of 1, 2 and 3, whose first pixel is ten more. */
export function cifarBytes(labels: Uint8Array): Uint8Array {
  const plane = (value: number) => Uint8Array.from({ length: 1024 }, (_, i) => (i === 0 ? value + 10 : value));
  const image = [1, 2, 3].map(plane);
  return new Uint8Array(Buffer.concat([...labels].flatMap((label) => [Uint8Array.of(label), ...image])));
}
