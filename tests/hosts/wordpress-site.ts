import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cp, readFile, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { copyScripts, newFolder, writeFiles } from './build-site.js';
import { readRecipe } from './guide-recipes.js';
import { keptFolder, runQuietly } from './installed-tools.js';

const PHP = ['-d', `auto_prepend_file=${resolve('tests/hosts/wordpress/settings.php')}`];

/** In the package of WordPress Playground: WordPress, and what lets it do with SQLite. */
const ZIPS = [
  'package/src/wordpress/wp-6.5.zip',
  'package/src/sqlite-database-integration/sqlite-database-integration.zip',
];

/** The folder with both archives, or null where npm cannot have them. */
export function wordpressArchives(): Promise<string | null> {
  return keptFolder('wordpress', ['package.json'], async (folder) => {
    const { dependencies } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    const [name, version] = Object.entries(dependencies)[0];
    if (!(await runQuietly('npm', ['pack', `${name}@${version}`, '--silent'], folder))) return false;
    const packed = `wp-playground-wordpress-builds-${version}.tgz`;
    const unpacked = await runQuietly('tar', ['-xzf', packed, ...ZIPS], folder);
    await rm(join(folder, packed));
    return unpacked;
  });
}

/** A WordPress with the guide's recipe in its theme, on PHP's own server. */
export class WordpressSite {
  readonly address: string;
  readonly #folder: string;
  readonly #server: ChildProcess;

  private constructor(folder: string, server: ChildProcess, address: string) {
    this.#folder = folder;
    this.#server = server;
    this.address = address;
  }

  static async start(archives: string): Promise<WordpressSite> {
    const folder = await newFolder();
    await unzip(join(archives, ZIPS[0]), folder);
    const plugins = join(folder, 'wp-content/plugins');
    await unzip(join(archives, ZIPS[1]), plugins);
    await rename(join(plugins, 'sqlite-database-integration-main'), join(plugins, 'sqlite-database-integration'));
    await cp(join(plugins, 'sqlite-database-integration/db.copy'), join(folder, 'wp-content/db.php'));
    const theme = join(folder, 'wp-content/themes/course');
    await writeFiles(theme, {
      'style.css': '/*\nTheme Name: Course\nTemplate: twentytwentyfour\n*/\n',
      'functions.php': `<?php\n${(await readRecipe('wordpress')).files['functions.php']}`,
    });
    await copyScripts(join(theme, 'labtags'));
    await copyScripts(join(folder, 'labtags'));
    const server = spawn('php', [...PHP, '-S', '127.0.0.1:0'], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
    return new WordpressSite(folder, server, await addressOf(server));
  }

  /** Publishes a “Custom HTML” block. Ends with the post's path and what WordPress kept of it. */
  publish(role: 'administrator' | 'author', html: string): { path: string; kept: string } {
    const words = [...PHP, resolve('tests/hosts/wordpress/publish.php'), role];
    const run = spawnSync('php', words, { cwd: this.#folder, input: html, encoding: 'utf8' });
    if (run.status !== 0) throw new Error(run.stdout + run.stderr);
    return JSON.parse(run.stdout);
  }

  async end(): Promise<void> {
    this.#server.kill();
    await once(this.#server, 'close');
    await rm(this.#folder, { recursive: true, force: true });
  }
}

/** PHP has no other need of an extension: it reads such archives itself. */
async function unzip(archive: string, folder: string): Promise<void> {
  const script = '(new PharData($argv[1]))->extractTo($argv[2]);';
  if (!(await runQuietly('php', ['-r', script, archive, folder], '.'))) throw new Error(`${archive} cannot be read.`);
}

/** Where the server listens, as it says once it does. */
async function addressOf(server: ChildProcess): Promise<string> {
  let said = '';
  for await (const text of server.stderr ?? []) {
    said += text;
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
    if (address) return address;
  }
  throw new Error(said);
}
