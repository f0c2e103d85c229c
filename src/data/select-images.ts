import type { ImageSet } from './image-set.js';

/** Copies the images of these indices, in this order. */
export function selectImages(set: ImageSet, indices: Uint32Array): ImageSet {
  const size = set.height * set.width * set.channels;
  const pixels = new Uint8Array(indices.length * size);
  indices.forEach((index, i) => {
    pixels.set(set.pixels.subarray(index * size, (index + 1) * size), i * size);
  });
  const labels = Uint8Array.from(indices, (index) => set.labels[index]);
  return { ...set, pixels, labels, count: indices.length };
}

/** The first `count` images, as views; all of them where there are fewer. */
export function firstImages(set: ImageSet, count: number): ImageSet {
  const kept = Math.min(count, set.count);
  const size = set.height * set.width * set.channels;
  return { ...set, pixels: set.pixels.subarray(0, kept * size), labels: set.labels.subarray(0, kept), count: kept };
}
