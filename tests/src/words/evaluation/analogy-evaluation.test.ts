import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AnalogyEvaluation } from '../../../../src/words/evaluation/analogy-evaluation.js';
import type { QuestionOptions } from '../../../../src/words/evaluation/analogy-questions.js';
import type { KeyedVectors } from '../../../../src/words/keyed-vectors.js';
import { readFixture, tinyVectors } from '../fixtures.js';
import { builtWordMatrices, missing, realText, realVectors } from '../real-data.js';

type Sections = readonly (readonly [name: string, right: number, wrong: number])[];

const fixture = readFixture<{
  glove100_2717: Record<'analogies_default' | 'analogies_restrict_vocab_1000', { score: number; sections: Sections }>;
  tiny: Record<string, { file: string; score: number; sections: readonly [string, string[][], string[][]][] }>;
}>('keyedvectors');
const lab = readFixture<{ questions_words: { sections: { section: string; right: number; covered: number }[] } }>(
  'words',
);
const SMALL = 'glove/glove.6B.100d.top2717.txt.gz';
const LARGE = 'glove/glove.6B.100d.wink30k.txt.gz';
const QUESTIONS = 'word-eval/questions-words.txt';

function evaluate(vectors: KeyedVectors, text: string, options?: QuestionOptions) {
  const evaluation = new AnalogyEvaluation(vectors, text, options);
  let last = -1;
  while (!evaluation.done) {
    assert.ok(evaluation.progress >= last, 'progress goes forward');
    last = evaluation.progress;
    evaluation.step();
  }
  return evaluation.score;
}

describe('an evaluation on analogies', () => {
  for (const caseInsensitive of [true, false]) {
    it(`counts as gensim does, ${caseInsensitive ? 'whatever the case' : 'with the case'} of the letters`, () => {
      const wanted = fixture.tiny[`analogies_case_insensitive_${caseInsensitive ? 'True' : 'False'}`];
      const score = evaluate(tinyVectors(), wanted.file, { caseInsensitive });
      const counts = wanted.sections
        .slice(0, -1)
        .map(([name, right, wrong]) => [name, right.length, right.length + wrong.length]);
      assert.deepEqual(
        score.sections.map(({ name, right, covered }) => [name, right, covered]),
        counts,
      );
      assert.equal(score.accuracy, wanted.score);
    });
  }

  it('refuses a question before the first section, and a file without questions', () => {
    assert.throws(() => evaluate(tinyVectors(), 'man king woman queen\n'), {
      code: 'data-malformed',
      message: /line 1/,
    });
    assert.throws(() => evaluate(tinyVectors(), ': family\n'), { code: 'data-malformed' });
  });

  it('is 0 where no question is covered', () => {
    const score = evaluate(tinyVectors(), ': s\na b c d\n');
    assert.deepEqual([score.accuracy, score.covered, score.total], [0, 0, 1]);
  });

  it('equals gensim’s on 2,717 words of GloVe, and on the first 1,000', {
    skip: missing(SMALL) || missing(QUESTIONS),
  }, () => {
    for (const [key, options] of [
      ['default', {}],
      ['restrict_vocab_1000', { restrictVocabulary: 1000 }],
    ] as const) {
      const wanted = fixture.glove100_2717[`analogies_${key}`];
      const score = evaluate(realVectors(SMALL), realText(QUESTIONS), options);
      assert.deepEqual(
        score.sections.map(({ name, right, covered }) => [name, right, covered - right]),
        wanted.sections.slice(0, -1).map((section) => [...section]),
      );
      assert.ok(Math.abs(score.accuracy - wanted.score) < 1e-12);
    }
  });

  it('finds 10,032 of 15,276 with 30,000 words, section by section', {
    skip: missing(LARGE) || missing(QUESTIONS),
  }, () => {
    const score = evaluate(realVectors(LARGE, builtWordMatrices()), realText(QUESTIONS));
    assert.deepEqual([score.right, score.covered, score.total], [10_032, 15_276, 19_544]);
    const wanted = lab.questions_words.sections.filter(({ section }) => section !== 'Total accuracy');
    assert.deepEqual(
      score.sections.map(({ name, right, covered }) => ({ section: name, right, covered })),
      wanted,
    );
  });
});
