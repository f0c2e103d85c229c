import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cellsOf, notebookFile } from '../../../src/notebook/notebook.js';

const PROGRAM = `# %% [markdown]
# # Title
#
# Some *text*.

# %% settings
A = 1

# %%
print(A)
`;

describe('a notebook', () => {
  it('is cut from a program at its marks, with the settings that are given', () => {
    assert.deepEqual(cellsOf(PROGRAM, { A: 2, NAME: 'x' }), [
      { kind: 'markdown', text: '# Title\n\nSome *text*.' },
      { kind: 'code', text: 'A = 2\nNAME = "x"' },
      { kind: 'code', text: 'print(A)' },
    ]);
    assert.throws(() => cellsOf('# %%\nprint(1)', {}), /no cell “# %% settings”/);
  });

  it('has what nbformat 4.5 asks of every cell', () => {
    const file = JSON.parse(notebookFile(cellsOf(PROGRAM, { A: 1 })));
    assert.deepEqual([file.nbformat, file.nbformat_minor], [4, 5]);
    assert.equal(file.metadata.kernelspec.name, 'python3');
    const ids = file.cells.map(({ id }: { id: string }) => id);
    assert.equal(new Set(ids).size, 3);
    for (const cell of file.cells) {
      assert.match(cell.id, /^[a-zA-Z0-9_-]{1,64}$/);
      const wanted = cell.cell_type === 'code' ? ['execution_count', 'outputs'] : [];
      assert.deepEqual(Object.keys(cell).sort(), ['cell_type', 'id', 'metadata', 'source', ...wanted].sort());
    }
    assert.deepEqual(file.cells[0].source, ['# Title\n', '\n', 'Some *text*.']);
  });
});
