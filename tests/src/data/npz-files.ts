import { readFixture } from '../projection/reference-numbers.js';

/** Small files that NumPy wrote; made by tests/fixtures/make_npz.py. */
const fixture = readFixture<{
  files: Record<string, string>;
  train_labels: number[];
  train_images: number[];
  test_images: number[];
}>('npz');

export const { train_labels, train_images, test_images } = fixture;

export function npzFile(name: string): Uint8Array {
  return Uint8Array.from(Buffer.from(fixture.files[name], 'base64'));
}
