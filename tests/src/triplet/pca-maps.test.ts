import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SeededRandom } from '../../../src/random.js';
import { PcaMaps } from '../../../src/triplet/pca-maps.js';

/** A cloud with two long axes; `turn` mirrors it. */
function cloud(seed: number, turn: 1 | -1 = 1) {
  const random = new SeededRandom(seed);
  const columns = 3;
  const data = Float32Array.from({ length: 40 * columns }, (_, i) => turn * random.normal() * [5, 2, 0.1][i % columns]);
  return { data, rows: 40, columns };
}

describe('maps by principal components', () => {
  it('put the same image of both parts in the same place', () => {
    const maps = new PcaMaps().draw({ train: cloud(1), validation: cloud(1) }, 0);
    assert.deepEqual(maps.train.positions, maps.validation.positions);
  });

  it('lay another part on the axes of the training images', () => {
    const maps = new PcaMaps().draw({ train: cloud(1), validation: cloud(1, -1) }, 0);
    const centre = maps.train.positions[0] + maps.validation.positions[0];
    assert.ok(Math.abs(centre - (maps.train.positions[2] + maps.validation.positions[2])) < 1e-4);
  });

  it('do not turn round from one epoch to the next', () => {
    const maps = new PcaMaps();
    const first = maps.draw({ train: cloud(1), validation: cloud(2) }, 0).train.positions;
    const moved = { ...cloud(1), data: cloud(1).data.map((value) => value + 0.01 * Math.abs(value)) };
    const second = maps.draw({ train: moved, validation: cloud(2) }, 1).train.positions;
    for (const axis of [0, 1]) {
      const along = first.reduce((sum, value, i) => sum + (i % 2 === axis ? value * second[i] : 0), 0);
      assert.ok(along > 0);
    }
  });
});
