/**
 * Every lab by name; whatever lists labs derives its list from this one. Nothing is imported here.
 *
 * - `word`: the lab's one word: its folders, results, links and worker (`WORD.worker`) carry it
 * - `tag`: the element
 * - `script`: what registers the tag alone: `dist/SCRIPT.js`, `labtags/SCRIPT`
 * - `page`: as the site's pages and the command call it: `PAGE.html`, `--lab PAGE`
 */
export const LAB_NAMES = [
  { word: 'triplet', tag: 'triplet-demo', script: 'triplet', page: 'triplet' },
  { word: 'words', tag: 'word-vectors-demo', script: 'word-vectors', page: 'words' },
  { word: 'imbalance', tag: 'imbalance-demo', script: 'imbalance', page: 'imbalance' },
  { word: 'tuning', tag: 'tuner-demo', script: 'tuner', page: 'tuner' },
] as const;

export type LabNames = (typeof LAB_NAMES)[number];

/** A lab as its results and links name it. */
export type LabWord = LabNames['word'];

/** A lab as the site's pages and the command name it. */
export type LabPage = LabNames['page'];
