import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareSeenLesions, seenVerdict } from '../../../src/imbalance/seen-lesions.js';
import { evaluateSplit } from '../../../src/imbalance/split-scores.js';

/** So many images of a class, whether training has seen their lesion, and how many are told right. */
type Group = readonly [label: number, seen: 0 | 1, count: number, right: number];

const classNames = ['nevus', 'melanoma'];

function evaluationOf(groups: readonly Group[], lesionsKnown = true) {
  const rows = groups.flatMap(([label, seen, count, right]) =>
    Array.from({ length: count }, (_, i) => ({ label, seen, said: i < right ? label : 1 - label })),
  );
  const labels = Uint8Array.from(rows, ({ label }) => label);
  const probabilities = Float32Array.from(rows.flatMap(({ said }) => (said === 0 ? [0.9, 0.1] : [0.1, 0.9])));
  const seenInTraining = lesionsKnown ? Uint8Array.from(rows, ({ seen }) => seen) : null;
  return evaluateSplit({ labels, probabilities, classes: 2 }, { classNames, seenInTraining });
}

function compared(groups: readonly Group[]) {
  return compareSeenLesions(evaluationOf(groups)) ?? assert.fail();
}

describe('what a lesion on both sides is worth', () => {
  it('is told apart from the class mix: the seen ones are told worse as they come, and alike class by class', () => {
    // Nevi are easy and mostly not seen, melanomas are hard and mostly seen: both are told alike in either group.
    const facts = compared([
      [0, 0, 800, 720],
      [0, 1, 200, 180],
      [1, 0, 100, 40],
      [1, 1, 400, 160],
    ]);
    assert.equal(facts.raw.seen.right / facts.raw.seen.count, 340 / 600);
    assert.equal(facts.raw.unseen.right / facts.raw.unseen.count, 760 / 900);
    assert.ok(Math.abs(facts.effect) < 1e-12);
    assert.equal(seenVerdict(facts), 'unclear');
    assert.deepEqual(facts.mix, { label: 0, seen: 200 / 600, unseen: 800 / 900 });
  });

  it('flatters where seen lesions are told better in every class, although their accuracy is lower', () => {
    const facts = compared([
      [0, 0, 800, 640],
      [0, 1, 200, 190],
      [1, 0, 100, 30],
      [1, 1, 400, 240],
    ]);
    assert.ok(facts.raw.seen.right / facts.raw.seen.count < facts.raw.unseen.right / facts.raw.unseen.count + 1e-9);
    // (1000 · .15 + 500 · .3) / 1500
    assert.ok(Math.abs(facts.effect - 0.2) < 1e-12);
    assert.equal(seenVerdict(facts), 'flatters');
    assert.ok(facts.interval.low > 0.14 && facts.interval.high < 0.26);
  });

  it('may be nothing where only a dozen images were seen, and hurts where they are told worse', () => {
    const few: Group[] = [
      [0, 0, 800, 640],
      [0, 1, 12, 11],
    ];
    assert.equal(seenVerdict(compared(few)), 'unclear');
    assert.equal(seenVerdict(compared([...few.slice(0, 1), [0, 1, 400, 200]])), 'hurts');
  });

  it('is not said of classes that only one group has, nor where the lesions are not known', () => {
    const facts = compared([
      [0, 0, 100, 50],
      [0, 1, 100, 50],
      [1, 1, 100, 100],
    ]);
    assert.equal(facts.effect, 0);
    const apart: Group[] = [
      [0, 0, 100, 50],
      [1, 1, 100, 100],
    ];
    assert.equal(compareSeenLesions(evaluationOf(apart)), null);
    assert.equal(compareSeenLesions(evaluationOf(apart, false)), null);
  });
});
