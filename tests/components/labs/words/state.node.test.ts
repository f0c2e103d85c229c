import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { initialWordsState, reduceWords, shownAnswer, shownMap } from '../../../../components/labs/words/state.js';
import { defaultWordSettings } from '../../../../src/words/word-settings.js';
import type { TaskAnswer, WordMap } from '../../../../src/words/words-events.js';

const map: WordMap = {
  id: 'gender',
  words: ['man', 'woman'],
  positions: Float32Array.of(0, 0, 1, 1),
  method: 'pca',
  keptShare: 1,
  iteration: 0,
  iterations: 0,
  klDivergence: null,
};

function arrows(parallelism: number): TaskAnswer {
  return { task: 'gender', arrows: [], parallelism, map, problems: { unknown: [], malformed: [] } };
}

const record = (done: number) => ({ stage: 'factorising' as const, done, total: 3, keptShare: done / 10 });

function trained() {
  let state = reduceWords(initialWordsState, { kind: 'begin', settings: defaultWordSettings });
  state = reduceWords(state, { kind: 'phase', phase: 'training' });
  for (const done of [1, 2]) {
    state = reduceWords(state, { kind: 'training', training: record(done) });
    state = reduceWords(state, { kind: 'answer', answer: arrows(done) });
  }
  return reduceWords(state, { kind: 'phase', phase: 'answering' });
}

describe('the words lab’s state', () => {
  it('looks back to the answer of an iteration, and follows the newest again', () => {
    let state = reduceWords(trained(), { kind: 'answer', answer: arrows(3) });
    assert.equal(shownAnswer(state, 'gender')?.parallelism, 3);
    state = reduceWords(state, { kind: 'look', step: 1 });
    assert.equal(shownAnswer(state, 'gender')?.parallelism, 1);
    state = reduceWords(state, { kind: 'look', step: null });
    assert.equal(shownAnswer(state, 'gender')?.parallelism, 3);
  });

  it('keeps what was answered until another run has made something, and all of it where that run fails', () => {
    let state = reduceWords(trained(), { kind: 'begin', settings: { ...defaultWordSettings, source: 'mine.txt' } });
    state = reduceWords(state, { kind: 'phase', phase: 'loading-data' });
    assert.equal(state.answers.size, 1);
    assert.equal(state.settings?.source, 'corpus');
    const nearest = { task: 'nearest' as const, queries: [], problems: { unknown: [], malformed: [] } };
    state = reduceWords(state, { kind: 'answer', answer: nearest });
    assert.deepEqual([...state.answers.keys()], ['nearest']);
    assert.equal(state.settings?.source, 'mine.txt');
  });

  it('shows t-SNE where it is asked for, until another answer comes', () => {
    const tsne: WordMap = { ...map, method: 'tsne', positions: Float32Array.of(5, 5, 6, 6) };
    const state = reduceWords(trained(), { kind: 'map', map: tsne });
    assert.equal(shownMap(state, map, 'tsne').method, 'tsne');
    assert.equal(shownMap(state, map, 'pca').method, 'pca');
    const asked = reduceWords(state, { kind: 'answered', answer: arrows(4), settings: defaultWordSettings });
    assert.equal(shownMap(asked, map, 'tsne').method, 'pca');
  });

  it('replaces an evaluation of the same name', () => {
    const evaluation = { name: 'a', progress: 0.5, analogies: null, pairs: null, elapsedMs: 1 };
    let state = reduceWords(trained(), { kind: 'evaluation', evaluation });
    state = reduceWords(state, { kind: 'evaluation', evaluation: { ...evaluation, progress: 1 } });
    assert.deepEqual(
      state.evaluations.map(({ progress }) => progress),
      [1],
    );
  });
});
