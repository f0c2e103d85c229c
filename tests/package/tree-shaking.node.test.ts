import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import webpack from 'webpack';
import { Project } from './project.js';

/** Entry → the tags that it registers at once. */
const REGISTERED: Readonly<Record<string, readonly string[]>> = {
  triplet: ['lab-figure', 'lab-image', 'lab-live-region', 'triplet-demo'],
  imbalance: ['imbalance-demo', 'lab-figure', 'lab-image', 'lab-live-region'],
  tuner: ['lab-figure', 'lab-image', 'lab-live-region', 'tuner-demo'],
  'word-vectors': ['lab-live-region', 'word-vectors-demo'],
  'lab-view': ['lab-figure', 'lab-view'],
  'lab-class-data': ['lab-class-data', 'lab-figure'],
  'lab-builder': ['lab-builder'],
};

const LABS = ['TripletDemo', 'ImbalanceDemo', 'TunerDemo', 'WordVectorsDemo'];

/** What takes one lab's class alone, the lab, and what must not register anything. */
const SCRIPTS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.keys(REGISTERED).map((name) => [name, `import 'labtags/${name}';`])),
  class: `import { TripletDemo, defineParts } from 'labtags/core'; globalThis.kept = [TripletDemo, defineParts];`,
  unused: `import 'labtags/core'; import 'labtags/metrics'; import { TSNE } from 'labtags/projection';
    import { mostSimilar } from 'labtags/words'; import { Hyperband } from 'labtags/tuning';
    import { lineChart } from 'labtags/lab'; import { runSteps } from 'labtags/lab/worker';`,
};

const OWN_LAB: Readonly<Record<string, string>> = {
  triplet: 'TripletDemo',
  imbalance: 'ImbalanceDemo',
  tuner: 'TunerDemo',
  'word-vectors': 'WordVectorsDemo',
  class: 'TripletDemo',
};

/** Imports each bundle as a page would and prints which tags it registers. */
const REGISTER = `
  const registered = {};
  for (const file of process.argv.slice(2)) {
    const tags = new Map();
    globalThis.customElements = { get: (tag) => tags.get(tag), define: (tag, element) => tags.set(tag, element) };
    await import('./' + file);
    registered[file] = [...tags.keys()].sort();
  }
  console.log(JSON.stringify(registered));
`;

const names = Object.keys(SCRIPTS);

/** The text of a script and of what it imports at once. */
async function withImports(path: string, seen = new Set([path])): Promise<string> {
  let text = await readFile(path, 'utf8');
  for (const [, name] of text.matchAll(/^(?:import|.* from) ?"(\.\/.+?)"/gm)) {
    const imported = resolve(path, '..', name);
    if (!seen.has(imported)) text += await withImports(imported, seen.add(imported));
  }
  return text;
}

/** One by one: scripts that are bundled together would share their parts. */
async function bundleByEsbuild({ folder }: Project): Promise<void> {
  for (const name of names) {
    await build({
      absWorkingDir: folder,
      entryPoints: [`${name}.js`],
      outdir: `esbuild/${name}`,
      ...{ bundle: true, splitting: true, format: 'esm', platform: 'node', logLevel: 'error' },
      outExtension: { '.js': '.mjs' },
    });
  }
}

function bundleByWebpack({ folder }: Project): Promise<void> {
  const compiler = webpack({
    ...{ mode: 'production', target: 'node', context: folder, devtool: false },
    optimization: { minimize: false },
    entry: Object.fromEntries(names.map((name) => [name, `./${name}.js`])),
    output: { path: `${folder}/webpack`, filename: '[name]/[name].mjs', module: true, library: { type: 'module' } },
    experiments: { outputModule: true },
  });
  return new Promise((resolve, reject) => {
    compiler?.run((error, stats) => {
      if (error || stats?.hasErrors()) reject(error ?? new Error(stats?.toString()));
      else compiler.close(() => resolve());
    });
  });
}

for (const [bundler, bundle] of Object.entries({ esbuild: bundleByEsbuild, webpack: bundleByWebpack })) {
  describe(`a bundle by ${bundler}, with all dropped that package.json lets it drop,`, () => {
    let project: Project;
    const texts: Record<string, string> = {};

    before(async () => {
      const files = Object.entries(SCRIPTS).map(([name, text]) => [`${name}.js`, text]);
      project = await Project.create({ ...Object.fromEntries(files), 'register.mjs': REGISTER });
      await bundle(project);
      for (const name of names) texts[name] = await withImports(project.path(`${bundler}/${name}/${name}.mjs`));
    });

    after(() => project?.end());

    it('registers what its entry says', async () => {
      const files = Object.keys(REGISTERED).map((name) => `${bundler}/${name}/${name}.mjs`);
      const printed = JSON.parse(await project.node('register.mjs', ...files));
      const expected = Object.entries(REGISTERED).map(([name, tags]) => [`${bundler}/${name}/${name}.mjs`, tags]);
      assert.deepEqual(printed, Object.fromEntries(expected));
    });

    it('holds the lab that is asked for and no other', () => {
      for (const [name, own] of Object.entries(OWN_LAB)) {
        const held = LABS.filter((lab) => texts[name].includes(`${lab} = class `));
        assert.deepEqual(held, [own], name);
      }
    });

    it('holds nothing of what is imported and not used', () => {
      assert.ok(texts.unused.length < 2000, texts.unused.slice(0, 5000));
    });
  });
}
