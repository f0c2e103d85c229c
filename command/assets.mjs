/** `npx labtags assets`: copies what a run loads, which bundlers do not follow, to a folder that the site serves. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import './built.mjs';
import { intoFolder } from './output-folder.mjs';
import { readArguments } from './usage-error.mjs';

const DIST = fileURLToPath(new URL('../dist/', import.meta.url));

export const ASSETS_USAGE = `npx labtags assets [--out DIR]

Copies the workers and WebAssembly files that a bundled page loads when a lab runs (default: public/labtags).`;

/** @param {string[]} args what follows \`assets\` */
export async function copyAssets(args) {
  const { out } = readArguments({ args, options: { out: { type: 'string', default: 'public/labtags' } } }).values;
  const { run } = JSON.parse(await readFile(join(DIST, 'files.json'), 'utf8'));
  await intoFolder(out, async (write) => {
    for (const name of run) await write({ [name]: await readFile(join(DIST, name)) });
  });
  console.log(`copied ${run.length} files to ${out}`);
}
