import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { firstPythonDouble } from '../../../src/tuning/python-random.js';
import { checkSearchSpace, type SearchSpace, sampleValue, spaceSize } from '../../../src/tuning/search-space.js';
import { fixture } from './reference-search.js';

describe('a search space', () => {
  it('is sampled as Keras Tuner samples it', () => {
    for (const { hp, values_at_prob } of fixture.sampling) {
      for (const [probability, wanted] of values_at_prob) {
        const got = sampleValue(hp, probability);
        if (typeof wanted !== 'number' || Number.isInteger(wanted))
          assert.equal(got, wanted, `${hp.name} ${probability}`);
        else
          assert.ok(Math.abs(Number(got) - wanted) <= 1e-15 * Math.max(1, wanted), `${hp.name} ${probability}: ${got}`);
      }
    }
  });

  it("draws with the first double of Python's generator, for small and for large seeds", () => {
    for (const [seed, wanted] of Object.entries(fixture.python_random)) {
      assert.equal(firstPythonDouble(Number(seed)), wanted, `seed ${seed}`);
    }
  });

  it('knows how many settings it holds', () => {
    assert.equal(spaceSize(fixture.spaces.lab), 96);
    assert.equal(spaceSize(fixture.spaces.nine), 9);
    assert.equal(spaceSize(fixture.spaces.mixed), Number.POSITIVE_INFINITY);
  });

  it('is refused with the name of what is wrong', () => {
    const refused = (space: SearchSpace, text: RegExp) =>
      assert.throws(
        () => checkSearchSpace(space),
        (error: Error & { code: string }) => error.code === 'settings-invalid' && text.test(error.message),
      );
    refused([], /empty/);
    refused([{ type: 'choice', name: 'rate', values: [] }], /“rate” has no values/);
    refused([{ type: 'choice', name: 'rate', values: [1, 'x'] }], /mixes number and string/);
    refused([{ type: 'int', name: 'units', min: 5, max: 2 }], /from 5 to 2/);
    refused([{ type: 'float', name: 'rate', min: 0, max: 1, sampling: 'log' }], /above 0/);
    refused([{ type: 'float', name: 'rate', min: 1, max: 9, step: 1, sampling: 'log' }], /above 1/);
    refused(
      [
        { type: 'boolean', name: 'a' },
        { type: 'boolean', name: 'a' },
      ],
      /twice/,
    );
  });
});
