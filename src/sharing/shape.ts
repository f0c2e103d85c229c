/**
 * Says what is wrong with a value, as “history[3].epoch is no number”; null where it has the shape. A file's shape is
 * looked at before anything else reads it, so that nothing behind needs to ask again.
 */
export type Shape = (value: unknown, path: string) => string | null;

export const finite: Shape = (value, path) =>
  typeof value === 'number' && Number.isFinite(value) ? null : `${path} is no number`;

export const flag: Shape = (value, path) => (typeof value === 'boolean' ? null : `${path} is neither true nor false`);

/** Any value that JSON has. */
export const anything: Shape = () => null;

export function text(most: number): Shape {
  return (value, path) => {
    if (typeof value !== 'string') return `${path} is no text`;
    return value.length <= most ? null : `${path} has ${value.length} characters, more than ${most}`;
  };
}

export function integer(least: number, most: number): Shape {
  return (value, path) => {
    const fits = Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
    return fits ? null : `${path} is no whole number from ${least} to ${most}`;
  };
}

export function either(...shapes: readonly Shape[]): Shape {
  return (value, path) => {
    const problems = shapes.map((shape) => shape(value, path));
    return problems.includes(null) ? null : problems.join(' and ');
  };
}

/** Null is one of the values, or the field may be left out. */
export function maybe(shape: Shape): Shape {
  return (value, path) => (value === null || value === undefined ? null : shape(value, path));
}

export function list(item: Shape, most: number): Shape {
  return (value, path) => {
    if (!Array.isArray(value)) return `${path} is no list`;
    if (value.length > most) return `${path} has ${value.length} entries, more than ${most}`;
    return firstProblem(
      value.map((entry, i) => [entry, `${path}[${i}]`] as const),
      item,
    );
  };
}

/** Fields by any name. */
export function fieldsOf(item: Shape, most: number): Shape {
  return (value, path) => {
    if (!isObject(value)) return `${path} is no object`;
    const names = Object.keys(value);
    if (names.length > most) return `${path} has ${names.length} fields, more than ${most}`;
    const long = names.find((name) => name.length > 60);
    if (long !== undefined) return `${path} has a field whose name has ${long.length} characters`;
    return firstProblem(
      names.map((name) => [value[name], `${path}.${name}`] as const),
      item,
    );
  };
}

/** These fields; others may be there and are not looked at. */
export function object(fields: Readonly<Record<string, Shape>>): Shape {
  return (value, path) => {
    if (!isObject(value)) return `${path} is no object`;
    for (const [name, shape] of Object.entries(fields)) {
      const problem = shape(Object.hasOwn(value, name) ? value[name] : undefined, `${path}.${name}`);
      if (problem !== null) return problem;
    }
    return null;
  };
}

/** Levels of lists and objects; a thousand of them overflow the stack of whoever walks down. */
export function isDeeperThan(value: unknown, most: number): boolean {
  if (most < 0) return true;
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some((item) => isDeeperThan(item, most - 1));
  // Without a list of the values: a search of thousands of trials has a hundred thousand objects.
  for (const key in value) if (isDeeperThan((value as Record<string, unknown>)[key], most - 1)) return true;
  return false;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function firstProblem(values: readonly (readonly [value: unknown, path: string])[], shape: Shape): string | null {
  for (const [value, path] of values) {
    const problem = shape(value, path);
    if (problem !== null) return problem;
  }
  return null;
}
