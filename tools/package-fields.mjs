/** The fields of package.json that list what the build makes: `exports` and `sideEffects`. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { DATA_LIBRARY, LAB_KIT, LAB_SCRIPTS, LAB_WORKER, LIBRARIES, NPM_SCRIPTS, PAGE_TOOLS } from './entries.mjs';

const PACKAGE = fileURLToPath(new URL('../package.json', import.meta.url));

/** package.json as it should be: these fields made anew, the rest as it is. */
export async function packageWithEntries() {
  const fields = JSON.parse(await readFile(PACKAGE, 'utf8'));
  return `${JSON.stringify({ ...fields, exports: entries(), sideEffects: sideEffects() }, null, 2)}\n`;
}

function entries() {
  const page = { ...LAB_SCRIPTS, ...PAGE_TOOLS, ...LAB_KIT };
  const { core, assets, react, 'lang-fa': persian } = NPM_SCRIPTS;
  return {
    '.': entry('npm/labtags', 'components/index.ts'),
    ...entriesIn('npm/', page),
    './lab/worker': entry('worker', LAB_WORKER.worker),
    './lang/fa': entry('npm/lang-fa', persian),
    './lang/fa.js': entry('npm/lang-fa', persian),
    ...entriesIn('npm/', { react, core, assets }),
    ...entriesIn('', { ...DATA_LIBRARY, ...LIBRARIES }),
    './dist/*': './dist/*',
    './custom-elements.json': './custom-elements.json',
  };
}

/**
 * @param {string} folder below dist/
 * @param {import('./entries.mjs').Entries} sources
 */
function entriesIn(folder, sources) {
  return Object.fromEntries(
    Object.entries(sources).map(([name, source]) => [`./${name}`, entry(folder + name, source)]),
  );
}

/**
 * @param {string} path of the script, below dist/
 * @param {string} source
 */
function entry(path, source) {
  return { types: `./dist/types/${source.replace(/\.ts$/, '.d.ts')}`, default: `./dist/${path}.js` };
}

/** All that registers a tag or a language; bundlers may drop the rest. */
function sideEffects() {
  const scripts = ['labtags', ...Object.keys(LAB_SCRIPTS), 'lab-*'];
  return [
    ...[...scripts, 'lang-fa', 'persian-*', 'react'].map((name) => `./dist/npm/${name}.js`),
    ...[...scripts, '*.worker'].map((name) => `./dist/${name}.js`),
    './components/**/*.ts',
  ];
}
