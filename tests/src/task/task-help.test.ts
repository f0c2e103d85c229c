import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dueHint, dueSolution } from '../../../src/task/task-help.js';

const tries = (count: number, solved = false) => ({ tries: count, solved });

describe('help with a task', () => {
  it('comes after as many tries as the author says, and no hint once it is solved', () => {
    const hint = 'after 2: Look at the pairs: which teach?';
    assert.deepEqual(
      [tries(1), tries(2), tries(3, true)].map((progress) => dueHint(hint, progress)),
      [null, 'Look at the pairs: which teach?', null],
    );
    assert.equal(dueHint('Look.', tries(0)), null);
    assert.equal(dueHint('Look.', tries(1)), 'Look.');
    assert.equal(dueHint('', tries(9)), null);
  });

  it('gives the solution at the end, or before where the author says so', () => {
    assert.deepEqual(
      [tries(9), tries(1, true)].map((progress) => dueSolution('Semi-hard.', progress)),
      [null, 'Semi-hard.'],
    );
    assert.deepEqual(
      [tries(3), tries(4), tries(1, true)].map((progress) => dueSolution('After 4 tries: Semi-hard.', progress)),
      [null, 'Semi-hard.', 'Semi-hard.'],
    );
  });
});
