import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { installDebianPackages } from '../debian-packages.mjs';

/** A package of Debian, and a command that ends well once it is there. */
export const DEBIAN_TOOLS = {
  hugo: ['hugo', 'version'],
  jekyll: ['jekyll', '--version'],
  mkdocs: ['mkdocs', '--version'],
  'mkdocs-material': ['test', '-d', '/usr/share/mkdocs/themes/material'],
  pandoc: ['pandoc', '--version'],
  'php-cli': ['php', '--version'],
  'php-sqlite3': ['php', '-r', 'new SQLite3(":memory:");'],
  'python3-sphinx': ['sphinx-build', '--version'],
  'python3-myst-parser': ['/usr/bin/python3', '-c', 'import myst_parser'],
  'python3-optuna': ['/usr/bin/python3', '-c', 'import optuna'],
  'python3-psycopg2': ['/usr/bin/python3', '-c', 'import psycopg2'],
  'python3-distributed': ['/usr/bin/python3', '-c', 'import distributed'],
  postgresql: ['sh', '-c', 'ls /usr/lib/postgresql/*/bin/postgres'],
} as const;

export type DebianTool = keyof typeof DEBIAN_TOOLS;

/** Installs those that are missing, where that is allowed. Ends with those that are missing still. */
export function missingTools(tools: readonly DebianTool[]): DebianTool[] {
  const missing = tools.filter((tool) => !isThere(tool));
  if (missing.length === 0 || !installDebianPackages(missing)) return missing;
  return missing.filter((tool) => !isThere(tool));
}

function isThere(tool: DebianTool): boolean {
  const [command, ...words] = DEBIAN_TOOLS[tool];
  return spawnSync(command, words, { stdio: 'ignore' }).status === 0;
}

/**
 * Installs `tests/hosts/NAME/package.json` by its lock file, outside the repository so that nothing here finds a
 * thousand packages more, and once for all checkouts.
 *
 * @returns the folder that has `node_modules`, or null where npm cannot have it
 */
export function installedFromNpm(name: string): Promise<string | null> {
  return keptFolder(name, ['package.json', 'package-lock.json'], (folder) =>
    runQuietly('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], folder),
  );
}

/**
 * A folder of the cache that is made once from files of `tests/hosts/NAME`, and anew when one of them changes.
 *
 * @param fill makes the rest of it; false where that failed
 * @returns null where it could not be made
 */
export async function keptFolder(
  name: string,
  files: readonly string[],
  fill: (folder: string) => Promise<boolean>,
): Promise<string | null> {
  const sources = files.map((file) => resolve('tests/hosts', name, file));
  const hash = createHash('sha256');
  for (const source of sources) hash.update(await readFile(source));
  const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'labtags-tests');
  const folder = join(cache, `${name}-${hash.digest('hex').slice(0, 12)}`);
  if (existsSync(folder)) return folder;
  await mkdir(cache, { recursive: true });
  const unfinished = await mkdtemp(join(cache, 'unfinished-'));
  for (const [i, source] of sources.entries()) await cp(source, join(unfinished, files[i]));
  const filled = await fill(unfinished);
  if (filled) await rename(unfinished, folder).catch(() => {});
  await rm(unfinished, { recursive: true, force: true });
  return filled ? folder : null;
}

/** True when the command ended well; what it says is shown only where it did not. */
export async function runQuietly(command: string, words: readonly string[], folder: string): Promise<boolean> {
  const child = spawn(command, words, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], timeout: 300_000 });
  const said: Buffer[] = [];
  child.stdout.on('data', (bytes) => said.push(bytes));
  child.stderr.on('data', (bytes) => said.push(bytes));
  const ended = await once(child, 'close').catch((error) => [error]);
  if (ended[0] === 0) return true;
  console.error(`${command} ${words.join(' ')}: ${ended[0]}\n${Buffer.concat(said)}`);
  return false;
}
