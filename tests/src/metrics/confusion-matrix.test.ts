import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { confusionMatrix, normaliseMatrix } from '../../../src/metrics/index.js';
import { assertClose } from '../projection/reference-numbers.js';
import { hardCases, pairsOf } from './metrics-fixture.js';

describe('confusionMatrix', () => {
  it('counts as scikit-learn does, whatever classes are empty, listed or left out', () => {
    for (const given of Object.values(hardCases)) {
      assert.deepEqual(confusionMatrix(pairsOf(given), { labels: given.labels ?? undefined }), given.confusion_None);
    }
  });

  it('gives shares of rows, columns and all, with 0 where a row or column is empty', () => {
    for (const given of Object.values(hardCases)) {
      for (const by of ['true', 'pred', 'all'] as const) {
        const shares = normaliseMatrix(given.confusion_None, by);
        assertClose(shares.flat(), given[`confusion_${by}`].flat(), 1e-15);
      }
    }
  });

  it('refuses labels of which none is a true one, and lists of different lengths', () => {
    const pairs = { truth: [0, 1], predicted: [0, 1] };
    assert.throws(() => confusionMatrix(pairs, { labels: [5, 6] }), { code: 'scores-invalid' });
    assert.throws(() => confusionMatrix({ truth: [0, 1], predicted: [0] }), {
      code: 'scores-invalid',
      message: /2 true/,
    });
  });
});
