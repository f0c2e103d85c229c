import type { Address } from './kernel-exports.js';
import type { KernelMemory } from './kernel-memory.js';

/** What `kernels/fourier.as.ts` needs for transforms of one length. */
export interface FourierPlan {
  readonly length: number;
  readonly stages: number;
  readonly radices: Address;
  readonly twiddles: Address;
  readonly twiddlesEnd: Address;
  /** Where in the digit-reversed order each frequency stands, as i32. */
  readonly places: Address;
}

/** Threes first, then at most one two, then fours. */
export function radicesOf(length: number): number[] {
  const radices: number[] = [];
  let rest = length;
  for (; rest % 3 === 0; rest /= 3) radices.push(3);
  const twos = Math.log2(rest);
  if (!Number.isInteger(twos)) throw new RangeError(`${length} is no product of twos and threes.`);
  if (twos % 2 === 1) radices.push(2);
  for (let i = 0; i < twos >> 1; i++) radices.push(4);
  return radices;
}

/** @param length a product of twos and threes */
export function planTransform(memory: KernelMemory, length: number): FourierPlan {
  const radices = radicesOf(length);
  const factors = twiddleFactors(length, radices);
  const plan = {
    radices: memory.allocateWords(radices.length),
    twiddles: memory.allocateWords(factors.length),
    places: memory.allocateWords(length),
  };
  memory.integers(plan.radices, radices.length).set(radices);
  memory.floats(plan.twiddles, factors.length).set(factors);
  memory.integers(plan.places, length).set(reversedPlaces(length, radices));
  return { length, stages: radices.length, twiddlesEnd: plan.twiddles + 4 * factors.length, ...plan };
}

/** For each stage and each j below its part the powers 1 … radix − 1 of e^(−2πij / length), re and im. */
function twiddleFactors(length: number, radices: readonly number[]): number[] {
  const factors: number[] = [];
  let rest = length;
  for (const radix of radices) {
    const part = rest / radix;
    for (let j = 0; j < part; j++) {
      for (let power = 1; power < radix; power++) {
        const angle = (-2 * Math.PI * j * power) / rest;
        factors.push(Math.cos(angle), Math.sin(angle));
      }
    }
    rest = part;
  }
  return factors;
}

function reversedPlaces(length: number, radices: readonly number[]): number[] {
  return Array.from({ length }, (_, frequency) => {
    let place = 0;
    let part = length;
    let digits = frequency;
    for (const radix of radices) {
      part /= radix;
      place += (digits % radix) * part;
      digits = Math.floor(digits / radix);
    }
    return place;
  });
}
