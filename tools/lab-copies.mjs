/**
 * How much of the labs' shell files (what every lab has, apart from its own views and words) stands in the same order
 * in another lab: what two labs do alike belongs in components/lab. `node tools/lab-copies.mjs` lists it by file.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const LABS = 'components/labs';
const SHELL_FILES = [
  ...['element', 'experiment', 'state', 'lab', 'lab-view', 'lesson', 'recording', 'register', 'downloads'],
  ...['views/controls', 'views/lab-page', 'views/parts'],
];
const IMPORT = /^import\b[^;]*;$/gm;

/**
 * @typedef {{ readonly path: string, readonly lines: number, readonly copied: number }} CopiedFile lines that count,
 *   and those of them that another lab's file of the same name has in the same order
 */

/**
 * Each shell file of each lab.
 *
 * @param {string} root of the repository
 * @returns {Promise<CopiedFile[]>}
 */
export async function labCopies(root) {
  const entries = await readdir(join(root, LABS), { withFileTypes: true });
  const labs = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const files = await Promise.all(SHELL_FILES.map((name) => copiesOf(name, root, labs)));
  return files.flat();
}

/** @param {readonly CopiedFile[]} files @returns {number} 0 … 1 */
export function copiedShare(files) {
  const sum = (/** @type {'lines' | 'copied'} */ what) => files.reduce((total, file) => total + file[what], 0);
  return sum('copied') / Math.max(1, sum('lines'));
}

/**
 * One shell file of all labs.
 *
 * @param {string} name
 * @param {string} root
 * @param {readonly string[]} labs
 */
async function copiesOf(name, root, labs) {
  const paths = labs.map((lab) => `${LABS}/${lab}/${name}.ts`);
  const files = await Promise.all(paths.map(async (path) => countedLines(await readFile(join(root, path), 'utf8'))));
  return files.map((lines, own) => {
    const copied = new Set(files.flatMap((others, other) => (other === own ? [] : placesOfBlocks(lines, others))));
    return { path: paths[own], lines: lines.length, copied: copied.size };
  });
}

/** Without imports, blank lines and lines of punctuation alone. @param {string} text */
function countedLines(text) {
  const lines = text.replace(IMPORT, '').split('\n');
  return lines.map((line) => line.trim()).filter((line) => /\w/.test(line));
}

/**
 * Places in the first text of what both have: the longest block of lines, and likewise before and after it.
 *
 * @param {readonly string[]} lines
 * @param {readonly string[]} others
 * @returns {number[]}
 */
function placesOfBlocks(lines, others) {
  const { start, otherStart, length } = longestBlock(lines, others);
  if (length === 0) return [];
  const end = start + length;
  return [
    ...placesOfBlocks(lines.slice(0, start), others.slice(0, otherStart)),
    ...lines.slice(start, end).map((_, place) => start + place),
    ...placesOfBlocks(lines.slice(end), others.slice(otherStart + length)).map((place) => end + place),
  ];
}

/** The first of the longest. @param {readonly string[]} lines @param {readonly string[]} others */
function longestBlock(lines, others) {
  let longest = { start: 0, otherStart: 0, length: 0 };
  lines.forEach((_, start) => {
    others.forEach((_, otherStart) => {
      let length = 0;
      while (start + length < lines.length && lines[start + length] === others[otherStart + length]) length++;
      if (length > longest.length) longest = { start, otherStart, length };
    });
  });
  return longest;
}

if (resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const files = await labCopies('.');
  for (const { path, lines, copied } of files) console.log(`${path.padEnd(48)} ${copied} of ${lines}`);
  console.log(`${(100 * copiedShare(files)).toFixed(1)} % of the labs' shell files stand in another lab`);
}
