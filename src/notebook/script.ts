/**
 * A Python program with some of its cells written anew: those whose `# %% NAME` line names one of the given texts.
 *
 * @throws RangeError where the program has no cell of a name
 */
export function scriptOf(program: string, cells: Readonly<Record<string, string>>): string {
  const [head, ...parts] = program.split(/^# %%/m);
  const names = parts.map(headOf);
  const missing = Object.keys(cells).find((name) => !names.includes(name));
  if (missing !== undefined) throw new RangeError(`The program has no cell “# %% ${missing}”.`);
  const written = parts.map((part, i) =>
    Object.hasOwn(cells, names[i]) ? ` ${names[i]}\n${cells[names[i]].trim()}\n\n` : part,
  );
  return [head, ...written].join('# %%');
}

/** The code of a program without its settings, its prose, and the cells of the given names. */
export function codeOf(program: string, without: readonly string[]): string {
  const parts = program.split(/^# %%/m).slice(1);
  const kept = parts.filter((part) => ![...without, 'settings', '[markdown]'].includes(headOf(part)));
  return kept.map((part) => part.slice(part.indexOf('\n') + 1).trim()).join('\n\n\n');
}

/** What stands behind a cell's mark. */
export function headOf(part: string): string {
  return part.slice(0, part.indexOf('\n')).trim();
}
