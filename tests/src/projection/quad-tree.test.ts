import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { QuadTree } from '../../../src/projection/quad-tree.js';
import { exactRepulsion } from '../../../src/projection/tsne-gradient.js';
import { SeededRandom } from '../../../src/random.js';
import { assertClose } from './reference-numbers.js';

function randomMap(points: number, spread: number): Float64Array {
  const random = new SeededRandom(points);
  return Float64Array.from({ length: 2 * points }, () => spread * random.normal());
}

function repulsion(positions: Float64Array, angle: number) {
  const tree = new QuadTree(positions.length / 2);
  tree.build(positions);
  const forces = new Float64Array(positions.length);
  return { total: tree.repulsion(angle, forces), forces };
}

function exact(positions: Float64Array) {
  const forces = new Float64Array(positions.length);
  return { total: exactRepulsion(positions, forces), forces };
}

/** ‖a − b‖ / ‖b‖. */
function relativeError(a: Float64Array, b: Float64Array): number {
  return Math.hypot(...a.map((x, i) => x - b[i])) / Math.hypot(...b);
}

describe('QuadTree', () => {
  it('with angle 0 equals the sum over all pairs', () => {
    for (const positions of [randomMap(2, 1), randomMap(70, 1e-4), randomMap(300, 20)]) {
      const found = repulsion(positions, 0);
      const expected = exact(positions);
      assert.ok(Math.abs(found.total / expected.total - 1) < 1e-12);
      assertClose(found.forces, expected.forces, 1e-10);
    }
  });

  it('comes nearer to the sum over all pairs as the angle shrinks, and is within 3 % at .5', () => {
    const positions = randomMap(1000, 15);
    const expected = exact(positions);
    const errors = [1, 0.5, 0.2, 0.05].map((angle) =>
      relativeError(repulsion(positions, angle).forces, expected.forces),
    );
    assert.ok(errors.every((error, i) => i === 0 || error < errors[i - 1]));
    assert.ok(errors[1] < 0.03 && errors[3] < 1e-3, `${errors}`);
    assert.ok(Math.abs(repulsion(positions, 0.5).total / expected.total - 1) < 0.02);
  });

  it('holds points that coincide, or nearly do', () => {
    const coinciding = Float64Array.from({ length: 200 }, (_, i) => (i < 100 ? 3 : 3 + (i % 2) * 1e-14));
    const mixed = Float64Array.from([...coinciding, ...randomMap(40, 2)]);
    for (const positions of [coinciding, mixed, new Float64Array(60)]) {
      const found = repulsion(positions, 0);
      const expected = exact(positions);
      assert.ok(Math.abs(found.total / expected.total - 1) < 1e-9);
      assertClose(found.forces, expected.forces, 1e-9);
    }
  });

  it('forgets the map it was built on before', () => {
    const tree = new QuadTree(500);
    const forces = new Float64Array(1000);
    tree.build(randomMap(500, 1));
    tree.repulsion(0.5, forces);
    const moved = randomMap(500, 1).map((x) => x ** 3 + 5);
    tree.build(moved);
    const total = tree.repulsion(0, forces);
    assert.ok(Math.abs(total / exact(moved).total - 1) < 1e-12);
    assertClose(forces, exact(moved).forces, 1e-10);
  });
});
