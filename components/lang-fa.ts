/**
 * Persian at once: with this module in the page's own script, what speaks Persian waits for no further file.
 * Without it each part loads its Persian when it finds `lang="fa"`. The build adds the imports, one for each
 * `persian.ts` in this folder.
 */
export type { Language } from './language/registry.js';
