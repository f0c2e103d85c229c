/**
 * npm run release: builds anew, and writes into release/ what can be downloaded, byte for byte the same each time:
 *   labtags-VERSION.zip   the folder labtags/ for a site: scripts, workers, pages, guide, builder; START.html says how
 *   labtags-VERSION.tgz   the npm package, with the command
 *   SHA256SUMS            the checksum of both
 */
import './modes.mjs';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { build } from '../../tools/build.mjs';
import { buildSite, sitePages } from '../build-site.mjs';

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const OUT = 'release';

/** A ZIP holds local time, so this is the same number wherever it is written. */
const OLDEST = new Date(1980, 0, 1);

/** The lab that START.html opens without a server, as its author would make it. */
const TRIED = ['page', '--lab', 'triplet', '--title', 'labtags'];

/**
 * The folder `labtags/` of a site, zipped.
 *
 * @returns {Promise<Uint8Array>}
 */
export async function siteZip() {
  const dist = join(ROOT, 'dist');
  const built = (await readdir(dist)).filter((name) => /\.(js|wasm|LEGAL\.txt)$|^(integrity|files)\.json$/.test(name));
  const made = (await readdir(join(dist, 'site'))).filter((name) => !name.endsWith('.log'));
  const sources = [
    ...built.map((name) => ({ name, path: join(dist, name) })),
    ...made.map((name) => ({ name: `site/${name}`, path: join(dist, 'site', name) })),
    ...(await sitePages()).map((name) => ({ name, path: join(ROOT, 'demo', name) })),
    { name: 'LICENSE', path: join(ROOT, 'LICENSE') },
  ];
  const files = sources.map(async ({ name, path }) => ({ name, bytes: await readFile(path) }));
  const start = await readFile(join(ROOT, 'demo/release/START.html'), 'utf8');
  const own = [
    { name: 'START.html', bytes: Buffer.from(start.replaceAll('VERSION', await ownVersion())) },
    { name: 'try.html', bytes: execFileSync(process.execPath, ['command/labtags.mjs', ...TRIED], MEGABYTES) },
    // What lies in data/, which `npx labtags data` keeps up.
    { name: 'data/index.json', bytes: Buffer.from('[]\n') },
  ];
  const all = [...(await Promise.all(files)), ...own].sort((a, b) => (a.name < b.name ? -1 : 1));
  return zipSync(Object.fromEntries(all.map(({ name, bytes }) => [`labtags/${name}`, bytes])), {
    ...{ level: 9, mtime: OLDEST, os: 3, attrs: (0o100644 << 16) >>> 0 },
  });
}

const MEGABYTES = { cwd: ROOT, maxBuffer: 64e6 };

async function ownVersion() {
  return JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')).version;
}

async function writeRelease() {
  process.chdir(ROOT);
  const version = await ownVersion();
  await rm('dist', { recursive: true, force: true });
  await rm(OUT, { recursive: true, force: true });
  await mkdir(OUT);
  await build();
  await buildSite();
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '--build', '--force'], { stdio: 'inherit' });
  await writeFile(join(OUT, `labtags-${version}.zip`), await siteZip());
  const words = ['pack', '--ignore-scripts', '--silent', '--pack-destination', OUT];
  execFileSync('npm', words, { shell: process.platform === 'win32' });
  const names = (await readdir(OUT)).sort();
  const sums = names.map(async (name) => {
    return `${createHash('sha256')
      .update(await readFile(join(OUT, name)))
      .digest('hex')}  ${name}\n`;
  });
  const text = (await Promise.all(sums)).join('');
  await writeFile(join(OUT, 'SHA256SUMS'), text);
  process.stdout.write(text);
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) await writeRelease();
