/**
 * Writes what the site needs to be installed and kept into dist/site/: the icons, the lists of the guide, and the list
 * of all files that the service worker keeps for use without a connection.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { drawIcon } from './draw-icon.mjs';
import { writeGuideLists } from './guide-lists.mjs';

const DEMO = dirname(fileURLToPath(import.meta.url));

/** Inside the circle that every platform's mask leaves visible. */
const MASKABLE_SCALE = 0.72;

/** @param {string} dist the built folder */
export async function writeSiteFiles(dist) {
  const folder = join(dist, 'site');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'icon-192.png'), drawIcon(192));
  await writeFile(join(folder, 'icon-512.png'), drawIcon(512));
  await writeFile(join(folder, 'icon-maskable-512.png'), drawIcon(512, MASKABLE_SCALE));
  await writeGuideLists(dist);
  await writeFile(join(folder, 'files.json'), `${JSON.stringify(await siteFiles(dist), null, 1)}\n`);
}

/**
 * Every file of the site by its address, and a version that changes with any of them. Data sets are not among
 * them: the labs keep those themselves once they are used. The lab to be built by a reader is none of the site’s.
 *
 * @param {string} dist
 */
async function siteFiles(dist) {
  const pages = (await filesBelow(DEMO)).filter((path) => !/\.mjs$|^(data|own-lab)\/|^service-worker\.js$/.test(path));
  const scripts = (await readdir(dist)).filter((name) => /\.(js|wasm)$/.test(name));
  const made = ['icon-192.png', 'icon-512.png', 'icon-maskable-512.png', 'guide.json'];
  const files = [
    ...pages.map((path) => ({ address: path, file: join(DEMO, path) })),
    ...scripts.map((name) => ({ address: `dist/${name}`, file: join(dist, name) })),
    ...made.map((name) => ({ address: `dist/site/${name}`, file: join(dist, 'site', name) })),
  ].sort((a, b) => (a.address < b.address ? -1 : 1));
  const hash = createHash('sha256');
  for (const { address, file } of files) hash.update(address).update(await readFile(file));
  return { version: hash.digest('hex').slice(0, 16), files: files.map(({ address }) => address) };
}

/**
 * @param {string} folder
 * @returns {Promise<string[]>} paths from the folder, with slashes
 */
async function filesBelow(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(folder.length + 1)
      .split(sep)
      .join('/'),
  );
}
