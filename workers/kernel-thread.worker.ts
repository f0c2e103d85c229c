import { serveKernels } from '../src/networks/kernels/threads/serve-kernels.js';

/** What a helping thread is given. */
export interface KernelThreadStart {
  readonly module: WebAssembly.Module;
  readonly memory: WebAssembly.Memory;
}

addEventListener('message', async ({ data }: MessageEvent<KernelThreadStart>) => {
  const instance = await WebAssembly.instantiate(data.module, { env: { memory: data.memory } });
  postMessage('ready');
  serveKernels(data.memory, instance);
});
