/** A data set for a page that holds everything. */
import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { LABS } from './libraries.mjs';
import { UsageError } from './usage-error.mjs';

/**
 * A folder as `npx labtags data` writes it: manifest.json and what it lists.
 *
 * @param {string} folder
 * @param {import('../src/labs/labs.js').Lab} lab
 */
export async function readData(folder, lab) {
  const name = basename(resolve(folder));
  const manifest = await readManifest(folder);
  const { files: listed, name: set } = manifest.fields;
  assertFor(lab, String(set ?? name));
  const contents = await Promise.all(listed.map((/** @type {string} */ file) => readFile(join(folder, file))));
  const files = contents.map((bytes, i) => ({ name: `data/${name}/${listed[i]}`, gzip: gzipSync(bytes) }));
  return {
    source: lab.knownData.includes(name) ? name : `data/${name}/`,
    files: [{ name: `data/${name}/manifest.json`, gzip: gzipSync(manifest.bytes) }, ...files],
  };
}

/** @param {string} folder */
async function readManifest(folder) {
  const advice = `${folder} must be a folder that \`npx labtags data NAME\` has written, as data/mnist`;
  const bytes = await readFile(join(folder, 'manifest.json')).catch(() => {
    throw new UsageError(`${advice}; it has no manifest.json.`);
  });
  const fields = parsed(bytes.toString('utf8'));
  const listed = fields?.files;
  const isList = Array.isArray(listed) && listed.length > 0 && listed.every((file) => file === basename(String(file)));
  if (!isList) throw new UsageError(`${advice}; its manifest.json lists no files.`);
  return { bytes, fields };
}

/** @param {string} text */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * A set that another lab knows by name is a mistake; one that nobody knows is the author's own.
 *
 * @param {import('../src/labs/labs.js').Lab} lab
 * @param {string} name as `mnist` or, in part, `mnist-2000`
 */
function assertFor(lab, name) {
  const isOf = (/** @type {string} */ known) => name === known || name.startsWith(`${known}-`);
  const others = LABS.flatMap(({ knownData }) => knownData);
  if (lab.knownData.some(isOf) || !others.some(isOf)) return;
  throw new UsageError(`<${lab.tag}> cannot use ${name}. It takes ${lab.knownData.join(', ')}, or data of your own.`);
}
