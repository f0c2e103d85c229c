/**
 * Lets Node run the TypeScript sources as a bundler would: tfjs ships ES modules that import folders
 * and leave out extensions, which only bundlers accept. Use: node --import ./tests/node-loader.mjs --test FILE
 */
import { createRequire, register } from 'node:module';
import 'tsx';

// tfjs asks for Node's own modules by require, which ES modules do not have.
globalThis.require ??= createRequire(import.meta.url);

const hooks = `
import { readFile } from 'node:fs/promises';
const entry = /^@tensorflow\\/(tfjs-[a-z-]+)$/;
const UNFOUND = new Set(['ERR_UNSUPPORTED_DIR_IMPORT', 'ERR_MODULE_NOT_FOUND']);
export async function resolve(specifier, context, next) {
  const bare = entry.exec(specifier);
  const wanted = bare ? specifier + '/dist/index.js' : specifier;
  try {
    return await next(wanted, context);
  } catch (error) {
    if (!UNFOUND.has(error.code) || /\\.[cm]?[jt]s$/.test(wanted)) throw error;
    return next(wanted + '.js', context).catch(() => next(wanted + '/index.js', context));
  }
}
// A bundler puts these into the script: bytes, and text.
export async function load(url, context, next) {
  const kind = /\\.(wasm|wgsl|py|recording)$/.exec(url)?.[1];
  if (!kind) return next(url, context);
  const bytes = await readFile(new URL(url));
  const source = kind !== 'wasm'
    ? 'export default ' + JSON.stringify(bytes.toString('utf8'))
    : 'export default Uint8Array.from(atob("' + bytes.toString('base64') + '"), (c) => c.charCodeAt(0))';
  return { format: 'module', source, shortCircuit: true };
}
`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);
