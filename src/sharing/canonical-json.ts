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
