import type { SeededRandom } from '../../src/random.js';

/** Values at which readers of numbers go wrong: ends of ranges, signs, and what is larger than any file. */
const EDGES = [0, 1, 127, 128, 255] as const;
const WORDS = [
  '',
  '0',
  '-1',
  '1e999',
  'null',
  'NaN',
  '\u0000',
  '%',
  '"',
  '[',
  '{',
  '\ud83d',
  '\n',
  ' '.repeat(2000),
  '🦉',
];

/** A copy with a few bytes changed, cut, doubled, put in or set to an edge; half of the changes aim at the header. */
export function mutatedBytes(bytes: Uint8Array, random: SeededRandom): Uint8Array {
  let result: Uint8Array = bytes.slice();
  for (let change = changes(random); change > 0; change--) result = changedOnce(result, random);
  return result;
}

/** Mostly one: a file with many faults is refused for the first. */
function changes(random: SeededRandom): number {
  return random.next() < 0.6 ? 1 : 1 + random.integer(4);
}

function changedOnce(bytes: Uint8Array, random: SeededRandom): Uint8Array {
  const reach = random.next() < 0.5 ? Math.min(64, bytes.length) : bytes.length;
  const at = random.integer(reach + 1);
  const end = Math.min(bytes.length, at + 1 + random.integer(16));
  switch (random.integer(6)) {
    case 0:
      return bytes.slice(0, at);
    case 1:
      return joined(bytes.subarray(0, at), noise(random), bytes.subarray(at));
    case 2:
      return joined(bytes.subarray(0, at), bytes.subarray(end));
    case 3:
      return joined(bytes.subarray(0, end), bytes.subarray(at));
    case 4:
      return filled(bytes, { at, end, value: EDGES[random.integer(EDGES.length)] });
    default:
      return filled(bytes, { at, end: at + 1, value: random.integer(256) });
  }
}

/** A text of which a piece was cut, doubled, or changed for a word that readers stumble over. */
export function mutatedText(text: string, random: SeededRandom): string {
  let result = text;
  for (let change = changes(random); change > 0; change--) {
    const at = random.integer(result.length + 1);
    const end = Math.min(result.length, at + random.integer(20));
    const word = WORDS[random.integer(WORDS.length)];
    const inside = [word, '', result.slice(at, end).repeat(2), String.fromCharCode(random.integer(0x3000))];
    result = result.slice(0, at) + inside[random.integer(inside.length)] + result.slice(end);
  }
  return result;
}

/** What stands in the place of a value: every type, and sizes that no file has. */
const STRANGERS: readonly (() => unknown)[] = [
  () => null,
  () => undefined,
  () => true,
  () => -1,
  () => 1e308,
  () => '',
  () => 'x'.repeat(5000),
  () => ' '.repeat(5000),
  () => '\ud83d',
  () => [],
  () => ({}),
  () => ({ length: 5 }),
  () => ({ $array: 'levels', base64: 'AAA', low: 0, high: 'x' }),
  () => ({ toString: 5, __proto__: null }),
  () => Array(3000).fill({ epoch: 1 }),
  () => Object.fromEntries(Array.from({ length: 3000 }, (_, i) => [`k${i}`, i])),
  () => nested(2000),
];

/** JSON in which one to three values, wherever they stand, are others. */
export function mutatedJson(json: unknown, random: SeededRandom): unknown {
  let result = json;
  for (let change = 1 + random.integer(3); change > 0; change--) result = changedWithin(result, random);
  return result;
}

function changedWithin(value: unknown, random: SeededRandom): unknown {
  const isInside = typeof value === 'object' && value !== null && random.next() < 0.8;
  const keys = isInside ? Object.keys(value) : [];
  if (keys.length === 0) return STRANGERS[random.integer(STRANGERS.length)]();
  const key = keys[random.integer(keys.length)];
  const inner = (value as Record<string, unknown>)[key];
  if (Array.isArray(value)) return value.with?.(Number(key), changedWithin(inner, random)) ?? value;
  return { ...(value as object), [key]: changedWithin(inner, random) };
}

function nested(levels: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < levels; level++) value = [value];
  return value;
}

function noise(random: SeededRandom): Uint8Array {
  return Uint8Array.from({ length: 1 + random.integer(12) }, () => random.integer(256));
}

function filled(bytes: Uint8Array, { at, end, value }: { at: number; end: number; value: number }): Uint8Array {
  const copy = bytes.slice();
  copy.fill(value, at, end);
  return copy;
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces));
}
