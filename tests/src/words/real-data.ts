import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { gunzipSync } from 'node:zlib';
import { readVectorBytes } from '../../../src/words/formats/word-format.js';
import type { KeyedVectors } from '../../../src/words/keyed-vectors.js';
import { plainWordMatrix } from '../../../src/words/plain-word-matrix.js';
import { wasmWordMatrices } from '../../../src/words/wasm-word-matrix.js';
import type { NewWordMatrix } from '../../../src/words/word-matrix.js';

// Node 20 knows relaxed SIMD, but only when asked; later ones do not know the flag and need none.
setFlagsFromString('--experimental-wasm-relaxed-simd');

const FOLDER = [process.env.LABTAGS_DATA, '../shared/data'].find((path) => path && existsSync(path)) ?? null;

/** Why tests on this file of the real data are skipped; false where it is there. */
export function missing(path: string): string | false {
  return FOLDER && existsSync(join(FOLDER, path)) ? false : 'no data';
}

/** A file of the real data; empty where there is none, and the tests on it are skipped. */
function realFile(path: string): Uint8Array {
  return missing(path) ? new Uint8Array(0) : readFileSync(join(String(FOLDER), path));
}

export function realText(path: string): string {
  return new TextDecoder().decode(realFile(path));
}

const loaded = new Map<string, KeyedVectors>();

/** Vectors of a gzipped text file of the real data, read once. */
export function realVectors(path: string, newMatrix: NewWordMatrix = plainWordMatrix): KeyedVectors {
  const known = loaded.get(path);
  if (known) return known;
  const vectors = readVectorBytes(gunzipSync(realFile(path))).rows.toKeyedVectors(newMatrix);
  loaded.set(path, vectors);
  return vectors;
}

/** Modules that the build makes, one of which a browser chooses. */
export const WORD_MODULES = ['words.wasm', 'words-relaxed.wasm'] as const;

/** Matrices searched with SIMD, from a module that the build has made. */
export function builtWordMatrices(name: (typeof WORD_MODULES)[number] = 'words.wasm'): NewWordMatrix {
  return wasmWordMatrices(new WebAssembly.Module(readFileSync(`dist/${name}`)));
}
