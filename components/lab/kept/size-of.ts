/** About so many bytes does a value take where it is kept. */
export function sizeOf(value: unknown): number {
  if (typeof value === 'string') return 2 * value.length;
  if (typeof value !== 'object' || value === null) return 8;
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (value instanceof Blob) return value.size;
  const parts: Iterable<unknown> = value instanceof Map ? [...value].flat() : Object.values(value);
  let bytes = 8;
  for (const part of parts) bytes += sizeOf(part);
  return bytes;
}
