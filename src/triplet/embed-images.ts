import * as tf from '@tensorflow/tfjs-core';
import type { ImageSet } from '../data/image-set.js';
import { imageTensor } from '../networks/image-tensor.js';
import type { EmbeddingNetwork } from './embedding-network.js';

/** Images embedded at once: large enough for the kernels, small enough to answer in between. */
const CHUNK = 256;

/** Lets the caller answer other questions between two pieces of a long computation. */
export type Breathe = () => Promise<void>;

/** @returns images × embedding size, row-major, in the order of `indices` */
export async function embedImages(
  network: EmbeddingNetwork,
  images: { set: ImageSet; indices: ArrayLike<number> },
  breathe: Breathe,
): Promise<Float32Array> {
  const indices = Uint32Array.from(images.indices);
  const chunks: Float32Array[] = [];
  for (let start = 0; start < indices.length; start += CHUNK) {
    const chunk = indices.subarray(start, start + CHUNK);
    const embeddings = tf.tidy(() => network.embed(imageTensor(images.set, chunk)));
    chunks.push((await embeddings.data()) as Float32Array);
    embeddings.dispose();
    await breathe();
  }
  return concatenate(chunks);
}

function concatenate(chunks: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    all.set(chunk, offset);
    offset += chunk.length;
  }
  return all;
}
