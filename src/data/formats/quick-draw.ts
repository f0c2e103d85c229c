import { joinBytes } from '../byte-stream.js';
import { mismatch } from '../dataset-checks.js';
import type { ImageSet } from '../image-set.js';
import type { NamedBytes } from '../named-bytes.js';
import { malformedNpy, readNpyHeader } from '../npy.js';

const SIDE = 28;

/** Of files with a hundred thousand drawings each, so many are taken: their order is one of chance. */
const DRAWINGS_EACH = 5000;

/** True for NumPy's own files. */
export function isNpy({ bytes }: NamedBytes): boolean {
  return bytes[0] === 0x93 && bytes[1] === 0x4e;
}

/**
 * Quick, Draw!’s bitmaps (Google, CC BY 4.0): one .npy file a class, of drawings × 784 bytes, white on black. A file's
 * name is its class. The first {@link DRAWINGS_EACH} of each are taken.
 *
 * @throws LabError `data-malformed`, `data-mismatch`
 */
export function readQuickDraw(files: readonly NamedBytes[]): { readonly set: ImageSet; readonly classNames: string[] } {
  const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : 1));
  if (sorted.length < 2) throw mismatch('One .npy file holds one class; choose those of two classes or more.');
  if (sorted.length > 255) throw mismatch(`${sorted.length} classes are more than can be shown; choose fewer files.`);
  const drawings = sorted.map(readDrawings);
  const labels = drawings.flatMap(({ length }, label) => Array<number>(length / SIDE ** 2).fill(label));
  const set = { labels: Uint8Array.from(labels), count: labels.length, height: SIDE, width: SIDE, channels: 1 };
  return { set: { ...set, pixels: joinBytes(drawings) }, classNames: sorted.map(({ name }) => classOf(name)) };
}

function readDrawings({ name, bytes }: NamedBytes): Uint8Array {
  const header = readNpyHeader(name, bytes);
  if (!header) throw malformedNpy(name, 'it ends within its header');
  const [count, pixels] = header.shape;
  if (header.shape.length !== 2 || pixels !== SIDE ** 2) {
    throw malformedNpy(name, `its shape is ${header.shape.join(' × ')}, and drawings × 784 is needed`);
  }
  if (bytes.length - header.bytes !== count * pixels) {
    throw malformedNpy(
      name,
      `its ${count} drawings need ${count * pixels} bytes, and ${bytes.length - header.bytes} follow`,
    );
  }
  return bytes.subarray(header.bytes, header.bytes + Math.min(count, DRAWINGS_EACH) * pixels);
}

function classOf(name: string): string {
  return name
    .replace(/^.*\//, '')
    .replace(/^full[_ ]numpy[_ ]bitmap[_ ]/, '')
    .replace(/\.npy$/i, '')
    .slice(0, 60);
}
