import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { wordsTexts } from '../../../../components/labs/words/texts.js';
import type { ExpectedWord } from '../../../../src/words/analogy-failure.js';
import type { ArrowFamily } from '../../../../src/words/arrow-families.js';
import type { FormulaVerdict } from '../../../../src/words/failure-verdict.js';

const english = await wordsTexts.in('en');
const persian = await wordsTexts.in('fa');
const YOUNG_COW = { from: 'old', to: 'cow', like: 'young' };

function family(count: number, parallelism: number, exchanged: number | null): ArrowFamily {
  const arrows = Array.from({ length: count }, (_, i) => {
    return { pair: [`a${i}`, `b${i}`] as const, length: 1, agreement: parallelism, isOutlier: false };
  });
  return { name: 'age', arrows, parallelism, exchanged };
}

function verdict(found: FormulaVerdict['found'], slip: number | null = null): string {
  const best = {
    word: 'calf',
    formula: found === 'variant' ? 'product' : 'right',
    rank: found === 'none' ? 157 : 1,
  } as const;
  const slipped = slip === null ? null : ({ word: 'calf', formula: 'wrong', rank: slip } as const);
  return english.failure.formulas({ found, best, slip: slipped }, english.formulas.names);
}

describe('what the words lab says of arrows', () => {
  it('is the cosine of two steps, as the sheet asks, and the parallelism of more', () => {
    assert.match(
      english.arrows.verdict(family(2, 0.697, 0.224)),
      /cosine of a0 → b0 and a1 → b1 is 0\.697.*0\.224.*same way/,
    );
    assert.match(english.arrows.verdict(family(6, 0.476, 0.033)), /mean cosine between the 6 steps.*much of their own/);
  });

  it('claims no common direction where other partners do as well, and nothing of a lone arrow', () => {
    assert.match(english.arrows.verdict(family(4, 0.6, 0.58)), /no direction of their own/);
    assert.doesNotMatch(english.arrows.verdict(family(4, 0.6, null)), /So /);
    assert.match(english.arrows.verdict(family(1, 1, null)), /none to be parallel to/);
  });

  it('tells one direction from two', () => {
    assert.match(english.arrows.crossing('gender', 'age', 0.13), /0\.130: two different/);
    assert.match(english.arrows.crossing('men', 'women', 0.9), /0\.900: much the same/);
  });
});

describe('what the words lab says of the analogy that fails', () => {
  it('is one verdict on all formulas', () => {
    assert.equal(verdict('right'), '');
    assert.match(verdict('none'), /No formula.*157, for calf by “Right”\.$/);
    assert.match(verdict('none', 27), /No formula.*slip of sign puts calf at 27, but/);
    assert.match(verdict('variant'), /Only another way.*calf first: “3CosMul/);
  });

  it('depends on what the words hoped for are near to', () => {
    const calf = (old: number, young: number) =>
      english.failure.pull({ word: 'calf', similarities: [old, 0.5, young] } as unknown as ExpectedWord, YOUNG_COW);
    assert.match(calf(0.26, 0.19), /no nearer to young \(0\.190\) than to old \(0\.260\).*does not speak/);
    assert.match(calf(-0.13, 0.51), /is nearer to young \(0\.510\).*speaks for it/);
  });

  it('names the input that the answers come from, or none', () => {
    assert.match(
      english.failure.mainSource({ input: 'to', count: 6, of: 7 }, YOUNG_COW),
      /6 of the 7 .* of cow itself/,
    );
    assert.match(english.failure.mainSource({ input: 'like', count: 4, of: 7 }, YOUNG_COW), /of young itself/);
    assert.match(english.failure.mainSource(null, YOUNG_COW), /Neither cow nor young/);
    assert.match(english.failure.ownFirst('cow', true), /could answer, the first would be cow/);
    assert.match(english.failure.ownFirst('calf', false), /^Even if/);
  });

  it('is said in Persian with Persian digits and every English word in its own direction', () => {
    const said = [
      persian.arrows.verdict(family(2, 0.697, 0.224)),
      persian.arrows.crossing('جنسیت', 'سن', 0.13),
      persian.failure.mainSource({ input: 'to', count: 6, of: 7 }, YOUNG_COW),
      persian.failure.inputNeighbours('cow', ['cows', 'pig']),
      persian.failure.plane(YOUNG_COW),
      persian.failure.pull({ word: 'calf', similarities: [0.26, 0.5, 0.19] } as unknown as ExpectedWord, YOUNG_COW),
    ];
    for (const text of said) {
      const outside = text.replace(/[\u2066\u2068][^\u2069]*\u2069/g, '');
      assert.doesNotMatch(outside, /[A-Za-z0-9]/, text);
    }
  });
});
