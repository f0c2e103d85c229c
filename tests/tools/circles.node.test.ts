import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, it } from 'node:test';
import { importCircles } from '../../tools/circles.mjs';

describe('the check for circles of imports', () => {
  const folders: string[] = [];

  afterEach(() => Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true }))));

  async function circles(files: Readonly<Record<string, string>>): Promise<string[]> {
    const root = await mkdtemp(join(tmpdir(), 'labtags-circles-'));
    folders.push(root);
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    }
    return importCircles(root);
  }

  it('names the files that import each other, and goes through others between them', async () => {
    const found = await circles({
      'src/words/a.ts': "import { b } from './b.js';",
      'src/words/b.ts': "export * from './deeper/c.js';",
      'src/words/deeper/c.ts': "export const a = () => import('../a.js');",
    });
    assert.deepEqual(found, ['files: src/words/a.ts → src/words/b.ts → src/words/deeper/c.ts → src/words/a.ts']);
  });

  it('names folders whose files import each other, by types alone too, and the imports', async () => {
    const found = await circles({
      'components/charts/figure.ts': "import type { Page } from '../lab/page/page.js';",
      'components/charts/theme.ts': '',
      'components/lab/page/page.ts': '',
      'components/lab/element.ts': "import './page/page.js';\nimport '../charts/theme.js';",
    });
    assert.deepEqual(found, [
      'folders: components/charts → components/lab → components/charts (components/charts/figure.ts imports ' +
        'components/lab/page/page.ts; components/lab/element.ts imports components/charts/theme.ts)',
    ]);
  });

  it('sees what a comment of a script takes its types from', async () => {
    const found = await circles({
      'tools/build.mjs': "import { site } from '../demo/site.mjs';",
      'demo/site.mjs': "/** @param {import('../tools/outputs.mjs').Outputs} outputs */",
      'tools/outputs.mjs': '',
    });
    assert.equal(found.length, 1);
    assert.match(found[0], /^folders: tools → demo → tools/);
  });

  it('takes a file beside folders, and each lab, for a room of its own', async () => {
    const found = await circles({
      'components/index.ts': "import './labs/words/register.js';",
      'components/labs/words/register.ts': "import '../../asset-base.js';\nimport '../../lab/element.js';",
      'components/labs/triplet/register.ts': "import '../words/register.js';",
      'components/lab/element.ts': "import '../labs/names.js';",
      'components/labs/names.ts': '',
      'components/asset-base.ts': '',
    });
    assert.deepEqual(found, []);
  });
});
