import type { ImageSet } from '../../../src/data/image-set.js';
import { SeededRandom } from '../../../src/random.js';
import { defaultTripletSettings, type TripletSettings } from '../../../src/triplet/triplet-settings.js';

/** Three classes of 18×18 noise, told apart by a bright bar; small enough for the plain cpu backend. */
export function tinyImages(count = 24): ImageSet {
  const random = new SeededRandom(3);
  const side = 18;
  const labels = Uint8Array.from({ length: count }, (_, i) => i % 3);
  const pixels = new Uint8Array(count * side * side);
  for (let i = 0; i < pixels.length; i++) {
    const row = Math.floor(i / side) % side;
    const label = labels[Math.floor(i / (side * side))];
    pixels[i] = random.integer(120) + (Math.floor(row / 6) === label ? 130 : 0);
  }
  return { pixels, labels, count, height: side, width: side, channels: 1 };
}

export function tinySettings(changed: Partial<TripletSettings> = {}): TripletSettings {
  const tiny = { triplets: 24, batchSize: 8, imagesPerClass: 2, epochs: 2, embeddingSize: 4 };
  return { ...defaultTripletSettings, ...tiny, ...changed };
}
