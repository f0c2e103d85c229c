import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, it } from 'node:test';
import { copiedShare, labCopies } from '../../tools/lab-copies.mjs';

describe('the count of lines that labs share', () => {
  const folders: string[] = [];

  afterEach(() => Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true }))));

  /** Two labs with these states, and no line in any other shell file. */
  async function copies(one: string, other: string) {
    const root = await mkdtemp(join(tmpdir(), 'labtags-copies-'));
    folders.push(root);
    for (const [lab, state] of Object.entries({ one, other })) {
      const folder = join(root, 'components/labs', lab);
      await mkdir(join(folder, 'views'), { recursive: true });
      for (const name of ['element', 'experiment', 'lab', 'lab-view', 'lesson', 'recording', 'register', 'downloads']) {
        await writeFile(join(folder, `${name}.ts`), '');
      }
      for (const name of ['controls', 'lab-page', 'parts']) await writeFile(join(folder, `views/${name}.ts`), '');
      await writeFile(join(folder, 'state.ts'), state);
    }
    const files = await labCopies(root);
    return { share: copiedShare(files), counted: files.filter(({ lines }) => lines > 0) };
  }

  it('counts lines in the same order, and no imports, blank lines or brackets', async () => {
    const one = "import {\n  a,\n} from './a.js';\n\nfold(a);\n}\nkeep(b);\ndrop(c);\n";
    const { counted } = await copies(one, "import {\n  a,\n} from './a.js';\n\nown();\nfold(a);\n}\nkeep(b);\n");
    assert.deepEqual(
      counted.map(({ lines, copied }) => [lines, copied]),
      [
        [3, 2],
        [3, 2],
      ],
    );
  });

  it('does not count lines that stand in another order', async () => {
    const { share } = await copies('first();\nsecond();\n', 'second();\nfirst();\n');
    assert.equal(share, 0.5);
  });

  it('is 0 for labs that share nothing', async () => {
    assert.equal((await copies('one();\n', 'other();\n')).share, 0);
  });
});
