/**
 * JSON with sorted keys and without spaces: the same text for the same values, whoever wrote the file
 * and however it was indented since.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  return typeof value === 'object' && value !== null ? ofObject(value) : (JSON.stringify(value) ?? 'null');
}

/** Without lists on the way: a search of thousands of trials has as many objects, and some megabytes. */
function ofObject(value: object): string {
  let text = '';
  for (const key of Object.keys(value).sort()) {
    const item = (value as Readonly<Record<string, unknown>>)[key];
    if (item !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(item)}`;
  }
  return `{${text}}`;
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
  const items = Array.isArray(value) ? value.map((item) => ['', item ?? null] as const) : fieldsOf(value);
  yield begin;
  for (const [place, [name, item]] of items.entries()) {
    yield `${place > 0 ? ',' : ''}${name}`;
    yield* canonicalPieces(item, levels - 1);
  }
  yield end;
}

function fieldsOf(value: object): (readonly [name: string, item: unknown])[] {
  const fields = Object.entries(value).filter(([, item]) => item !== undefined);
  return fields.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]) => [`${JSON.stringify(key)}:`, item]);
}
