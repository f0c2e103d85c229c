import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gramMatrix } from '../../../src/projection/dot-products.js';
import { subspaceEigenpairs } from '../../../src/projection/subspace-eigen.js';
import { largestEigenpairs } from '../../../src/projection/symmetric-eigen.js';
import { normalMatrix } from './reference-numbers.js';

describe('subspaceEigenpairs', () => {
  it('comes within .1 % of the exact values, and finds the same axes', () => {
    const matrix = normalMatrix(1, 120, 200);
    matrix.data.forEach((value, i, all) => {
      all[i] = value * 0.9 ** Math.floor(i / 200);
    });
    const gram = gramMatrix(matrix);
    const found = subspaceEigenpairs(gram.slice(), 120, 8);
    const exact = largestEigenpairs(gram, 120, 8);
    for (let k = 0; k < 8; k++) {
      assert.ok(Math.abs(found.values[k] / exact.values[k] - 1) < 1e-3);
      let dot = 0;
      for (let i = k * 120; i < (k + 1) * 120; i++) dot += found.vectors[i] * exact.vectors[i];
      assert.ok(Math.abs(dot) > 0.99, `axis ${k}: ${dot}`);
    }
  });
});
