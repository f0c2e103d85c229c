import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ANSWERED_TASKS, answerTask } from '../../../src/words/answer-task.js';
import type { KeyedVectors } from '../../../src/words/keyed-vectors.js';
import { preparedQuestion } from '../../../src/words/prepared-questions.js';
import { defaultWordSettings } from '../../../src/words/word-settings.js';
import { generatedVectors, SEEDS } from './generated-vectors.js';

const KEYS = {
  nearest: ['queries'],
  distance: ['pairs'],
  formulas: ['analogies'],
  gender: ['genderPairs'],
  plural: ['pluralPairs'],
  clusters: ['groups', 'otherGroups'],
  failure: [],
} as const;

/** Words of the prepared questions, without the names of families and groups. */
function asked(task: (typeof ANSWERED_TASKS)[number]): Set<string> {
  const text = KEYS[task].map((key) => preparedQuestion({ source: 'corpus' }, key)).join(', ');
  return new Set(text.replace(/\w+:/g, '').match(/\w+/g));
}

function absentIn(vectors: KeyedVectors, task: (typeof ANSWERED_TASKS)[number]): readonly string[] {
  return answerTask(vectors, defaultWordSettings, task).problems.absent ?? [];
}

describe('the answer to a prepared question', () => {
  it('names every word that the vocabulary lacks, and no other', () => {
    const vectors = generatedVectors({ seed: SEEDS[0] });
    for (const task of ANSWERED_TASKS) {
      const lacking = [...asked(task)].filter((word) => !vectors.has(word));
      assert.deepEqual([...absentIn(vectors, task)].sort(), lacking.sort(), task);
    }
  });

  it('suggests nothing for them, and does where the student typed them', () => {
    const vectors = generatedVectors({ seed: SEEDS[0] });
    const typed = answerTask(vectors, { ...defaultWordSettings, queries: 'king, farmyard' }, 'nearest');
    assert.deepEqual(typed.problems.absent, []);
    assert.equal(typed.problems.unknown[0].word, 'farmyard');
    assert.deepEqual(answerTask(vectors, defaultWordSettings, 'nearest').problems.unknown, []);
  });
});
