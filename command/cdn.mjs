/** `npx labtags cdn ADDRESS`: the lines of a page that takes the scripts from another server and checks each. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { htmlText, LABS } from './libraries.mjs';
import { readArguments, UsageError } from './usage-error.mjs';

const DIST = new URL('../dist/', import.meta.url);

export const CDN_USAGE = `npx labtags cdn ADDRESS [--script NAME]

Prints the lines for a page that takes the scripts from another server, where ADDRESS holds a copy of labtags/.
The browser refuses each script that is not the one of this version, byte for byte.

  --script NAME     labtags (default), or one lab alone: ${LABS.map(({ script }) => script).join(', ')}`;

/** @param {string[]} args what follows \`cdn\` */
export async function printScriptLines(args) {
  const { address, script } = readOptions(args);
  const { page } = await readJson('files.json');
  const hashes = await readJson('integrity.json');
  if (!Object.hasOwn(page, script)) {
    throw new UsageError(`--script must be one of ${Object.keys(page).join(', ')}, and is “${script}”.`);
  }
  const integrity = Object.fromEntries(
    page[script].map((/** @type {string} */ name) => [new URL(name, address).href, hashes[name]]),
  );
  const source = new URL(`${script}.js`, address).href;
  console.log(`<script type="importmap">
${JSON.stringify({ integrity }, null, 1)}
</script>
<script type="module" crossorigin integrity="${integrity[source]}" src="${htmlText(source)}"></script>`);
}

/** @param {string[]} args */
function readOptions(args) {
  const options = { script: { type: /** @type {const} */ ('string'), default: 'labtags' } };
  const { values, positionals } = readArguments({ args, allowPositionals: true, options });
  const [address, ...rest] = positionals;
  if (!address || rest.length > 0) throw new UsageError('One address is wanted: npx labtags cdn https://HOST/labtags/');
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) {
    throw new UsageError(`“${address}” is no address; write it whole: https://HOST/labtags/`);
  }
  return { address: address.endsWith('/') ? address : `${address}/`, script: values.script };
}

/** @param {string} name */
async function readJson(name) {
  return JSON.parse(await readFile(fileURLToPath(new URL(name, DIST)), 'utf8'));
}
