import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AllPairsRepulsion } from '../../../../src/projection/simd/all-pairs.js';
import { MeshRepulsion } from '../../../../src/projection/simd/mesh-repulsion.js';
import { exactRepulsion } from '../../../../src/projection/tsne-gradient.js';
import { normalMatrix } from '../reference-numbers.js';
import { openKernels, placeFloats, relativeError } from './kernel-arrays.js';

type Repulsion = typeof MeshRepulsion | typeof AllPairsRepulsion;

/** Relative errors of the forces and of their total against the sum over all pairs in double precision. */
function errors(Kind: Repulsion, positions: Float32Array, rounds = 1): { forces: number; total: number } {
  const memory = openKernels();
  const points = positions.length / 2;
  const at = placeFloats(memory, positions);
  const forces = placeFloats(memory, new Float32Array(positions.length));
  const repulsion = new Kind(memory, points);
  let total = 0;
  for (let round = 0; round < rounds; round++) total = repulsion.repel(at, forces);
  const expected = new Float64Array(positions.length);
  const expectedTotal = exactRepulsion(Float64Array.from(positions), expected);
  return {
    forces: relativeError(memory.floats(forces, positions.length), expected),
    total: Math.abs(total / expectedTotal - 1),
  };
}

/** A map of so many clumps on a disc of this radius. */
function clumps(points: number, radius: number): Float32Array {
  const centres = normalMatrix(1, 12, 2).data;
  return normalMatrix(2, points, 2).data.map(
    (value, i) => (radius / 2) * (centres[(2 * Math.floor(i / 2 / 20) + (i % 2)) % 24] + 0.3 * value),
  );
}

describe('AllPairsRepulsion', () => {
  it('equals the sum in double precision, whatever the points leave over of a vector', () => {
    for (const points of [2, 5, 64, 131]) {
      const { forces, total } = errors(AllPairsRepulsion, clumps(points, 5));
      assert.ok(forces < 2e-6 && total < 1e-6, `${points}: ${forces}, ${total}`);
    }
  });
});

describe('MeshRepulsion', () => {
  for (const [name, points, radius] of [
    ['a tight ball, as at the start', 1500, 1e-4],
    ['a small map, on a fine mesh', 1001, 6],
    ['a middling map, on a coarse mesh with a near field', 1500, 30],
    ['a wide map', 2000, 120],
  ] as const) {
    it(`comes within 4 % of all forces for ${name}`, () => {
      const { forces, total } = errors(MeshRepulsion, clumps(points, radius));
      assert.ok(forces < 0.04 && total < 2e-3, `forces ${forces}, total ${total}`);
    });
  }

  it('stays as exact while it looks for the size of mesh that takes least time', () => {
    const { forces, total } = errors(MeshRepulsion, clumps(1500, 30), 8);
    assert.ok(forces < 0.04 && total < 2e-3, `forces ${forces}, total ${total}`);
  });

  it('refuses points that have flown apart', () => {
    for (const far of [1e9, Number.NaN]) {
      const positions = clumps(500, 5);
      positions[7] = far;
      assert.throws(() => errors(MeshRepulsion, positions), { code: 'training-diverged' });
    }
  });
});
