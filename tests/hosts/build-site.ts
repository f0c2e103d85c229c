import { cp, mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Mount } from '../../demo/serve.mjs';
import { readRecipe } from './guide-recipes.js';
import { runQuietly } from './installed-tools.js';
import type { SiteGenerator } from './site-generators.js';

/** The folder of a new site, which its caller removes. */
export async function newFolder(parent = tmpdir()): Promise<string> {
  return mkdtemp(join(parent, 'labtags-site-'));
}

/**
 * Makes a site as the recipe says, with the tool itself.
 *
 * @param folder empty; for a tool of npm, below the folder that it is installed in
 * @returns what is to be served
 * @throws Error where the tool refuses
 */
export async function buildSite(generator: SiteGenerator, folder: string): Promise<Mount[]> {
  const { own = {}, moved = {}, change = (text) => text } = generator;
  const files: Record<string, string> = { ...own };
  for (const [name, text] of Object.entries((await readRecipe(generator.recipe)).files)) {
    const path = moved[name] ?? name;
    files[path] = (own[path] ?? 'RECIPE').replace('RECIPE', () => change(text));
  }
  await writeFiles(folder, files);
  await copyScripts(join(folder, generator.scripts));
  const [command, ...words] = generator.command;
  const program = generator.tools === generator.recipe ? `../node_modules/.bin/${command}` : command;
  if (!(await runQuietly(program, words, folder))) throw new Error(`${command} could not build the site.`);
  await writeFiles(folder, { 'root/favicon.ico': '' });
  return [
    { path: generator.base, folder: join(folder, generator.out) },
    { path: '/', folder: join(folder, 'root') },
  ];
}

export async function writeFiles(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

/** Copies of dist/ what a page loads: an author copies it whole, but tools take long over a thousand more files. */
export async function copyScripts(folder: string): Promise<void> {
  const names = (await readdir('dist')).filter((name) => /\.(js|wasm)$/.test(name));
  for (const name of names) await cp(join('dist', name), join(folder, name));
}
