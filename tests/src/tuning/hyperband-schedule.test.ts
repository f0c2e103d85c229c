import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hyperbandBrackets, hyperbandTotals } from '../../../src/tuning/hyperband-schedule.js';
import { fixture } from './reference-search.js';

describe("Hyperband's schedule", () => {
  it("equals Keras Tuner's for every budget of the table", () => {
    for (const [maxEpochs, factor, wanted] of fixture.table) {
      const got = hyperbandBrackets({ maxEpochs, factor }).map((bracket) =>
        bracket.map(({ trials, epochs }) => [trials, epochs]),
      );
      assert.deepEqual(got, wanted, `max_epochs ${maxEpochs}, factor ${factor}`);
    }
  });

  it('costs what the table says: 30 trials and 120 epochs for 10 epochs by thirds', () => {
    for (const [name, wanted] of Object.entries(fixture.totals)) {
      const [maxEpochs, factor] = name.split('_').map(Number);
      const { trials, epochs, epochsFromScratch } = hyperbandTotals(hyperbandBrackets({ maxEpochs, factor }));
      assert.deepEqual({ trials, epochs_continued: epochs, epochs_from_scratch: epochsFromScratch }, wanted);
    }
    const { trials, epochs } = hyperbandTotals(hyperbandBrackets({ maxEpochs: 10, factor: 3 }));
    assert.deepEqual([trials, epochs], [30, 120]);
  });

  it('refuses a factor below 2 and epochs that are no whole number', () => {
    assert.throws(() => hyperbandBrackets({ maxEpochs: 10, factor: 1 }), { code: 'settings-invalid' });
    assert.throws(() => hyperbandBrackets({ maxEpochs: 2.5, factor: 3 }), { code: 'settings-invalid' });
  });
});
