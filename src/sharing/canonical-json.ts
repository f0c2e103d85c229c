/**
 * JSON with sorted keys and without spaces: the same text for the same values, whoever wrote the file
 * and however it was indented since.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined);
    const pairs = entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]) => pair(key, item));
    return `{${pairs.join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

function pair(key: string, value: unknown): string {
  return `${JSON.stringify(key)}:${canonicalJson(value)}`;
}
