import { SHARED_KERNELS, STATE, WORD } from './protocol.js';

type Kernel = (...args: number[]) => void;

/**
 * Computes what it is asked for, for ever: the loop of a helping thread, which never returns. It waits
 * without using the processor.
 *
 * @param memory shared with the thread that asks
 * @param module a threaded variant of the training kernels, on that memory
 */
export function serveKernels(memory: WebAssembly.Memory, module: WebAssembly.Instance): never {
  const kernels = module.exports as Record<string, Kernel>;
  const words = new Int32Array(memory.buffer, 0, 64);
  for (;;) {
    const now = Atomics.load(words, WORD.state);
    if (now !== STATE.asked) {
      Atomics.wait(words, WORD.state, now);
      continue;
    }
    const args = Array.from(words.subarray(WORD.firstArgument, WORD.firstArgument + words[WORD.count]));
    let state: number = STATE.done;
    try {
      kernels[SHARED_KERNELS[words[WORD.kernel]]](...args);
    } catch {
      state = STATE.failed;
    }
    Atomics.store(words, WORD.state, state);
    Atomics.notify(words, WORD.state);
  }
}
