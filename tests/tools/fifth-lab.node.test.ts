import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { demoMounts } from '../../demo/serve.mjs';
import { DemoSite } from '../pages/demo-site.js';
import { CopyWithFifthLab } from './fifth-lab.js';

describe('a fifth lab', () => {
  let copy: CopyWithFifthLab;
  let sizes: Readonly<Record<string, number>>;
  let site: DemoSite | undefined;

  before(async () => {
    copy = await CopyWithFifthLab.make();
    await copy.node('tools/generated-files.mjs');
    sizes = JSON.parse(await copy.node('weigh.mjs'));
  });

  after(async () => {
    await site?.end();
    await copy?.end();
  });

  it('is added by changing three files at most', () => {
    assert.ok(copy.edited.length <= 3, copy.edited.join(' '));
  });

  it('has its script, its worker, and its entry in the package', async () => {
    const { exports, sideEffects } = JSON.parse(await copy.read('package.json'));
    const files = ['dist/echo.js', 'dist/echo.worker.js', 'dist/single/echo.js.gz', exports['./echo'].default];
    for (const path of files) assert.ok(existsSync(join(copy.folder, path)), path);
    assert.ok(sideEffects.includes('./dist/npm/echo.js') && sideEffects.includes('./dist/echo.js'));
    assert.match(await copy.node('core.mjs'), /EchoDemo/);
  });

  it('has types, for its entry and for its tag in React', async () => {
    await copy.node('node_modules/typescript/bin/tsc', '--build', 'components').catch(({ stdout }) => {
      assert.fail(stdout);
    });
    const { exports } = JSON.parse(await copy.read('package.json'));
    assert.match(await copy.read(exports['./echo'].types), /'echo-demo': EchoDemo/);
    const lesson = `import type {} from './dist/types/components/react.js';\nexport const lab = <echo-demo topWords={3} />;\n
      // @ts-expect-error no such task\nexport const other = <echo-demo task="none" />;\n`;
    await writeFile(join(copy.folder, 'lesson.tsx'), lesson);
    const options = ['--noEmit', '--strict', '--skipLibCheck', '--jsx', 'react-jsx', '--moduleResolution', 'bundler'];
    const libraries = ['--module', 'esnext', '--target', 'es2022', '--lib', 'es2022,dom,dom.iterable'];
    await copy.node('node_modules/typescript/bin/tsc', ...options, ...libraries, 'lesson.tsx').catch(({ stdout }) => {
      assert.fail(stdout);
    });
  });

  it('is weighed as all others are, and is in the manifest and in the tables of settings', async () => {
    assert.ok(sizes.echo > 20 && sizes.echo < 60, String(sizes.echo));
    assert.match(await copy.read('custom-elements.json'), /"tagName": "echo-demo"/);
    assert.match(await copy.read('docs/settings.md'), /^## Settings of `<echo-demo>`$/m);
  });

  it('is known to the command', async () => {
    await copy.node('command/labtags.mjs', 'page', '--lab', 'echo', '--top-words', '3', '--out', 'lesson.html');
    assert.match(await copy.read('lesson.html'), /<echo-demo top-words="3">/);
    const lines = await copy.node('command/labtags.mjs', 'cdn', 'https://host.example/', '--script', 'echo');
    assert.match(lines, /src="https:\/\/host\.example\/echo\.js"/);
  });

  it('is loaded where its tag is found, trains in its own worker, and is offered by the lesson builder', async () => {
    const html = `<!doctype html><html lang="en"><title>Lesson</title><link rel="icon" href="data:,">
      <script type="module" src="dist/labtags.js"></script><echo-demo sentences="1000"></echo-demo><lab-builder></lab-builder></html>`;
    await writeFile(join(copy.folder, 'lesson.html'), html);
    site = await DemoSite.start([{ path: '/', folder: copy.folder }, ...demoMounts({})]);
    const page = await site.open('lesson.html');
    await page.waitForFunction(() => customElements.get('echo-demo'));
    const lab = await page.evaluate(async () => {
      const element = document.querySelector('echo-demo') as HTMLElement & { run(): Promise<{ metrics: object }> };
      return Object.keys((await element.run()).metrics);
    });
    assert.ok(lab.includes('nearest'), lab.join());
    assert.ok(page.workers().some((worker) => worker.url().endsWith('dist/echo.worker.js')));
    await page.waitForFunction(() =>
      document.querySelector('lab-builder')?.shadowRoot?.querySelector('input[name=lab][value=echo]'),
    );
    assert.deepEqual(site.complaints, []);
  });
});
