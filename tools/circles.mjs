/** Finds imports that go round: between rooms of the repository, and between files. Imports of types alone count too. */
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, posix, sep } from 'node:path';

const FOLDERS = ['src', 'workers', 'components', 'command', 'tools', 'demo'];

/**
 * Folders whose folders are rooms; files that lie in one directly are rooms of their own. Of src/labs the names lie
 * below all labs, and the list of the labs above them.
 */
const HOUSES = ['src', 'src/labs', 'workers', 'components', 'components/labs'];

/** `from '…'`, `import '…'` and `import('…')`, also where a comment names a type. */
const IMPORT = /\b(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)'/g;

/** @typedef {ReadonlyMap<string, ReadonlySet<string>>} Graph from each node to those that it imports */

/**
 * One line for each circle.
 *
 * @param {string} root of the repository
 */
export async function importCircles(root) {
  const files = await importsOfFiles(root);
  const rooms = importsOfRooms(files);
  return [
    ...circlesIn(rooms).map((circle) => `folders: ${circle.join(' → ')} (${reasons(circle, files).join('; ')})`),
    ...circlesIn(files).map((circle) => `files: ${circle.join(' → ')}`),
  ];
}

/** @param {string} root */
async function importsOfFiles(root) {
  const found = await Promise.all(FOLDERS.map((folder) => filesBelow(root, folder)));
  const paths = new Set(found.flat().filter((path) => /\.(ts|js|mjs)$/.test(path)));
  const graph = new Map();
  for (const path of paths) {
    const text = await readFile(join(root, path), 'utf8');
    const imported = [...text.matchAll(IMPORT)].map(([, address]) => posix.join(posix.dirname(path), address));
    const sources = imported.map((address) => [address, address.replace(/\.js$/, '.ts'), `${address}.ts`]);
    graph.set(path, new Set(sources.flatMap((names) => names.filter((name) => paths.has(name)))));
  }
  return /** @type {Graph} */ (graph);
}

/**
 * @param {string} root
 * @param {string} folder
 */
async function filesBelow(root, folder) {
  const entries = await readdir(join(root, folder), { recursive: true }).catch(() => []);
  return entries.map((entry) => `${folder}/${entry.split(sep).join('/')}`).sort();
}

/** @param {Graph} files */
function importsOfRooms(files) {
  /** @type {Map<string, Set<string>>} */
  const graph = new Map();
  for (const [path, imported] of files) {
    const room = roomOf(path);
    const others = [...imported].map(roomOf).filter((other) => other !== room);
    graph.set(room, new Set([...(graph.get(room) ?? []), ...others]));
  }
  return graph;
}

/**
 * The folder below the innermost house, with all folders in it; a file that lies in a house directly is alone.
 *
 * @param {string} path
 */
function roomOf(path) {
  let house = dirname(path);
  let room = path;
  while (house !== '.' && !HOUSES.includes(house)) [room, house] = [house, dirname(house)];
  return room;
}

/**
 * A shortest circle through each node that has one, each circle once.
 *
 * @param {Graph} graph
 */
function circlesIn(graph) {
  const circles = new Map();
  for (const node of graph.keys()) {
    const circle = shortestCircle(node, graph);
    const members = circle && [...circle].sort().join();
    if (circle && !circles.has(members)) circles.set(members, [...circle, node]);
  }
  return /** @type {string[][]} */ ([...circles.values()]);
}

/**
 * Breadth first, from a node back to itself.
 *
 * @param {string} start
 * @param {Graph} graph
 */
function shortestCircle(start, graph) {
  const ways = [[start]];
  const seen = new Set();
  for (const way of ways) {
    for (const next of graph.get(way[way.length - 1]) ?? []) {
      if (next === start) return way;
      if (!seen.has(next)) ways.push([...way, next]);
      seen.add(next);
    }
  }
  return null;
}

/**
 * For each step of a circle between rooms, one import that makes it.
 *
 * @param {readonly string[]} circle
 * @param {Graph} files
 */
function reasons(circle, files) {
  return circle.slice(1).map((to, index) => {
    const pairs = [...files].flatMap(([path, imported]) => [...imported].map((other) => [path, other]));
    const [path, other] = pairs.find(([path, other]) => roomOf(path) === circle[index] && roomOf(other) === to) ?? [];
    return `${path} imports ${other}`;
  });
}
