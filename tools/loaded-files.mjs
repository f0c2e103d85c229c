/** What a browser loads with a built file, and what that weighs; read from the build's metafile. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/** @typedef {import('./build.mjs').Outputs} Outputs */

/**
 * The file and all that the browser loads with it.
 *
 * @param {string} path
 * @param {Outputs} outputs
 * @param {Set<string>} seen
 * @returns {Set<string>}
 */
export function withStaticImports(path, outputs, seen = new Set()) {
  if (seen.has(path)) return seen;
  seen.add(path);
  const needed = outputs[path].imports.filter((imported) => imported.kind === 'import-statement' && !imported.external);
  for (const imported of needed) withStaticImports(imported.path, outputs, seen);
  return seen;
}

/**
 * KB of 1024 bytes, compressed as servers do it.
 *
 * @param {Iterable<string>} paths
 */
export function gzipKilobytes(paths) {
  let bytes = 0;
  for (const path of paths) bytes += gzipSync(readFileSync(path), { level: 9 }).length;
  return bytes / 1024;
}
