/** A double as Python's `repr` writes it: 1.0, 0.001, 1e-05, 1e+16. */
export function pythonFloat(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e16)) {
    const [mantissa, exponent] = value.toExponential().split('e');
    const digits = exponent.slice(1).padStart(2, '0');
    return `${mantissa}e${exponent[0]}${digits}`;
  }
  return Number.isInteger(value) ? `${value}.0` : String(value);
}

/** A value inside a printed dict or list: strings with quotes, booleans capitalised. */
export function pythonRepr(value: unknown, isFloat = false): string {
  if (value === null || value === undefined) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'number') return isFloat ? pythonFloat(value) : String(value);
  if (Array.isArray(value)) return `[${value.map((item) => pythonRepr(item, isFloat)).join(', ')}]`;
  return quoted(String(value));
}

/** Single quotes, unless there are such inside and no double ones. */
function quoted(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const inside = text.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`).replace(UNPRINTED, escaped);
  return quote + inside + quote;
}

/** What Python does not print as it is: controls, signs without a shape, halves of characters, spaces but the usual one. */
const UNPRINTED = /(?! )[\p{C}\p{Z}]/gu;

const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const hex = (digits: number) => code.toString(16).padStart(digits, '0');
  return SHORT[character] ?? (code < 0x100 ? `\\x${hex(2)}` : code < 0x10000 ? `\\u${hex(4)}` : `\\U${hex(8)}`);
}
