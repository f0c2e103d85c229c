import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients.js';
import { convRelu, convReluPool } from '../../src/networks/kernels/fused-ops.js';
import { registerWasmKernels } from '../../src/networks/kernels/register-wasm-kernels.js';
import type { HelperThread } from '../../src/networks/kernels/threads/helper-thread.js';
import { SeededRandom } from '../../src/random.js';
import { startKernelThreads } from '../../workers/backend/kernel-threads.js';

export interface ThreadsReport {
  readonly helpers: number;
  /** Results with helpers and without, one array a tensor. */
  readonly alone: Float32Array[];
  readonly together: Float32Array[];
}

const DIST = new URL('/dist/', location.href).href;

addEventListener('message', async () => {
  setWasmPaths(DIST);
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  await tf.setBackend('wasm');
  const bytes = await (await fetch(`${DIST}training.wasm`)).arrayBuffer();
  const helpers = await startKernelThreads(DIST, 'training-threads.wasm');
  const alone = await results(bytes, []);
  const together = await results(bytes, helpers);
  postMessage({ helpers: helpers.length, alone, together } satisfies ThreadsReport);
});

/** Features and gradients of two layers on grey images and of one on coloured ones, for more images than threads. */
async function results(bytes: ArrayBuffer, helpers: readonly HelperThread[]): Promise<Float32Array[]> {
  await registerWasmKernels({ bytes, helpers });
  const random = new SeededRandom(5);
  const normal = (shape: number[]) =>
    tf.tensor(
      Float32Array.from({ length: tf.util.sizeFromShape(shape) }, () => 0.3 * random.normal()),
      shape,
    );
  const shapes = [
    [37, 14, 14, 1],
    [3, 3, 1, 8],
    [8],
    [3, 3, 8, 8],
    [8],
    [3, 3, 8, 12],
    [12],
    [37, 10, 10, 3],
    [3, 3, 3, 8],
  ];
  const tensors = shapes.map(normal);
  const sum = tf.valueAndGrads((...inputs: tf.Tensor[]) => {
    const [images, w1, b1, w2, b2, w3, b3, coloured, w4] = inputs as never[];
    const grey = convRelu(convReluPool(convReluPool(images, w1, b1), w2, b2), w3, b3, { pad: 'same' });
    return tf.add(tf.sum(tf.square(grey)), tf.sum(convReluPool(coloured, w4, b1))) as tf.Scalar;
  });
  const { value, grads } = sum(tensors);
  return [value, ...grads].map((tensor) => tensor.dataSync() as Float32Array);
}
