/** A folder of the build's: its files' names, and the text of each. */
export interface ScriptFolder {
  readonly names: readonly string[];
  readonly read: (name: string) => Promise<string>;
}

/**
 * What scripts load, at once or later: every file of the folder that one of them names, and what that names in turn.
 *
 * @param first what a page and its lab begin with
 * @returns names, with the first
 */
export async function mentionedFiles(first: readonly string[], { names, read }: ScriptFolder): Promise<string[]> {
  const found = new Set(first);
  for (const script of found) {
    if (!script.endsWith('.js')) continue;
    const text = await read(script);
    for (const name of names) if (!found.has(name) && mentions(text, name)) found.add(name);
  }
  return [...found];
}

/** Of kernels a script knows the name without its ending: which variant is loaded depends on the machine. */
function mentions(text: string, name: string): boolean {
  const variant = name.replace(/(-threads)?\.wasm$/, '');
  return ['/', '"', '`', "'"].some((before) => text.includes(`${before}${name}`)) || text.includes(`"${variant}"`);
}
