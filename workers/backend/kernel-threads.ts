import { HelperThread } from '../../src/networks/kernels/threads/helper-thread.js';
import { startWorker } from '../client/start-worker.js';
import { buildFile } from '../files/build-file.js';
import type { KernelThreadStart } from '../kernel-thread.worker.js';
import { fetchBytes } from './fetch-bytes.js';

/** More threads have less and less to do. */
const MOST_THREADS = 4;

/** A browser that gives no answer by then trains on one thread. */
const START_MS = 3000;

/** A helping thread's memory in pages of 64 KB: at the start, and at most. */
const PAGES = { initial: 16, maximum: 16_384 };

/**
 * Starts helping threads for the training kernels, one for each further processor. None where the page
 * is not cross-origin isolated, since threads need shared memory, and none where one does not start.
 *
 * @param file name of the threaded variant of the kernels
 */
export async function startKernelThreads(assetBase: string, file: string): Promise<HelperThread[]> {
  const count = Math.min(navigator.hardwareConcurrency, MOST_THREADS) - 1;
  if (!globalThis.crossOriginIsolated || count < 1) return [];
  const workers: Worker[] = [];
  try {
    const module = await WebAssembly.compile(await fetchBytes(buildFile(file, assetBase)));
    const started = Array.from({ length: count }, () => startThread(assetBase, module, workers));
    return await inTime(Promise.all(started));
  } catch (error) {
    console.warn('labtags: training goes on without helping threads.', error);
    for (const worker of workers) worker.terminate();
    return [];
  }
}

async function startThread(assetBase: string, module: WebAssembly.Module, workers: Worker[]): Promise<HelperThread> {
  const memory = new WebAssembly.Memory({ ...PAGES, shared: true });
  const worker = startWorker(buildFile('kernel-thread.worker.js', assetBase)).worker;
  workers.push(worker);
  const ready = new Promise<void>((resolve, reject) => {
    worker.onmessage = () => resolve();
    worker.onerror = (event) => reject(new Error(event.message || 'the worker could not be loaded'));
  });
  worker.postMessage({ module, memory } satisfies KernelThreadStart);
  await ready;
  return new HelperThread(memory);
}

function inTime<T>(work: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error(`no answer within ${START_MS} ms`)), START_MS);
  });
  return Promise.race([work, late]);
}
