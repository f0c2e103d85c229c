import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { scriptOf } from '../../../src/notebook/script.js';

const PROGRAM = '"""A search."""\n\n# %% settings\nSEED = 1\n\n# %% reader\n\n# %%\nprint(SEED)\n';

describe('a script', () => {
  it('is the program with the cells that are given in place of its own', () => {
    const script = scriptOf(PROGRAM, { settings: 'SEED = 7', reader: 'def read(): ...\n' });
    assert.equal(
      script,
      '"""A search."""\n\n# %% settings\nSEED = 7\n\n# %% reader\ndef read(): ...\n\n# %%\nprint(SEED)\n',
    );
  });

  it('is not made where the program has no such cell', () => {
    assert.throws(() => scriptOf(PROGRAM, { settings: '', writer: '' }), /no cell “# %% writer”/);
  });
});
