/**
 * Under this name a page that holds everything keeps the addresses of what it carries, by file name. It is
 * a symbol, since markup can pose as any other global.
 */
const CARRIED = Symbol.for('labtags carried files');

/** Gives the files that a page carries to the labs' scripts; written before a script's first line. */
export function carriedFilesScript(files: Readonly<Record<string, string>>): string {
  return `globalThis[Symbol.for(${JSON.stringify(CARRIED.description)})]=${JSON.stringify(files)};\n`;
}

/** What the page carries: file name → address. Empty but in a page that holds everything. */
export function carriedFiles(): Readonly<Record<string, string>> {
  return (globalThis as { [CARRIED]?: Readonly<Record<string, string>> })[CARRIED] ?? {};
}

/**
 * Address of a file of the build.
 *
 * @param beside the script that asks, or the folder; the build's files lie beside each other
 */
export function buildFile(name: string, beside: string | URL): string {
  return carriedFiles()[name] ?? new URL(name, beside).href;
}
