import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { KeyedVectors } from '../../../src/words/keyed-vectors.js';
import { clusterWords } from '../../../src/words/word-clusters.js';

const vectors = KeyedVectors.of(
  ['cow', 'dog', 'cat', 'france', 'spain', 'stray'],
  [
    [1, 0.1, 0],
    [1, 0, 0.1],
    [1, 0.1, 0.1],
    [0, 1, 0],
    [0, 1, 0.2],
    [0.1, 1, 0.1],
  ],
);

describe('word clusters', () => {
  it('have a high silhouette where the groups lie apart', () => {
    const { silhouette } = clusterWords(vectors, [
      { name: 'animals', words: ['cow', 'dog', 'cat'] },
      { name: 'countries', words: ['france', 'spain'] },
    ]);
    assert.ok(silhouette > 0.8, String(silhouette));
  });

  it('show the word that is in the wrong group below 0', () => {
    const { words, groupSilhouettes } = clusterWords(vectors, [
      { name: 'animals', words: ['cow', 'dog', 'cat', 'stray'] },
      { name: 'countries', words: ['france', 'spain'] },
    ]);
    const stray = words.find(({ word }) => word === 'stray');
    assert.ok(Number(stray?.silhouette) < 0);
    assert.ok(groupSilhouettes[0] < groupSilhouettes[1]);
  });

  it('need two groups', () => {
    assert.throws(() => clusterWords(vectors, [{ name: 'animals', words: ['cow', 'dog'] }]), { code: 'query-invalid' });
  });
});
