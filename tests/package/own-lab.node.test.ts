import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { build as viteBuild } from 'vite';
import { DemoSite } from '../pages/demo-site.js';
import { shownWithin } from '../pages/shown-within.js';
import { installed, Project } from './project.js';

const EXAMPLE = 'demo/own-lab';

/** The example's own page has one lab; this one has what else an author may put beside it. */
const PAGE = `<!doctype html><html lang="en"><title>A lesson</title><link rel="icon" href="data:,">
  <script type="module" src="./page.ts"></script>
  <main>
    <neuron-lab id="lab" epochs="12" learning-rate="200" task-goal="accuracy >= 60 % and epochs <= 20"></neuron-lab>
    <lab-view for="lab" show="loss"></lab-view>
    <lab-builder labs="neuron-lab"></lab-builder>
  </main></html>`;

const SCRIPT = `import './neuron-lab.js';
import 'labtags/lab-builder';
import 'labtags/lab-view';
`;

const TSCONFIG = {
  compilerOptions: {
    ...{ noEmit: true, strict: true, target: 'es2022', module: 'esnext', moduleResolution: 'bundler', types: [] },
    lib: ['es2022', 'dom', 'dom.iterable'],
  },
  include: ['*.ts'],
};

/** What the tests use of the example's element. */
interface NeuronLab extends HTMLElement {
  overlap: number;
  readonly updateComplete: Promise<boolean>;
  run(): Promise<Result>;
  resume(): Promise<void>;
  stop(): void;
  getState(): { settings: Record<string, number>; phase: string; progress: { done: number } | null };
  exportResult(): Result | null;
  exportRecording(): Promise<string | null>;
  takeFiles(files: readonly File[]): void;
}

interface Result {
  readonly lab: string;
  readonly history: readonly { epoch: number; loss: number; accuracy: number }[];
  readonly metrics: { accuracy: number; loss: number };
  readonly stopped: boolean;
}

