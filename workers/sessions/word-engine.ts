import { supportsRelaxedSimd } from '../../src/networks/kernels/relaxed-simd.js';
import { plainWordMatrix } from '../../src/words/plain-word-matrix.js';
import { wasmWordMatrices } from '../../src/words/wasm-word-matrix.js';
import type { NewWordMatrix } from '../../src/words/word-matrix.js';
import type { VocabularyDescription } from '../../src/words/words-events.js';
import { buildFile } from '../files/build-file.js';

/** Where vectors lie and are searched. */
export interface WordEngine extends Pick<VocabularyDescription, 'engine'> {
  readonly newMatrix: NewWordMatrix;
}

/**
 * WebAssembly with SIMD where the browser and the page's policy allow it, else plain loops, which give
 * the same answers.
 *
 * @param assetBase where the wasm files lie
 */
export async function startWordEngine(assetBase: string): Promise<WordEngine> {
  try {
    const variant = supportsRelaxedSimd() ? 'words-relaxed' : 'words';
    const response = await fetch(buildFile(`${variant}.wasm`, assetBase));
    const module = await WebAssembly.compile(await response.arrayBuffer());
    const newMatrix = wasmWordMatrices(module);
    newMatrix(1, 4).products(new Float32Array(4), { start: 0, end: 1 });
    return { newMatrix, engine: { name: 'wasm', reason: 'simd' } };
  } catch {
    return { newMatrix: plainWordMatrix, engine: { name: 'cpu', reason: 'no-wasm' } };
  }
}
