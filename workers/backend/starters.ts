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
  /** Whether somebody still waits for the graphics card; always when left out. */
  readonly isAwaited?: () => boolean;
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
 * Loads one backend of tfjs, makes it the current one and sees whether it computes. A worker computes on one backend
 * in its life, but for the first steps of a race: to change it later, end the worker and start another.
 */
export async function startOne(name: BackendName, options: StartOptions): Promise<void> {
  await STARTERS[name](options);
  const nine = tf.tidy(() => tf.square(tf.tensor1d([3])));
  const [value] = await nine.data();
  nine.dispose();
  if (value !== 9) throw new Error(`${name} says that 3² is ${value}.`);
}

/** After a race: makes the started backend the current one again, and lets go of the other one. */
export async function keepOnly(name: 'wasm' | 'webgpu'): Promise<void> {
  await activate(name);
  // Gradients are known by operation, not by backend: those of the last one that started are in force.
  if (name === 'wasm') {
    const { registerFusedGradients } = await import('../../src/networks/kernels/fused-gradients.js');
    registerFusedGradients();
  } else {
    const { registerGpuGradients } = await import('../../src/networks/kernels/gpu-gradients.js');
    registerGpuGradients();
  }
  const loser = name === 'wasm' ? 'webgpu' : 'wasm';
  if (tf.findBackendFactory(loser)) tf.removeBackend(loser);
}

async function startWebGpu({ onLost, isAwaited = () => true }: StartOptions): Promise<void> {
  await import('@tensorflow/tfjs-backend-webgpu');
  const backend = await tf.findBackendFactory('webgpu')();
  if (!isAwaited()) {
    backend.dispose();
    throw new Error('The graphics card was too late.');
  }
  // Made already, it becomes the current one at once, and not at a moment when others compute.
  tf.removeBackend('webgpu');
  tf.registerBackend('webgpu', () => backend);
  await activate('webgpu');
  const { registerGpuKernels } = await import('../../src/networks/kernels/register-gpu-kernels.js');
  registerGpuKernels();
  const { device } = tf.backend() as unknown as { device: LosableDevice };
  device.lost.then(({ message, reason }) => {
    if (tf.findBackend('webgpu') === backend) onLost(message || reason);
  });
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
