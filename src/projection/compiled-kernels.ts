import bytes from '../../dist/projection.wasm';

let compiled: WebAssembly.Module | null | undefined;

/** The kernels, compiled once; null where WebAssembly with SIMD may not run (old browsers, strict policies). */
export function compiledKernels(): WebAssembly.Module | null {
  if (compiled === undefined) compiled = compile();
  return compiled;
}

function compile(): WebAssembly.Module | null {
  try {
    return new WebAssembly.Module(bytes);
  } catch {
    return null;
  }
}
