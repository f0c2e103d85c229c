import { fromBase64, toBase64 } from './base64.js';

/** Enough for every chart and table; a double would take three times the room. */
const DIGITS = 6;
const LEVELS = 0xffff;

/** A typed array as JSON. Float32Arrays keep 16 bits between their least and largest value. */
type PackedArray =
  | { readonly $array: 'Uint8Array' | 'Uint32Array' | 'Float32Array'; readonly base64: string }
  | { readonly $array: 'levels'; readonly low: number; readonly high: number; readonly base64: string };

/** The same as a file says it: any of it may be wrong. */
type Packed = Readonly<Record<'$array' | 'base64' | 'low' | 'high', unknown>>;

/** Plain values and typed arrays as values that JSON can hold; fractions are rounded to six digits. */
export function packed(value: unknown): unknown {
  if (typeof value === 'number') return rounded(value);
  if (value instanceof Float32Array) return packFloats(value);
  if (value instanceof Uint8Array) return { $array: 'Uint8Array', base64: toBase64(value) } satisfies PackedArray;
  if (value instanceof Uint32Array) return { $array: 'Uint32Array', base64: base64Of(value) } satisfies PackedArray;
  if (Array.isArray(value)) return value.map(packed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, packed(item)]));
}

/**
 * The inverse of {@link packed}, but for the rounding.
 *
 * @throws DOMException or RangeError where an array is damaged
 */
export function unpacked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unpacked);
  if (typeof value !== 'object' || value === null) return value;
  if ('$array' in value) return unpackArray(value as Packed);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, unpacked(item)]));
}

function rounded(value: number): number | null {
  if (Number.isInteger(value)) return value;
  return Number.isFinite(value) ? Number(value.toPrecision(DIGITS)) : null;
}

function packFloats(values: Float32Array): PackedArray {
  const [low, high] = extentOf(values);
  if (!Number.isFinite(low) || !Number.isFinite(high)) return { $array: 'Float32Array', base64: base64Of(values) };
  const scale = high > low ? LEVELS / (high - low) : 0;
  const levels = Uint16Array.from(values, (value) => Math.round((value - low) * scale));
  return { $array: 'levels', low, high, base64: base64Of(levels) };
}

/** Not finite where a value is not, or where there is none. */
function extentOf(values: Float32Array): [low: number, high: number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (!Number.isFinite(value)) return [Number.NaN, Number.NaN];
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}

function unpackArray({ $array: kind, base64, ...rest }: Packed): Float32Array | Uint8Array | Uint32Array {
  const bytes = fromBase64(String(base64));
  switch (kind) {
    case 'Uint8Array':
      return bytes;
    case 'Uint32Array':
      return new Uint32Array(bytes.buffer);
    case 'Float32Array':
      return new Float32Array(bytes.buffer);
    case 'levels': {
      const { low, high } = rest;
      if (typeof low !== 'number' || typeof high !== 'number') throw new RangeError('its ends are no numbers');
      return Float32Array.from(new Uint16Array(bytes.buffer), (level) => low + (level / LEVELS) * (high - low));
    }
    default:
      throw new RangeError(`“${String(kind).slice(0, 40)}” is no kind of array`);
  }
}

function base64Of({ buffer, byteOffset, byteLength }: ArrayBufferView): string {
  return toBase64(new Uint8Array(buffer, byteOffset, byteLength));
}
