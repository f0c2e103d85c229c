import * as tf from '@tensorflow/tfjs-core';
import type { BackendName } from '../../src/backend-choice.js';
import type { ImageSet } from '../../src/data/image-set.js';
import { startOne } from '../../workers/backend/starters.js';
import { type NetOptions, type Step, trainingStep } from './training-nets.js';

/** Times steps in a worker of a page, where the labs take them too. */

export interface RunRequest {
  readonly start?: { readonly backend: BackendName; readonly net: NetOptions };
  readonly steps: number;
}

export interface RunAnswer {
  /** Milliseconds of each step. */
  readonly times: number[];
  readonly loss: number;
  readonly tensors: number;
  readonly memoryBytes: number;
}

let step: Step;

addEventListener('message', async ({ data }: MessageEvent<RunRequest>) => {
  if (data.start) {
    await startOne(data.start.backend, { assetBase: new URL('./', location.href).href, onLost: console.error });
    step = trainingStep(data.start.net, await fetchImages());
  }
  const times: number[] = [];
  let loss = Number.NaN;
  for (let i = 0; i < data.steps; i++) {
    const begin = performance.now();
    loss = await step();
    times.push(performance.now() - begin);
  }
  postMessage({ times, loss, tensors: tf.memory().numTensors, memoryBytes: wasmBytes() } satisfies RunAnswer);
});

/** The images that the benchmark has laid beside this script: 28×28, grey or in three channels. */
async function fetchImages(): Promise<ImageSet> {
  const read = async (name: string) => new Uint8Array(await (await fetch(new URL(name, location.href))).arrayBuffer());
  const [pixels, labels] = await Promise.all([read('images.bin'), read('labels.bin')]);
  const count = labels.length;
  return { pixels, labels, count, height: 28, width: 28, channels: pixels.length / (count * 28 * 28) };
}

function wasmBytes(): number {
  const backend = tf.backend() as { wasm?: { HEAPU8?: Uint8Array } };
  return backend.wasm?.HEAPU8?.buffer.byteLength ?? 0;
}
