import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SeededRandom } from '../../src/random.js';

const draws = (random: SeededRandom, count: number) => Array.from({ length: count }, () => random.next());

describe('seeded random numbers', () => {
  it('repeat for the same seed and differ for another', () => {
    assert.deepEqual(draws(new SeededRandom(7), 100), draws(new SeededRandom(7), 100));
    assert.notDeepEqual(draws(new SeededRandom(7), 100), draws(new SeededRandom(8), 100));
  });

  it('fork into streams that do not depend on what was drawn before', () => {
    const fresh = new SeededRandom(7).fork(3);
    const [a, b] = [draws(fresh, 5), draws(new SeededRandom(7).fork(4), 5)];
    assert.notDeepEqual(a, b);
    assert.deepEqual(a, draws(new SeededRandom(7).fork(3), 5));
  });

  it('are uniform and normal as far as 100,000 draws can tell', () => {
    const random = new SeededRandom(1);
    const uniform = draws(random, 100_000);
    const mean = uniform.reduce((sum, value) => sum + value, 0) / uniform.length;
    assert.ok(Math.abs(mean - 0.5) < 0.005, `mean ${mean}`);
    assert.ok(uniform.every((value) => value >= 0 && value < 1));
    const normal = Array.from({ length: 100_000 }, () => random.normal());
    const variance = normal.reduce((sum, value) => sum + value * value, 0) / normal.length;
    assert.ok(Math.abs(variance - 1) < 0.02, `variance ${variance}`);
  });

  it('shuffle without losing anything', () => {
    const items = Uint32Array.from({ length: 50 }, (_, i) => i);
    const shuffled = new SeededRandom(5).shuffle(items.slice());
    assert.notDeepEqual(shuffled, items);
    assert.deepEqual(shuffled.slice().sort(), items);
  });
});
