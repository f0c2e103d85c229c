/**
 * `npm run manifest`: writes the files of the repository that are made from the labs' names and definitions. Each can
 * be made from the sources alone; the check says which of them are stale.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
// @ts-expect-error: it has no types.
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { labModules } from './lab-modules.mjs';
import { packageWithEntries } from './package-fields.mjs';
import { settingsPage } from './readme-table.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Path from the root → text. @returns {Promise<Record<string, string>>} */
async function generatedFiles() {
  return {
    ...(await labModules()),
    'package.json': await packageWithEntries(),
    'docs/settings.md': await settingsPage(),
    'custom-elements.json': await manifest(),
  };
}

/** What is wrong, one line a fault. */
export async function staleFiles() {
  const faults = [];
  for (const [path, text] of Object.entries(await generatedFiles())) {
    if ((await readFile(join(ROOT, path), 'utf8').catch(() => '')) !== text) {
      faults.push(`${path} is not what the sources say; run: npm run manifest`);
    }
  }
  return faults;
}

/** custom-elements.json, as the analyzer reads it from the elements' comments. */
async function manifest() {
  const argv = ['analyze', '--config', 'tools/manifest.config.mjs'];
  return `${JSON.stringify(await cli({ argv, cwd: ROOT, noWrite: true }), null, 2)}\n`;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  for (const [path, text] of Object.entries(await generatedFiles())) await writeFile(join(ROOT, path), text);
}
