/** Where the host may lay its arrays: everything below belongs to the module. */
export function heapBase(): usize {
  return __heap_base;
}
