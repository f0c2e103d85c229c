import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type BuildOptions, build } from 'esbuild';
import { readRecipe } from '../hosts/guide-recipes.js';
import { trainAsWritten } from '../hosts/train-as-written.js';
import { DemoSite } from '../pages/demo-site.js';
import { runLab } from '../pages/tiny-runs.js';
import { Project } from './project.js';

/** A wrapper as an author writes it: settings from its own state, an event to tell it, and the lab taken away. */
const LESSON = `
import { useState } from 'react';

export function Lesson() {
  const [triplets, setTriplets] = useState(32);
  const [told, setTold] = useState('');
  const [shown, setShown] = useState(true);
  return (
    <main>
      {shown && (
        <triplet-demo epochs={1} triplets={triplets} batch-size={16} embedding-size={8} map="pca" map-points={30}
          backend="wasm" task-goal="epochs >= 1"
          onlab-task-complete={({ detail }) => setTold(detail.task + ': ' + detail.result.settings.triplets)}>
          <p slot="fallback">The lab is being loaded.</p>
        </triplet-demo>
      )}
      <button id="more" onClick={() => setTriplets(64)}>More</button>
      <button id="away" onClick={() => setShown(false)}>Away</button>
      <output>{told}</output>
    </main>
  );
}
`;

/** Imports the lab where there is no page, as every page of a site that is rendered on a server does. */
const SERVER = `
import 'labtags/triplet';
import { renderToString } from 'react-dom/server';
import { Lesson } from './lesson.jsx';

console.log('<!doctype html><html lang="en"><title>Lesson</title><link rel="icon" href="data:,">' +
  '<script type="module" src="client.js"></script><div id="root">' + renderToString(<Lesson />) + '</div></html>');
`;

const CLIENT = `
import 'labtags/triplet';
import { StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { Lesson } from './lesson.jsx';

const root = document.getElementById('root');
if (root.firstChild) hydrateRoot(root, <Lesson />);
else createRoot(root).render(<StrictMode><Lesson /></StrictMode>);
`;

const EMPTY_PAGE = `<!doctype html><html lang="en"><title>Lesson</title><link rel="icon" href="data:,">
  <script type="module" src="client.js"></script><div id="root"></div></html>`;

describe('the package in React 19', () => {
  let project: Project;
  let site: DemoSite;

  before(async () => {
    const files = {
      ...{ 'lesson.jsx': LESSON, 'server.jsx': SERVER, 'client.jsx': CLIENT, 'site/index.html': EMPTY_PAGE },
      'recipe/lesson.jsx': (await readRecipe('react')).code[0].replace(/^import type .*$/m, ''),
      'recipe/client.jsx': CLIENT,
      'site/recipe.html': EMPTY_PAGE.replace('client.js', 'recipe/client.js'),
      'site/recipe-server.html': EMPTY_PAGE.replace(
        '<div id="root"></div>',
        (await readRecipe('server')).code[0],
      ).replace('client.js', 'recipe/lesson.js'),
    };
    project = await Project.create(files, ['react', 'react-dom']);
    await project.labtags('assets', '--out', 'site/labtags');
    const options: BuildOptions = {
      absWorkingDir: project.folder,
      ...{ bundle: true, splitting: true, format: 'esm', jsx: 'automatic', jsxDev: true, logLevel: 'error' },
    };
    await build({ ...options, entryPoints: ['client.jsx', 'recipe/client.jsx', 'recipe/lesson.jsx'], outdir: 'site' });
    await build({ ...options, entryPoints: ['server.jsx'], outdir: '.', packages: 'external' });
    site = await DemoSite.start([{ path: '/', folder: project.path('site') }]);
  });

  after(async () => {
    await site?.end();
    await project?.end();
  });

  /** Changes a setting by React, trains, is told by React, and takes the lab away. */
  async function follow(path: string): Promise<void> {
    const page = await site.open(path);
    await page.waitForFunction(() => document.querySelector('triplet-demo')?.shadowRoot);
    await page.$eval('#more', (button) => (button as HTMLButtonElement).click());
    await page.waitForFunction(() => document.querySelector('triplet-demo')?.triplets === 64);
    await runLab(page, 'triplet-demo');
    await page.waitForFunction(() => document.querySelector('output')?.textContent === 'epochs >= 1: 64');
    assert.ok(page.workers().length > 0);
    // Not at a place on the screen: the run's results may still push the button down.
    await page.$eval('#away', (button) => (button as HTMLButtonElement).click());
    await page.waitForFunction(() => !document.querySelector('triplet-demo'));
    for (let waited = 0; page.workers().length > 0 && waited < 10_000; waited += 100) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    assert.deepEqual(page.workers(), []);
    assert.deepEqual(site.complaints, []);
  }

  it('takes settings, tells its events, and leaves no worker when it is taken away', () => follow('index.html'));

  it('trains as the guide’s recipe for React says', async () => {
    const page = await site.open('recipe.html');
    await trainAsWritten(page);
    assert.deepEqual(site.complaints, []);
  });

  it('trains in a page from a server, as the guide’s recipe says', async () => {
    const page = await site.open('recipe-server.html');
    await trainAsWritten(page);
    assert.deepEqual(site.complaints, []);
  });

  it('is rendered on a server and goes on in the browser', async () => {
    const html = await project.node('server.js');
    assert.match(html, /<triplet-demo epochs="1" triplets="32" batch-size="16".*The lab is being loaded/s);
    await project.write({ 'site/rendered.html': html });
    await follow('rendered.html');
  });
});