describe('the lab of docs/write-a-lab.md, built from the package outside the repository,', () => {
  let project: Project;
  let site: DemoSite;

  before(async () => {
    const names = await readdir(EXAMPLE);
    const files = names.map(async (name) => [name, await readFile(`${EXAMPLE}/${name}`, 'utf8')] as const);
    project = await Project.create({
      ...Object.fromEntries(await Promise.all(files)),
      'page.html': PAGE,
      // Where <lab-builder> looks for labtags on its author's site.
      'public/labtags/labtags.js': 'export {};',
      'page.ts': SCRIPT,
      'tsconfig.json': JSON.stringify(TSCONFIG),
    });
    await viteBuild({
      ...{ root: project.folder, base: './', configFile: false, logLevel: 'error' },
      worker: { format: 'es' },
      build: {
        target: 'es2022',
        rollupOptions: { input: ['index.html', 'page.html'].map((name) => project.path(name)) },
      },
    });
    site = await DemoSite.start([{ path: '/', folder: installed() }]);
  });

  after(async () => {
    await site?.end();
    await project?.end();
  });

  async function open(name = 'page.html', hash = ''): Promise<Page> {
    const page = await site.open(`${project.folder.slice(installed().length + 1)}/dist/${name}${hash}`);
    await page.waitForFunction(() => document.querySelector('neuron-lab')?.shadowRoot?.querySelector('h2'));
    return page;
  }

  /** What a script finds in the lab. */
  function inLab<Found>(
    page: Page,
    find: (lab: NeuronLab, root: ShadowRoot) => Found | Promise<Found>,
  ): Promise<Found> {
    const body = `const lab = document.querySelector('neuron-lab'); return (${find})(lab, lab.shadowRoot)`;
    return page.evaluate(`(async () => { ${body} })()`) as Promise<Found>;
  }

  const press = (page: Page, part: string) => page.click(`neuron-lab >>> [part=${part}]`);

  const phaseIs = (page: Page, phase: string) =>
    page.waitForFunction(
      (wanted) => document.querySelector<NeuronLab>('neuron-lab')?.getState().phase === wanted,
      {},
      phase,
    );

  it('has the types that its author is told of', () =>
    project.node(resolve('node_modules/typescript/bin/tsc'), '--project', '.').then(() => {}));

  it('takes its settings from attributes, and over them from a link', async () => {
    const page = await open('page.html', '#neuron=v1&seed=3&overlap=9');
    const { settings } = await inLab(page, (lab) => lab.getState());
    assert.deepEqual(settings, { seed: 3, points: 120, overlap: 2, learningRate: 100, epochs: 12 });
    const notices = await inLab(page, (_, root) => root.querySelector('[part=notices]')?.textContent ?? '');
    assert.match(notices, /“overlap” cannot be 9; 2 is used/);
    assert.deepEqual(site.complaints, []);
  });

  it('trains in its worker, its line moving over the points, and shows each epoch in a chart and its table', async () => {
    const page = await open();
    const seen = inLab(page, async (lab, root) => {
      const lines = new Set<string>();
      // A function with a name would not be understood in the page.
      lab.addEventListener('lab-step', () =>
        setTimeout(() => {
          const line = root.querySelector('[part=line]')?.shadowRoot?.querySelector('line.neuron');
          if (line) lines.add(['x1', 'y1', 'x2', 'y2'].map((name) => line.getAttribute(name)).join(' '));
        }, 100),
      );
      const result = await lab.run();
      return { result, lines: lines.size };
    });
    const { result, lines } = await seen;
    assert.equal(result.lab, 'neuron');
    assert.equal(result.history.length, 12);
    assert.ok(result.metrics.accuracy > 0.8, JSON.stringify(result.metrics));
    assert.ok(lines > 3, `${lines} places of the line`);
    assert.equal(page.workers().length, 1);
    const rows = await inLab(page, async (_, root) => {
      const figure = root.querySelector('[part=loss]')?.shadowRoot;
      figure?.querySelector<HTMLElement>('.footer .table')?.click();
      await new Promise((then) => setTimeout(then, 300));
      return [...(figure?.querySelectorAll('tbody tr') ?? [])].map(({ children }) => Number(children[1].textContent));
    });
    assert.equal(rows.length, 12);
    assert.ok(
      rows.every((loss, i) => Math.abs(loss - result.history[i].loss) < 0.001),
      `${rows}`,
    );
    assert.deepEqual(site.complaints, []);
  });

  it('can be used by everybody, as axe judges it, in both languages and before and after a run', async () => {
    const path = `${project.folder.slice(installed().length + 1)}/dist/index.html`;
    const page = await site.open(path, { bypassCsp: true });
    await shownWithin(page, 'neuron-lab >>> h2');
    assert.deepEqual(await site.accessibilityFaults(), []);
    await page.evaluate(() => document.documentElement.setAttribute('lang', 'fa'));
    await shownWithin(page, 'neuron-lab >>> [dir=rtl]');
    await inLab(page, (lab) => lab.run());
    assert.deepEqual(await site.accessibilityFaults(), []);
  });

  it('gives the same numbers for the same seed', async () => {
    const page = await open();
    const [one, other] = await inLab(page, async (lab) => [await lab.run(), await lab.run()]);
    assert.deepEqual(other.history, one.history);
  });

  it('pauses between two steps, goes on, and keeps what a stopped run has made', async () => {
    const page = await open('page.html', '#neuron=v1&epochs=200');
    await press(page, 'run-button');
    await phaseIs(page, 'running');
    await press(page, 'pause-button');
    await phaseIs(page, 'paused');
    const done = () => inLab(page, (lab) => lab.getState().progress?.done ?? 0);
    // What was on its way when the worker heard of the pause may still come.
    await new Promise((then) => setTimeout(then, 300));
    const held = await done();
    await new Promise((then) => setTimeout(then, 300));
    assert.equal(await done(), held);
    await press(page, 'pause-button');
    await page.waitForFunction(
      (n) => (document.querySelector<NeuronLab>('neuron-lab')?.getState().progress?.done ?? 0) > n,
      {},
      held,
    );
    await press(page, 'stop-button');
    await phaseIs(page, 'stopped');
    const result = await inLab(page, (lab) => lab.exportResult());
    assert.ok(result?.stopped && result.history.length < 200);
  });

  it('saves a run that opens again, in the same lab alone, and plays', async () => {
    const first = await open();
    const saved = await inLab(first, async (lab) => ({ result: await lab.run(), text: await lab.exportRecording() }));
    const page = await open();
    await page.evaluate((text) => {
      document.querySelector<NeuronLab>('neuron-lab')?.takeFiles([new File([text ?? ''], 'run.json')]);
    }, saved.text);
    await shownWithin(page, 'neuron-lab >>> [part=recorded]');
    const shown = await inLab(page, (lab) => lab.exportResult());
    assert.deepEqual(shown?.metrics, saved.result.metrics);
    const played = await inLab(page, async (lab) => {
      const completed = new Promise((then) => lab.addEventListener('lab-complete', then, { once: true }));
      await lab.run();
      return ((await completed) as CustomEvent<{ recorded: boolean }>).detail.recorded;
    });
    assert.equal(played, true);
    assert.equal(page.workers().length, 0);
    await page.evaluate(
      (text) => {
        document.querySelector<NeuronLab>('neuron-lab')?.takeFiles([new File([text], 'run.json')]);
      },
      JSON.stringify({ ...JSON.parse(saved.text ?? ''), lab: 'triplet' }),
    );
    await shownWithin(page, 'neuron-lab >>> [part=error]');
    const refused = await inLab(page, (_, root) => root.querySelector('[part=error]')?.textContent ?? '');
    assert.match(refused, /another lab \(triplet\)/);
  });

  it('judges the page’s task, and hands in the result', async () => {
    const page = await open();
    await inLab(page, (lab) => lab.run());
    await shownWithin(page, 'neuron-lab >>> [part=task] .met');
    const client = await page.createCDPSession();
    const downloadPath = project.path('downloads');
    await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath });
    await inLab(page, (_, root) => {
      const buttons = [...root.querySelectorAll<HTMLElement>('[part=share-button]')];
      buttons.find(({ textContent }) => textContent?.includes('Hand in'))?.click();
    });
    await page.type('neuron-lab >>> #hand-in-name', 'Ada');
    await page.click('neuron-lab >>> .save-button');
    const file = JSON.parse(await download(`${downloadPath}/neuron-Ada.json`));
    assert.deepEqual([file.lab, file.handIn.name, file.handIn.task.met], ['neuron', 'Ada', true]);
  });

  it('speaks English and Persian, and whatever the page changes to', async () => {
    const page = await open('index.html');
    const heading = () => inLab(page, (_, root) => root.querySelector('h2')?.textContent ?? '');
    assert.equal(await heading(), 'A neuron draws a line');
    await page.evaluate(() => document.documentElement.setAttribute('lang', 'fa'));
    await shownWithin(page, 'neuron-lab >>> [dir=rtl]');
    assert.equal(await heading(), 'نورون خط می‌کشد');
    const button = await inLab(page, (_, root) => root.querySelector('[part=run-button]')?.textContent?.trim());
    assert.equal(button, 'اجرا');
  });

  it('lends its views to <lab-view>', async () => {
    const page = await open();
    await shownWithin(page, 'lab-view >>> lab-figure');
    const title = await page.evaluate(
      () =>
        document
          .querySelector('lab-view')
          ?.shadowRoot?.querySelector('lab-figure')
          ?.shadowRoot?.querySelector('figcaption')?.textContent,
    );
    assert.equal(title, 'Loss');
  });

  it('stands in the lesson builder beside labtags’ own labs', async () => {
    const page = await open();
    await shownWithin(page, 'lab-builder >>> input[value=neuron-lab]');
    await page.click('lab-builder >>> input[value=neuron-lab]');
    await shownWithin(page, 'lab-builder >>> #set-overlap');
    await page.type('lab-builder >>> #task-goal', 'accuracy >= 90 %');
    const shown = await page.evaluate(() => {
      const root = document.querySelector('lab-builder')?.shadowRoot;
      const codes = [...(root?.querySelectorAll('[part=code] code') ?? [])].map(({ textContent }) => textContent);
      return { codes, preview: root?.querySelector('[part=preview] neuron-lab')?.getAttribute('task-goal') };
    });
    assert.deepEqual(shown.codes, ['<neuron-lab task-goal="accuracy &gt;= 90 %"></neuron-lab>']);
    assert.equal(shown.preview, 'accuracy >= 90 %');
    assert.deepEqual(site.complaints, []);
  });
});

/** A file that the browser is saving, once it is there. */
async function download(path: string): Promise<string> {
  for (let tries = 0; ; tries++) {
    const text = await readFile(path, 'utf8').catch(() => '');
    if (text !== '') return text;
    if (tries > 100) throw new Error(`${path} was not saved.`);
    await new Promise((then) => setTimeout(then, 100));
  }
}
