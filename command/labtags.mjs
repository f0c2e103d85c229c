#!/usr/bin/env node
/**
 * `npx labtags data NAME`: writes a data set as static files that a page can serve (data.mjs, glove.mjs).
 * `npx labtags page --lab NAME`: writes a lab as one file (page.mjs).
 * `npx labtags assets`, `npx labtags cdn`: for sites with a bundler, and with the scripts elsewhere (assets.mjs,
 * cdn.mjs). Plain JavaScript, since npm starts it as it is.
 */
import { ASSETS_USAGE, copyAssets } from './assets.mjs';
import { CDN_USAGE, printScriptLines } from './cdn.mjs';
import { DATA_USAGE, writeData } from './data.mjs';
import { PAGE_USAGE, writePage } from './page.mjs';
import { UsageError } from './usage-error.mjs';

/** @type {Readonly<Record<string, { usage: string, start: (args: string[]) => Promise<void> }>>} */
const COMMANDS = {
  data: { usage: DATA_USAGE, start: writeData },
  page: { usage: PAGE_USAGE, start: writePage },
  assets: { usage: ASSETS_USAGE, start: copyAssets },
  cdn: { usage: CDN_USAGE, start: printScriptLines },
};

/** @param {string[]} args */
async function main([name, ...args]) {
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : null;
  if (command && args.some(asksForHelp)) return console.log(`Usage: ${command.usage}`);
  if (command) return command.start(args);
  if (name !== undefined && name !== 'help' && !asksForHelp(name)) throw new UsageError(`“${name}” is no command.`);
  console.log(
    `Usage: ${Object.values(COMMANDS)
      .map(({ usage }) => usage)
      .join('\n\n')}`,
  );
}

/** @param {string} word */
function asksForHelp(word) {
  return word === '--help' || word === '-h';
}

main(process.argv.slice(2)).catch((error) => {
  const isUsage = error instanceof UsageError;
  // The system's own texts name the file and what is wrong with it; only what nobody foresaw shows a stack.
  const isExpected = isUsage || error?.name === 'LabError' || typeof error?.syscall === 'string';
  console.error(isExpected ? error.message : error);
  if (isUsage) console.error('\nnpx labtags --help tells how to use it.');
  process.exitCode = 1;
});
