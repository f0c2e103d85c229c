import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import { createServer, type ViteDevServer, build as viteBuild } from 'vite';
import webpack from 'webpack';
import { readRecipe } from '../hosts/guide-recipes.js';
import { DemoSite } from '../pages/demo-site.js';
import { type LabTag, runLab, tinyTag } from '../pages/tiny-runs.js';
import { installed, Project } from './project.js';

function html(script: string, tag: LabTag, kind = 'type="module"'): string {
  return `<!doctype html><html lang="en"><title>A lesson</title><link rel="icon" href="data:,">
    <script ${kind} src="${script}"></script><main>${tinyTag(tag)}</main></html>`;
}

describe('a page with the package', () => {
  const projects: Project[] = [];
  let site: DemoSite;
  let vite: ViteDevServer | undefined;

  before(async () => {
    site = await DemoSite.start([{ path: '/', folder: installed() }]);
  });

  after(async () => {
    await vite?.close();
    await site?.end();
    await Promise.all(projects.map((project) => project.end()));
  });

  async function start(files: Readonly<Record<string, string>>): Promise<Project> {
    const project = await Project.create(files);
    projects.push(project);
    return project;
  }

  /** Opens a page, runs its lab, and ends with the paths of its workers. */
  async function train(address: string, tag: LabTag): Promise<string[]> {
    const page = await site.open(address);
    await page.waitForFunction((name) => customElements.get(name), { timeout: 20_000 }, tag);
    const { history } = await runLab(page, tag);
    assert.ok(Array.isArray(history));
    assert.deepEqual(site.complaints, []);
    return page.workers().map((worker) => new URL(worker.url()).pathname);
  }

  const addressOf = ({ folder }: Project, path: string) => `${folder.slice(installed().length + 1)}/${path}`;

  it('built by Vite trains, as the guide’s recipe says', async () => {
    const recipe = await readRecipe('bundler');
    const project = await start({
      'index.html': html('/main.js', 'triplet-demo'),
      ...recipe.files,
    });
    await project.labtags(...recipe.code[0].split(' ').slice(2));
    await viteBuild({ root: project.folder, base: './', configFile: false, logLevel: 'error' });
    const workers = await train(addressOf(project, 'dist/index.html'), 'triplet-demo');
    assert.ok(
      workers.some((path) => path.endsWith('dist/labtags/triplet.worker.js')),
      workers.join(' '),
    );
  });

  it('served by Vite while it is written trains', async () => {
    const project = await start({
      'index.html': html('/main.js', 'word-vectors-demo'),
      'main.js': "import 'labtags';",
    });
    await project.labtags('assets');
    vite = await createServer({
      root: project.folder,
      configFile: false,
      logLevel: 'error',
      server: { host: '127.0.0.1' },
    });
    await vite.listen();
    await train(vite.resolvedUrls?.local[0] ?? '', 'word-vectors-demo');
  });

  it('built by webpack trains, with the files where setAssetBase says', async () => {
    const project = await start({
      'site/index.html': html('main.js', 'imbalance-demo', 'defer'),
      'main.js': `import 'labtags/imbalance'; import { setAssetBase } from 'labtags/assets'; setAssetBase('static/lab');`,
    });
    await project.labtags('assets', '--out', 'site/static/lab');
    await buildByWebpack(project);
    const workers = await train(addressOf(project, 'site/index.html'), 'imbalance-demo');
    assert.ok(
      workers.some((path) => path.endsWith('site/static/lab/imbalance.worker.js')),
      workers.join(' '),
    );
  });

  it('built by esbuild trains, in a class of the author’s own', async () => {
    const project = await start({
      'site/index.html': html('main.js', 'tuner-demo'),
      'main.js': `import { defineParts, TunerDemo } from 'labtags/core';
        await defineParts();
        customElements.define('tuner-demo', class extends TunerDemo {});`,
    });
    await project.labtags('assets', '--out', 'site/labtags');
    await build({
      absWorkingDir: project.folder,
      entryPoints: ['main.js'],
      outdir: 'site',
      ...{ bundle: true, splitting: true, format: 'esm', logLevel: 'error' },
    });
    await train(addressOf(project, 'site/index.html'), 'tuner-demo');
  });

  it('without a bundler trains by the script in dist/', async () => {
    const project = await start({ 'index.html': html('../node_modules/labtags/dist/labtags.js', 'word-vectors-demo') });
    await train(addressOf(project, 'index.html'), 'word-vectors-demo');
  });
});

function buildByWebpack({ folder }: Project): Promise<void> {
  const output = { path: join(folder, 'site') };
  const compiler = webpack({ mode: 'production', context: folder, entry: './main.js', output, performance: false });
  return new Promise((resolve, reject) => {
    compiler?.run((error, stats) => {
      if (error || stats?.hasErrors()) reject(error ?? new Error(stats?.toString()));
      else compiler.close(() => resolve());
    });
  });
}
