#!/usr/bin/env node
/**
 * `npx labtags data NAME`: writes a data set as static files that a page can serve (data.mjs, glove.mjs).
 * `npx labtags page --lab NAME`: writes a lab as one file (page.mjs).
 * `npx labtags scorm --lab NAME`: writes a lab as a package for learning platforms (scorm.mjs).
 * `npx labtags grade FOLDER`: judges the files that a class has handed in (grade.mjs).
 * `npx labtags assets`, `npx labtags cdn`: for sites with a bundler, and with the scripts elsewhere (assets.mjs,
 * cdn.mjs). Plain JavaScript, since npm starts it as it is.
 */
import { readFile } from 'node:fs/promises';
import { errorLine } from './error-line.mjs';
import { UsageError } from './usage-error.mjs';

/** @typedef {{ usage: string, start: (args: string[]) => Promise<void> }} Command */

/** Each loads what it needs and no more. @type {Readonly<Record<string, () => Promise<Command>>>} */
const COMMANDS = {
  data: async () => {
    const { DATA_USAGE, writeData } = await import('./data.mjs');
    return { usage: DATA_USAGE, start: writeData };
  },
  page: async () => {
    const { PAGE_USAGE, writePage } = await import('./page.mjs');
    return { usage: PAGE_USAGE, start: writePage };
  },
  scorm: async () => {
    const { SCORM_USAGE, writeScorm } = await import('./scorm.mjs');
    return { usage: SCORM_USAGE, start: writeScorm };
  },
  grade: async () => {
    const { GRADE_USAGE, writeGrades } = await import('./grade.mjs');
    return { usage: GRADE_USAGE, start: writeGrades };
  },
  assets: async () => {
    const { ASSETS_USAGE, copyAssets } = await import('./assets.mjs');
    return { usage: ASSETS_USAGE, start: copyAssets };
  },
  cdn: async () => {
    const { CDN_USAGE, printScriptLines } = await import('./cdn.mjs');
    return { usage: CDN_USAGE, start: printScriptLines };
  },
};

/** @param {string[]} args */
async function main([name, ...args]) {
  if (name === '--version' || name === '-v') return console.log(await ownVersion());
  const load = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : null;
  if (load) {
    const { usage, start } = await load();
    return args.some(asksForHelp) ? console.log(`Usage: ${usage}`) : start(args);
  }
  if (name !== undefined && name !== 'help' && !asksForHelp(name)) {
    throw new UsageError(`“${name}” is no command. There are ${Object.keys(COMMANDS).join(', ')}.`);
  }
  const all = await Promise.all(Object.values(COMMANDS).map((one) => one()));
  console.log(`Usage: ${all.map(({ usage }) => usage).join('\n\n')}\n\nnpx labtags --version`);
}

/** @param {string} word */
function asksForHelp(word) {
  return word === '--help' || word === '-h';
}

async function ownVersion() {
  return JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8')).version;
}

/** @param {unknown} error */
function fail(error) {
  console.error(errorLine(error));
  if (process.env.LABTAGS_STACK) console.error(error);
  process.exitCode = 1;
}

// A full disk behind `>`; a reader that has had enough, as `head`, is no fault.
process.stdout.on('error', (error) => {
  if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPIPE') fail(error);
  process.exit();
});
main(process.argv.slice(2)).catch(fail);
