/** The package holds what the command needs; a checkout has to be built once. */
import { existsSync } from 'node:fs';

const BUILD = new URL('../tools/build.mjs', import.meta.url);

if (!existsSync(new URL('../dist/labs.js', import.meta.url)) && existsSync(BUILD)) {
  console.error('building labtags, this once …');
  await (await import(String(BUILD))).build();
}
