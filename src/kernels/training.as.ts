/** The training kernels: one module that works in the memory of tfjs's wasm backend. */
export { relu } from './relu/simd.as';
