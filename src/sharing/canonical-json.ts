/**
 * JSON with sorted keys and without spaces: the same text for the same values, whoever wrote the file
 * and however it was indented since.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  return typeof value === 'object' && value !== null ? ofObject(value) : (JSON.stringify(value) ?? 'null');
}

/** Without a list of the texts: a search of thousands of trials has as many objects, and some megabytes. */
function ofObject(value: object): string {
  let text = '';
  for (const key of keysOf(value)) text += `${text === '' ? '' : ','}${nameOf(key)}${canonicalJson(value[key])}`;
  return `{${text}}`;
}

/** Of the fields that have a value, in their order. */
function keysOf<Value extends object>(value: Value): (keyof Value & string)[] {
  const keys = Object.keys(value) as (keyof Value & string)[];
  return keys.filter((key) => value[key] !== undefined).sort();
}

function nameOf(key: string): string {
  return `${JSON.stringify(key)}:`;
}

/**
 * The same text piece by piece.
 *
 * @param levels of lists and objects, whose items are pieces of their own
 */
export function* canonicalPieces(value: unknown, levels: number): Generator<string, void> {
  if (levels === 0 || typeof value !== 'object' || value === null) {
    yield canonicalJson(value);
    return;
  }
  const [begin, end] = Array.isArray(value) ? '[]' : '{}';
  const fields = value as Readonly<Record<string, unknown>>;
  const items = Array.isArray(value)
    ? value.map((item) => ['', item ?? null] as const)
    : keysOf(fields).map((key) => [nameOf(key), fields[key]] as const);
  yield begin;
  for (const [place, [name, item]] of items.entries()) {
    yield `${place > 0 ? ',' : ''}${name}`;
    yield* canonicalPieces(item, levels - 1);
  }
  yield end;
}
