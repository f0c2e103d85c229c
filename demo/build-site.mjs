/**
 * `node demo/build-site.mjs`, after the build: writes into dist/site/ what the site needs besides the package: the
 * icons, the lists of the guide, and the list of all files that the service worker keeps for use without a connection.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { drawIcon } from './draw-icon.mjs';
import { guideIndex } from './guide/build-index.mjs';
import { guideLists } from './guide/build-lists.mjs';

const DEMO = dirname(fileURLToPath(import.meta.url));
const DIST = join(dirname(DEMO), 'dist');

/** Inside the circle that every platform's mask leaves visible. */
const MASKABLE_SCALE = 0.72;

/** Ends once all is written. */
export async function buildSite() {
  const folder = join(DIST, 'site');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'icon-192.png'), drawIcon(192));
  await writeFile(join(folder, 'icon-512.png'), drawIcon(512));
  await writeFile(join(folder, 'icon-maskable-512.png'), drawIcon(512, MASKABLE_SCALE));
  const lists = await guideLists();
  await writeFile(join(folder, 'guide.json'), `${JSON.stringify(lists)}\n`);
  await writeFile(join(folder, 'guide-index.json'), `${JSON.stringify(await guideIndex(lists))}\n`);
  await writeFile(join(folder, 'files.json'), `${JSON.stringify(await siteFiles(), null, 1)}\n`);
}

/**
 * Every file of the site by its address, and a version that changes with any of them. Data sets are not among
 * them: the labs keep those themselves once they are used. The lab that readers build is none of the site’s.
 */
async function siteFiles() {
  const pages = (await sitePages()).filter((path) => path !== 'service-worker.js');
  const scripts = (await readdir(DIST)).filter((name) => /\.(js|wasm)$/.test(name));
  const made = ['icon-192.png', 'icon-512.png', 'icon-maskable-512.png', 'guide.json', 'guide-index.json'];
  const files = [
    ...pages.map((path) => ({ address: path, file: join(DEMO, path) })),
    ...scripts.map((name) => ({ address: name, file: join(DIST, name) })),
    ...made.map((name) => ({ address: `site/${name}`, file: join(DIST, 'site', name) })),
  ].sort((a, b) => (a.address < b.address ? -1 : 1));
  const hash = createHash('sha256');
  for (const { address, file } of files) hash.update(address).update(await readFile(file));
  return { version: hash.digest('hex').slice(0, 16), files: files.map(({ address }) => address) };
}

/** What of demo/ is the site: data sets lie elsewhere, and the lab that readers build is none of it. */
export async function sitePages() {
  return (await filesBelow(DEMO)).filter((path) => !/\.mjs$|^(data|own-lab|release)\//.test(path));
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

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) await buildSite();
