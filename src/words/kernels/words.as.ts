/** The module of word vectors; the definitions are in plain-word-matrix.ts, and README.md lists the kernels. */
export { scanAnalogies } from './analogy-scan.as';
export { nearestRows } from './nearest-rows.as';
export { multiply } from './row-products.as';

/** Where this module's own data end: what lies behind is free for the vectors. */
export function freeFrom(): usize {
  return __heap_base;
}
