import { fromBase64, toBase64 } from './base64.js';

const ARRAYS = { Uint8Array, Uint32Array, Int32Array, Float32Array, Float64Array } as const;

type ArrayKind = keyof typeof ARRAYS;

/** What JSON has no word for; any of it may be wrong in a file. */
type Exact = Readonly<Partial<Record<'$array' | 'base64' | '$map' | '$number', unknown>>>;

/** Plain values, maps and typed arrays as values that JSON can hold, to the last bit. */
export function exactly(value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : { $number: String(value) };
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Map) return { $map: [...value].map(exactly) };
  if (Array.isArray(value)) return value.map(exactly);
  const kind = kindOfArray(value);
  if (kind) {
    const { buffer, byteOffset, byteLength } = value as Uint8Array;
    return { $array: kind, base64: toBase64(new Uint8Array(buffer, byteOffset, byteLength)) };
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, exactly(item)]));
}

/**
 * The inverse of {@link exactly}.
 *
 * @throws DOMException or RangeError where an array, a map or a number is damaged
 */
export function fromExact(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromExact);
  if (typeof value !== 'object' || value === null) return value;
  const { $array, base64, $map, $number }: Exact = value;
  if ($array !== undefined) return arrayOf($array, String(base64));
  if ($map !== undefined) return mapOf($map);
  if ($number !== undefined) return numberOf($number);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fromExact(item)]));
}

function kindOfArray(value: object): ArrayKind | undefined {
  return (Object.keys(ARRAYS) as ArrayKind[]).find((kind) => value instanceof ARRAYS[kind]);
}

function arrayOf(kind: unknown, base64: string): unknown {
  if (typeof kind !== 'string' || !Object.hasOwn(ARRAYS, kind)) throw new RangeError('an array is of no known kind');
  return new ARRAYS[kind as ArrayKind](fromBase64(base64).buffer);
}

function mapOf(entries: unknown): unknown {
  if (!Array.isArray(entries) || !entries.every((entry) => Array.isArray(entry) && entry.length === 2)) {
    throw new RangeError('a map has no pairs');
  }
  return new Map(fromExact(entries) as [unknown, unknown][]);
}

function numberOf(text: unknown): number {
  if (!['NaN', 'Infinity', '-Infinity'].includes(String(text))) throw new RangeError('a number is none');
  return Number(text);
}
