import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type AssociationResult, associationTest } from '../../../../src/words/bias/association-test.js';
import { biasAxis, neutralised, projection } from '../../../../src/words/bias/bias-axis.js';
import { KeyedVectors } from '../../../../src/words/keyed-vectors.js';
import { readFixture } from '../../projection/reference-numbers.js';

type Set = readonly string[];

/** Made by tests/fixtures/make_bias.py. */
const fixture = readFixture<{
  words: Set;
  vectors: readonly (readonly number[])[];
  targets: readonly [Set, Set];
  attributes: readonly [Set, Set];
  before: AssociationResult;
  after: AssociationResult;
  projections: Record<string, number>;
}>('bias');
const { targets, attributes } = fixture;
const VECTORS = KeyedVectors.of(fixture.words, fixture.vectors);
const ALL = targets.flat();

function assertAlike(found: AssociationResult, wanted: AssociationResult): void {
  for (const key of ['statistic', 'effectSize', 'pValue'] as const) {
    assert.ok(Math.abs(found[key] - wanted[key]) < 1e-5, `${key}: ${found[key]} and ${wanted[key]}`);
  }
  assert.deepEqual([found.partitions, found.exact], [wanted.partitions, true]);
}

test('statistic, effect size and p-value over all partitions are those of the paper', () => {
  assertAlike(associationTest(VECTORS, fixture, { seed: 7 }), fixture.before);
});

test('projections on the he–she axis are those of the paper, and none is left of a neutralised word', () => {
  const axis = biasAxis(VECTORS, 'he', 'she');
  for (const [word, wanted] of Object.entries(fixture.projections)) {
    assert.ok(Math.abs(projection(VECTORS, axis, word) - wanted) < 1e-6, word);
  }
  const neutral = neutralised(VECTORS, axis, ALL);
  assert.ok(ALL.every((word) => Math.abs(projection(neutral, axis, word)) < 1e-6));
  assertAlike(associationTest(neutral, fixture, { seed: 7 }), fixture.after);
  assert.equal(projection(neutral, axis, 'he'), projection(VECTORS, axis, 'he'));
});

test('of too many partitions some are drawn, always the same for a seed, and the p-value stays near', () => {
  const drawn = associationTest(VECTORS, fixture, { seed: 7, mostPartitions: 60 });
  assert.deepEqual(associationTest(VECTORS, fixture, { seed: 7, mostPartitions: 60 }), drawn);
  assert.deepEqual([drawn.partitions, drawn.exact], [60, false]);
  assert.ok(drawn.pValue >= 1 / 60 && drawn.pValue < 0.2);
});

test('words that are missing are named and left out, and a set without two is refused', () => {
  const more = { targets: [[...targets[0], 'unicorn'], targets[1]], attributes } as const;
  assert.deepEqual(associationTest(VECTORS, more, { seed: 7 }).missing, ['unicorn']);
  const few = { targets: [['nurse', 'unicorn'], targets[1]], attributes } as const;
  assert.throws(() => associationTest(VECTORS, few, { seed: 7 }), { code: 'query-invalid', message: /unicorn/ });
});
