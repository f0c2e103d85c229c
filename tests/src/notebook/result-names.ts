/** Paths of all numbers that a result has in its history, of the last entry, and in its metrics. */
export function resultNames({ history, metrics }: { readonly history: readonly object[]; readonly metrics: object }) {
  return names({ history, metrics }).toSorted();
}

function names(value: unknown, path = ''): readonly string[] {
  if (Array.isArray(value)) return value.length > 0 ? names(value[value.length - 1], `${path}[]`) : [path];
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, item]) => names(item, `${path}.${key}`));
}
