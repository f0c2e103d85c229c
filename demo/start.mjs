/** npm start: builds, puts what the build says into dist/site/build.log, serves, and prints one line, the address. */
import { writeFile } from 'node:fs/promises';
import { build, sizeLines } from '../tools/build.mjs';
import { buildSite } from './build-site.mjs';
import { serveDemo } from './serve.mjs';

const LOG = 'dist/site/build.log';

// It goes away by itself where the address comes to stand.
if (process.stderr.isTTY) process.stderr.write('Building …\r');
try {
  const outputs = await build();
  await buildSite();
  await writeFile(LOG, `${sizeLines(outputs).join('\n')}\n`);
  await serveDemo(process.env);
} catch (error) {
  console.error(`labtags cannot be built. ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
