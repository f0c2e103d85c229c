/** What the build starts from: output name → source, from the root of the repository. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LABS } from './labs.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const COMPONENTS = readdirSync(join(ROOT, 'components'), { recursive: true, encoding: 'utf8' }).map(
  (path) => `components/${path.split(sep).join('/')}`,
);

/** Every part's Persian. */
export const PERSIAN = COMPONENTS.filter((path) => basename(path) === 'persian.ts').sort();

/** @typedef {Readonly<Record<string, string>>} Entries */

/** Each registers one lab. @type {Entries} */
export const LAB_SCRIPTS = Object.fromEntries(
  LABS.map(({ script, word }) => [script, `components/labs/${word}/register.ts`]),
);

/** Every script for pages. @type {Entries} */
export const PAGE_SCRIPTS = { labtags: 'components/index.ts', ...LAB_SCRIPTS };

/**
 * The elements that go with the labs. They are a build of their own: what they share with the labs would be split off,
 * and many small files compress worse than few large ones.
 */
export const PAGE_TOOLS = {
  'lab-view': 'components/linked-view/lab-view.ts',
  'lab-class-data': 'components/class-data/lab-class-data.ts',
  'lab-builder': 'components/builder/lab-builder.ts',
};

/** What joins a page in a SCORM package to the platform around it. */
export const PACKAGE_SCRIPT = { gradebook: 'components/gradebook/gradebook.ts' };

/** What labs of an author’s own are made of: on the page, built with the elements above, and in their worker. */
export const LAB_KIT = { lab: 'components/lab/index.ts' };
export const LAB_WORKER = { worker: 'workers/lab.ts' };

/** Every worker; `workers/client` asks for the same names. @type {Entries} */
export const WORKERS = Object.fromEntries(
  readdirSync(join(ROOT, 'workers'))
    .filter((name) => name.endsWith('.worker.ts'))
    .map((name) => [name.replace(/\.ts$/, ''), `workers/${name}`]),
);

/** What the package offers to Node, workers and pages by itself. */
export const LIBRARIES = {
  language: 'components/language/index.ts',
  metrics: 'src/metrics/index.ts',
  projection: 'src/projection/index.ts',
  tuning: 'src/tuning/index.ts',
  words: 'src/words/index.ts',
};

/** What reads and writes files, for Node. */
export const DATA_LIBRARY = { data: 'src/data/index.ts' };

/** What only the command asks for. */
export const COMMAND_LIBRARY = { labs: 'src/labs/index.ts' };

/** What only the npm build has. */
export const NPM_SCRIPTS = {
  core: 'components/core.ts',
  assets: 'components/asset-base.ts',
  react: 'components/react.ts',
  'lang-fa': 'components/lang-fa.ts',
};

/**
 * What is imported for its effect. In the npm build each is a file of its own, so that package.json can name it in
 * `sideEffects`; bundlers may drop all other parts that are not used.
 *
 * @type {Entries}
 */
export const EFFECTS = {
  ...partsOfLabs(),
  ...Object.fromEntries(PERSIAN.map((path) => [`persian-${basename(dirname(path))}`, path])),
};

/** The modules that define the elements which labs are made of. */
function partsOfLabs() {
  const tools = Object.values(PAGE_TOOLS);
  const paths = COMPONENTS.filter((path) => path.endsWith('.ts') && !tools.includes(path)).filter((path) =>
    /^defineElement\('/m.test(readFileSync(join(ROOT, path), 'utf8')),
  );
  return Object.fromEntries(paths.sort().map((path) => [`lab-${basename(path, '.ts').replace(/^lab-/, '')}`, path]));
}
