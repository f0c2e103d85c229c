import { SeededRandom } from '../../../../src/random.js';

/** What every kernel is held to, relative to the largest number of a result. */
const TOLERANCE = 5e-6;

/** Normal numbers, some of them 0. */
export function randomNumbers(length: number, random: SeededRandom): Float32Array {
  return Float32Array.from({ length }, () => (random.next() < 0.2 ? 0 : random.normal()));
}

/** A different stream for each case, the same in each run. */
export function randomOf(index: number): SeededRandom {
  return new SeededRandom(1000 + index);
}

/**
 * Fails with the index, what was got and what was wanted.
 *
 * @param tolerance relative to the largest finite number that is wanted
 */
export function expectClose(
  got: ArrayLike<number>,
  wanted: ArrayLike<number>,
  { tolerance = TOLERANCE, what = '' }: { tolerance?: number; what?: string } = {},
): void {
  if (got.length !== wanted.length) throw new Error(`${what}: ${got.length} numbers, not ${wanted.length}`);
  const largest = Array.from(wanted).reduce(
    (most, value) => (Number.isFinite(value) ? Math.max(most, Math.abs(value)) : most),
    1e-30,
  );
  for (let i = 0; i < wanted.length; i++) {
    const same = got[i] === wanted[i] || (!Number.isFinite(wanted[i]) && String(got[i]) === String(wanted[i]));
    if (same || Math.abs(got[i] - wanted[i]) <= tolerance * largest) continue;
    throw new Error(`${what}: number ${i} is ${got[i]}, not ${wanted[i]} (largest ${largest})`);
  }
}
