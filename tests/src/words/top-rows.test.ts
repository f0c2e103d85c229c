import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SeededRandom } from '../../../src/random.js';
import { topRows } from '../../../src/words/top-rows.js';

describe('top rows', () => {
  it('are those of a full sort, however many are asked for', () => {
    const random = new SeededRandom(3);
    const scores = Float32Array.from({ length: 500 }, () => Math.round(random.next() * 40) / 40);
    const sorted = [...scores]
      .map((score, i) => ({ row: 10 + i, score }))
      .sort((a, b) => b.score - a.score || a.row - b.row);
    for (const count of [1, 7, 100, 101, 500, 900]) {
      const excluded = new Set([sorted[0].row, sorted[3].row]);
      const wanted = sorted.filter(({ row }) => !excluded.has(row)).slice(0, count);
      assert.deepEqual(topRows(scores, { count, start: 10, excluded }), wanted);
    }
  });
});
