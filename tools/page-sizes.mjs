/** What a page loads before anyone presses Run. */
import { LAB_SCRIPTS } from './entries.mjs';
import { gzipKilobytes, withStaticImports } from './loaded-files.mjs';

/**
 * A page with one tag loads labtags.js, and through it the lab's own script with all that it imports.
 *
 * @param {import('./build.mjs').Outputs} outputs
 * @returns {Record<string, number>} script of each lab → KB, compressed
 */
export function pageSizes(outputs) {
  const sizes = Object.keys(LAB_SCRIPTS).map((script) => {
    const paths = ['dist/labtags.js', `dist/${script}.js`];
    return [script, gzipKilobytes(new Set(paths.flatMap((path) => [...withStaticImports(path, outputs)])))];
  });
  return Object.fromEntries(sizes);
}
