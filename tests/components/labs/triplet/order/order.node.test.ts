import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pairFacts } from '../../../../../components/labs/triplet/order/hardest-pair.js';
import { tripletTexts } from '../../../../../components/labs/triplet/texts.js';
import { recordRun, replay } from '../recorded-run.js';

const { order, pairs } = await tripletTexts.in('en');

describe('triplets in the right order', () => {
  it('give one network two accuracies, where they do', () => {
    const text = order.text({ size: 64, random: 0.991, hardest: 0.4 });
    assert.match(text, /64 numbers and no class.*two “accuracies”/);
    assert.doesNotMatch(order.text({ size: 64, random: 0.99, hardest: 0.97 }), /two “accuracies”/);
  });

  it('tell the hardest pairs of the run with their classes and distances', async () => {
    const { data, epochs } = replay(await recordRun());
    assert.ok(data);
    const facts = pairFacts(epochs[2], data);
    assert.ok(facts);
    assert.match(pairs.positive(facts), /4\.2 apart/);
    assert.match(pairs.negative(facts), /only 0\.3 apart/);
    assert.match(pairs.verdict(facts), /different classes lie nearer.* 0\.6% are in the wrong order; .* 70\.0%/);
    const tidy = { ...facts, positive: { ...facts.positive, distance: 0.2 } };
    assert.match(pairs.verdict(tidy), /no triplet of them is in the wrong order/);
  });
});
