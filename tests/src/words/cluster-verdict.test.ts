import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { clusterVerdict, mapFlatters, mapSilhouette, strayWords } from '../../../src/words/cluster-verdict.js';
import { KeyedVectors } from '../../../src/words/keyed-vectors.js';
import { clusterWords } from '../../../src/words/word-clusters.js';
import { keptNeighbours, principalMap } from '../../../src/words/word-map.js';

function members(...silhouettes: number[]) {
  const words = silhouettes.map((silhouette, i) => ({ word: `w${i}`, group: i % 2, silhouette }));
  return { words, silhouette: silhouettes.reduce((sum, value) => sum + value, 0) / silhouettes.length };
}

describe('the verdict on groups', () => {
  it('is apart without a stray and with structure, loose with little of it, mixed with many strays', () => {
    assert.equal(clusterVerdict(members(0.5, 0.4, 0.3, 0.3)), 'apart');
    assert.equal(clusterVerdict(members(0.2, 0.1, 0.2, 0.3)), 'loose');
    assert.equal(clusterVerdict(members(0.9, 0.9, 0.9, 0.9, -0.1)), 'loose');
    assert.equal(clusterVerdict(members(0.9, 0.9, -0.1, -0.1)), 'mixed');
    assert.equal(clusterVerdict(members(-0.3, -0.2)), 'mixed');
  });

  it('names strays with the group that they are nearer to', () => {
    const vectors = KeyedVectors.of(
      ['cow', 'dog', 'bread', 'soup', 'honey'],
      [
        [1, 0],
        [1, 0.1],
        [0, 1],
        [0.1, 1],
        [1, 0.2],
      ],
    );
    const { words } = clusterWords(vectors, [
      { name: 'animals', words: ['cow', 'dog'] },
      { name: 'food', words: ['bread', 'soup', 'honey'] },
    ]);
    assert.deepEqual(
      strayWords(words).map(({ word, other }) => [word, other]),
      [['honey', 0]],
    );
  });
});

describe('what a map loses', () => {
  const corners = (dimensions: number) =>
    KeyedVectors.of(
      ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'],
      Array.from({ length: 8 }, (_, row) =>
        Array.from({ length: dimensions }, (_, i) => Math.sin(1 + row * (i + 1) * 1.7)),
      ),
    );

  it('is nothing in two dimensions, and something in twelve', () => {
    const words = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    assert.equal(principalMap(corners(2), 'groups', words).neighbours?.share, 1);
    const kept = principalMap(corners(12), 'groups', words).neighbours;
    assert.ok(kept && kept.share < 1 && kept.share > 0);
    assert.equal(kept.chance, 3 / 7);
  });

  it('is not told of four words', () => {
    assert.equal(keptNeighbours(corners(2), ['a', 'b', 'c', 'd'], new Float32Array(8)), null);
  });

  it('shows in the silhouette of the map, which may be higher or lower than in all dimensions', () => {
    const map = principalMap(corners(2), 'groups', ['a', 'b', 'c', 'd', 'e', 'f']);
    const far = { ...map, positions: Float32Array.of(0, 0, 9, 9, 0, 1, 9, 8, 1, 0, 8, 9) };
    const { words } = members(0, 0, 0, 0, 0, 0);
    const placed = words.map((member, i) => ({ ...member, word: map.words[i] }));
    assert.ok((mapSilhouette(far, placed) ?? 0) > 0.8);
    assert.equal(mapSilhouette({ ...map, words: ['a'], positions: new Float32Array(2) }, placed), null);
    assert.deepEqual([mapFlatters(0.9, 0.2), mapFlatters(0.1, 0.2), mapFlatters(0.22, 0.2)], ['more', 'less', 'alike']);
  });
});
