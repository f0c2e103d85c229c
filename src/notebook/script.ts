/**
 * A Python program with some of its cells written anew: those whose `# %% NAME` line names one of the given texts.
 *
 * @throws RangeError where the program has no cell of a name
 */
export function scriptOf(program: string, cells: Readonly<Record<string, string>>): string {
  const [head, ...parts] = program.split(/^# %%/m);
  const names = parts.map((part) => part.slice(0, part.indexOf('\n')).trim());
  const missing = Object.keys(cells).find((name) => !names.includes(name));
  if (missing !== undefined) throw new RangeError(`The program has no cell “# %% ${missing}”.`);
  const written = parts.map((part, i) =>
    Object.hasOwn(cells, names[i]) ? ` ${names[i]}\n${cells[names[i]].trim()}\n\n` : part,
  );
  return [head, ...written].join('# %%');
}
