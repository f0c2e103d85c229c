const [SPACE, TAB, MINUS, PLUS, POINT, ZERO, NINE] = [32, 9, 45, 43, 46, 48, 57];

/** Powers of ten that a double holds exactly, up to 10²². */
const POWERS = Float64Array.from({ length: 23 }, (_, i) => Number(`1e${i}`));

/** Mantissas with so many digits are exact in a double. */
const EXACT_DIGITS = 15;

/**
 * Reads decimal numbers from bytes, several times faster than by way of strings: up to 15 digits and
 * an exponent within ±22 one division gives the nearest double (Clinger 1990); the rest goes through
 * `Number`.
 */
export class NumberScanner {
  /** The number read last; NaN where the field is no number. */
  value = 0;

  /**
   * Reads the field at `start`.
   *
   * @param end where the line ends
   * @returns where the field ends: at a space, a tab or `end`
   */
  scan(bytes: Uint8Array, start: number, end: number): number {
    const isNegative = bytes[start] === MINUS;
    const first = isNegative || bytes[start] === PLUS ? start + 1 : start;
    let at = first;
    let mantissa = 0;
    for (; at < end && isDigit(bytes[at]); at++) mantissa = mantissa * 10 + (bytes[at] - ZERO);
    let digits = at - first;
    let decimals = 0;
    if (at < end && bytes[at] === POINT) {
      const fraction = ++at;
      for (; at < end && isDigit(bytes[at]); at++) mantissa = mantissa * 10 + (bytes[at] - ZERO);
      decimals = at - fraction;
      digits += decimals;
    }
    const endsHere = at === end || bytes[at] === SPACE || bytes[at] === TAB;
    if (!endsHere || digits === 0 || digits > EXACT_DIGITS) return this.#scanSlowly(bytes, start, end);
    const magnitude = mantissa / POWERS[decimals];
    this.value = isNegative ? -magnitude : magnitude;
    return at;
  }

  #scanSlowly(bytes: Uint8Array, start: number, end: number): number {
    let at = start;
    while (at < end && bytes[at] !== SPACE && bytes[at] !== TAB) at++;
    const text = String.fromCharCode(...bytes.subarray(start, Math.min(at, start + 64)));
    this.value = readSpecial(text);
    return at;
  }
}

/** What Python's `float` reads and `Number` does not; what `Number` reads and no file means ('', '0x1'). */
function readSpecial(text: string): number {
  if (/^[+-]?inf(inity)?$/i.test(text))
    return text.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  const isDecimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text);
  return isDecimal ? Number(text) : Number.NaN;
}

function isDigit(byte: number): boolean {
  return byte >= ZERO && byte <= NINE;
}
