import * as tf from '@tensorflow/tfjs-core';
import type { BackendName } from '../../src/backend-choice.js';
import { supportsRelaxedSimd } from '../../src/networks/kernels/relaxed-simd.js';
import { buildFile } from '../files/build-file.js';
import { fetchBytes } from './fetch-bytes.js';
import { startKernelThreads } from './kernel-threads.js';

export interface StartOptions {
  /** Where the wasm files lie: the worker's own address, or the folder with its last slash. */
  readonly assetBase: string;
  /** Told when the device is gone; nothing that waits for it will ever settle. */
  readonly onLost: (reason: string) => void;
  /** False where several workers share the processor already: then none starts helping threads. */
  readonly threads?: boolean;
}

/** tfjs takes the one that the browser has instructions for. */
const TFJS_WASM = ['tfjs-backend-wasm.wasm', 'tfjs-backend-wasm-simd.wasm'];

/** Wants workers made of blobs and is never loaded, but tfjs asks for an address. */
const UNUSED_TFJS_WASM = 'tfjs-backend-wasm-threaded-simd.wasm';

type Starter = (options: StartOptions) => Promise<void>;

const STARTERS: Readonly<Record<BackendName, Starter>> = {
  webgpu: startWebGpu,
  webgl: startWebGl,
  wasm: startWasm,
  cpu: startCpu,
};

/**
 * Loads one backend of tfjs, makes it the current one and sees whether it computes. A worker starts one
 * backend in its life: to change it, end the worker and start another.
 */
export async function startOne(name: BackendName, options: StartOptions): Promise<void> {
  await STARTERS[name](options);
  const nine = tf.tidy(() => tf.square(tf.tensor1d([3])));
  const [value] = await nine.data();
  nine.dispose();
  if (value !== 9) throw new Error(`${name} says that 3² is ${value}.`);
}

async function startWebGpu({ onLost }: StartOptions): Promise<void> {
  await import('@tensorflow/tfjs-backend-webgpu');
  await activate('webgpu');
  const { registerGpuKernels } = await import('../../src/networks/kernels/register-gpu-kernels.js');
  registerGpuKernels();
  const { device } = tf.backend() as unknown as { device: LosableDevice };
  device.lost.then(({ message, reason }) => onLost(message || reason));
}

/** What is read of WebGPU's GPUDevice. */
interface LosableDevice {
  readonly lost: Promise<{ readonly message: string; readonly reason: string }>;
}

async function startWebGl({ onLost }: StartOptions): Promise<void> {
  await import('@tensorflow/tfjs-backend-webgl');
  // An emulated GPU is only chosen where the student asks for it; tfjs would refuse it.
  tf.env().set('SOFTWARE_WEBGL_ENABLED', true);
  await activate('webgl');
  const { gpgpu } = tf.backend() as unknown as { gpgpu: { gl: { canvas: EventTarget } } };
  gpgpu.gl.canvas.addEventListener('webglcontextlost', () => onLost('the WebGL context was lost'));
}

async function startWasm({ assetBase, threads = true }: StartOptions): Promise<void> {
  const { setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm');
  // tfjs's own threads are workers made of blobs, which a strict Content-Security-Policy forbids.
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  const files = TFJS_WASM.map((name) => [name, buildFile(name, assetBase)]);
  setWasmPaths({ ...Object.fromEntries(files), [UNUSED_TFJS_WASM]: '' });
  await activate('wasm');
  const { registerWasmKernels } = await import('../../src/networks/kernels/register-wasm-kernels.js');
  const variant = supportsRelaxedSimd() ? 'training-relaxed' : 'training';
  const [bytes, helpers] = await Promise.all([
    fetchBytes(buildFile(`${variant}.wasm`, assetBase)),
    threads ? startKernelThreads(assetBase, `${variant}-threads.wasm`) : [],
  ]);
  await registerWasmKernels({ bytes, helpers });
}

async function startCpu(): Promise<void> {
  await import('@tensorflow/tfjs-backend-cpu');
  await activate('cpu');
}

async function activate(name: BackendName): Promise<void> {
  if (!(await tf.setBackend(name))) throw new Error(`tfjs could not start ${name}.`);
  await tf.ready();
}
