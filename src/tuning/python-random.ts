const WORDS = 624;
const SHIFT = 397;

/**
 * The first double of Python's `random.Random(seed).random()`: MT19937 seeded by an array of the seed's
 * 32-bit digits (Matsumoto and Nishimura 2002). Keras Tuner draws each hyperparameter with a generator
 * of its own, so no other double is needed, and the same seed gives the same trials.
 *
 * @param seed a whole number, 0 … 2⁵³ − 1
 */
export function firstPythonDouble(seed: number): number {
  const state = seededState(digitsOf(seed));
  const high = temper(twisted(state, 0)) >>> 5;
  const low = temper(twisted(state, 1)) >>> 6;
  return (high * 67_108_864 + low) / 9_007_199_254_740_992;
}

/** Digits to the base 2³², lowest first. */
function digitsOf(seed: number): number[] {
  const digits = [seed >>> 0];
  const rest = Math.floor(seed / 2 ** 32);
  return rest > 0 ? [...digits, rest] : digits;
}

function seededState(key: readonly number[]): Uint32Array {
  const state = new Uint32Array(WORDS);
  state[0] = 19_650_218;
  for (let i = 1; i < WORDS; i++) state[i] = Math.imul(1_812_433_253, mixed(state, i - 1)) + i;
  let i = 1;
  const advance = () => {
    i++;
    if (i < WORDS) return;
    state[0] = state[WORDS - 1];
    i = 1;
  };
  for (let k = 0; k < WORDS; k++) {
    const digit = k % key.length;
    state[i] = (state[i] ^ Math.imul(mixed(state, i - 1), 1_664_525)) + key[digit] + digit;
    advance();
  }
  for (let k = 1; k < WORDS; k++) {
    state[i] = (state[i] ^ Math.imul(mixed(state, i - 1), 1_566_083_941)) - i;
    advance();
  }
  state[0] = 0x80000000;
  return state;
}

function mixed(state: Uint32Array, index: number): number {
  return state[index] ^ (state[index] >>> 30);
}

/** Word `index` of the next state; both words that are asked for hang on words not yet overwritten. */
function twisted(state: Uint32Array, index: number): number {
  const joined = (state[index] & 0x80000000) | (state[index + 1] & 0x7fffffff);
  return state[index + SHIFT] ^ (joined >>> 1) ^ (joined & 1 ? 0x9908b0df : 0);
}

function temper(word: number): number {
  let y = word ^ (word >>> 11);
  y ^= (y << 7) & 0x9d2c5680;
  y ^= (y << 15) & 0xefc60000;
  return y ^ (y >>> 18);
}
