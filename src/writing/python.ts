/** A value that Python's literals can tell. */
export type PythonValue =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly PythonValue[]
  | { readonly [key: string]: PythonValue };

/**
 * The value as a literal of Python, on one line. It is the only way in which a value gets into exported code:
 * whatever a file or a page said stays a value there.
 */
export function pythonLiteral(value: PythonValue): string {
  switch (typeof value) {
    case 'string':
      return stringLiteral(value);
    case 'number':
      return numberLiteral(value);
    case 'boolean':
      return value ? 'True' : 'False';
    case 'object':
      return value === null ? 'None' : collectionLiteral(value);
    default:
      return 'None';
  }
}

/**
 * An assignment for each of the values.
 *
 * @param values names as the program has them: they are ours, and never a file's
 * @throws RangeError where a name is no constant of Python
 */
export function pythonAssignments(values: Readonly<Record<string, PythonValue>>): string {
  const lines = Object.entries(values).map(([name, value]) => {
    if (!/^[A-Z][A-Z_]*$/.test(name)) throw new RangeError(`“${name}” is no name of a constant.`);
    return `${name} = ${pythonLiteral(value)}`;
  });
  return lines.join('\n');
}

function isList(value: object): value is readonly PythonValue[] {
  return Array.isArray(value);
}

function collectionLiteral(value: readonly PythonValue[] | { readonly [key: string]: PythonValue }): string {
  if (isList(value)) return `[${value.map(pythonLiteral).join(', ')}]`;
  const entries = Object.entries(value).map(([key, entry]) => `${stringLiteral(key)}: ${pythonLiteral(entry)}`);
  return `{${entries.join(', ')}}`;
}

function numberLiteral(value: number): string {
  return Number.isFinite(value) ? String(value) : `float("${value}")`;
}

/** Letters, digits, marks and signs of any script as they are; all others, such as marks of direction, by number. */
function stringLiteral(text: string): string {
  return `"${text.replace(/["\\]|[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu, escapeSequence)}"`;
}

function escapeSequence(character: string): string {
  if (character === '"' || character === '\\') return `\\${character}`;
  if (character === '\n') return '\\n';
  if (character === '\t') return '\\t';
  const number = (character.codePointAt(0) ?? 0).toString(16);
  return number.length > 4 ? `\\U${number.padStart(8, '0')}` : `\\u${number.padStart(4, '0')}`;
}
