import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CorpusTraining } from '../../../../src/words/corpus/corpus-training.js';
import { generateCorpus } from '../../../../src/words/corpus/generated-corpus.js';
import { tokenise } from '../../../../src/words/corpus/tokenise.js';
import type { KeyedVectors } from '../../../../src/words/keyed-vectors.js';
import { mostSimilar } from '../../../../src/words/most-similar.js';
import { defaultWordSettings } from '../../../../src/words/word-settings.js';
import { missing, realText } from '../real-data.js';

const { sentences, dimensions, window, vocabularyLimit } = defaultWordSettings;

function train(text: readonly (readonly string[])[], seed = 7): CorpusTraining {
  const training = new CorpusTraining(text, { seed, dimensions, window, vocabularyLimit });
  while (training.stage !== 'done') training.step();
  return training;
}

function trainGenerated(seed: number, calf: { calfSentences: number; calfOtherMeaning: number }): KeyedVectors {
  const corpus = generateCorpus({ seed, sentences, ...calf });
  return train(
    corpus.map((sentence) => sentence.split(' ')),
    seed,
  ).vectors() as KeyedVectors;
}

describe('vectors trained on the generated corpus', () => {
  it('are the same for the same seed, bit for bit', () => {
    const [first, second] = [1, 2].map(() => trainGenerated(3, defaultWordSettings));
    assert.deepEqual(first.matrix.values, second.matrix.values);
  });
});

describe('training on a text', () => {
  it('keeps more of the matrix with each iteration', () => {
    const corpus = generateCorpus({ seed: 1, sentences: 2000, calfSentences: 0, calfOtherMeaning: 0 });
    const training = new CorpusTraining(
      corpus.map((sentence) => sentence.split(' ')),
      { seed: 1, dimensions, window, vocabularyLimit },
    );
    const shares: number[] = [];
    while (training.stage !== 'done') {
      training.step();
      if (training.keptShare !== null) shares.push(training.keptShare);
    }
    assert.ok(shares.every((share, i) => i === 0 || share >= shares[i - 1] - 1e-12));
    assert.ok((shares.at(-1) as number) > 0.6);
  });

  it('refuses a text that is too short', () => {
    assert.throws(() => train(tokenise('A short text. A short text.')), {
      code: 'data-malformed',
      message: /too short/,
    });
  });

  for (const [book, word, near] of [
    ['pride-and-prejudice', 'mother', 'father'],
    ['moby-dick', 'ship', 'pequod'],
    ['war-and-peace', 'mother', 'father'],
  ]) {
    it(`learns from ${book} that “${word}” is near “${near}”`, { skip: missing(`corpus/${book}.txt`) }, () => {
      const vectors = train(tokenise(realText(`corpus/${book}.txt`))).vectors() as KeyedVectors;
      assert.ok(vectors.size > 2500);
      assert.ok(vectors.matrix.values.every(Number.isFinite));
      const neighbours = mostSimilar(vectors, { positive: [word] }).map((found) => found.word);
      assert.ok(neighbours.includes(near), neighbours.join(' '));
    });
  }
});
