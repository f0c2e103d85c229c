import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { breathe } from '../../src/breathe.js';
import { atOnce, inSlices, type Stepwise } from '../../src/stepwise.js';

describe('work in steps', () => {
  function* counted(order: string[]): Stepwise<number> {
    for (let step = 0; step < 3; step++) {
      order.push('step');
      yield;
    }
    return 7;
  }

  it('is done in one go, or in slices between which whatever else waits has its turn', async (t) => {
    const [whole, sliced]: [string[], string[]] = [[], []];
    assert.equal(atOnce(counted(whole)), 7);
    assert.deepEqual(whole, ['step', 'step', 'step']);
    let now = 0;
    t.mock.method(performance, 'now', () => {
      now += 100;
      return now;
    });
    const result = inSlices(counted(sliced));
    const other = breathe().then(() => sliced.push('other'));
    assert.equal(await result, 7);
    await other;
    assert.deepEqual(sliced, ['step', 'other', 'step', 'step']);
  });

  it('tells of what goes wrong in it', async () => {
    function* broken(): Stepwise<never> {
      yield;
      throw new RangeError('a step');
    }
    await assert.rejects(inSlices(broken()), RangeError);
  });
});
