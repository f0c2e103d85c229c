import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { defaultWordSettings, type WordSettings } from '../../../src/words/word-settings.js';
import type { WordsEvent } from '../../../src/words/words-events.js';
import { startWordEngine } from '../../../workers/sessions/word-engine.js';
import { WordWorkerSession } from '../../../workers/sessions/word-session.js';

const none = new AbortController().signal;

function request(settings: Partial<WordSettings>, text?: string) {
  const files = text === undefined ? null : [new File([text], 'mine.txt')];
  return { settings: { ...defaultWordSettings, sentences: 2000, ...settings }, baseUrl: 'http://localhost/', files };
}

/** Without a server there is no wasm file: the session then searches by plain loops, and says so. */
function open(): WordWorkerSession {
  return new WordWorkerSession(() => startWordEngine('http://localhost:1/'));
}

describe('the words lab’s session', () => {
  it('answers the open task first, and after every iteration of the training', async () => {
    const events: WordsEvent[] = [];
    const result = await open().run(request({ task: 'failure' }), none, (event) => events.push(event));
    assert.equal(result.stopped, false);
    assert.deepEqual(result.backend, { name: 'cpu', reason: 'no-wasm', adapter: null });
    const answers = events.flatMap((event) => (event.kind === 'answer' ? [event.answer.task] : []));
    assert.deepEqual(answers.slice(0, 12), Array(12).fill('failure'));
    assert.deepEqual(answers.slice(12), ['failure', 'nearest', 'distance', 'formulas', 'gender', 'plural', 'clusters']);
  });

  it('does not train again for another question', async () => {
    const session = open();
    await session.run(request({}), none, () => {});
    const kinds = new Set<string>();
    await session.run(request({ queries: 'dog' }), none, (event) => kinds.add(event.kind));
    assert.ok(!kinds.has('training') && kinds.has('answer'));
    const answer = await session.answer(request({ pairs: 'king queen, king zzz' }).settings, 'distance');
    assert.ok(answer.task === 'distance' && answer.pairs.length === 1);
    assert.deepEqual(answer.problems.unknown, [{ word: 'zzz', suggestions: [] }]);
  });

  it('ends a training that is stopped, with what there is', async () => {
    const stop = new AbortController();
    const result = await open().run(request({}), stop.signal, (event) => {
      if (event.kind === 'training' && event.training.keptShare !== null) stop.abort();
    });
    assert.equal(result.stopped, true);
    assert.equal(result.history.length, 1);
  });

  it('evaluates only what it has, and tells how far it is', async () => {
    const session = open();
    const own = { file: null, address: '', baseUrl: 'http://localhost/' };
    await assert.rejects(
      session.evaluate(own, none, () => {}),
      { code: 'not-ready' },
    );
    await session.run(request({}), none, () => {});
    const evaluation = await session.evaluate(own, none, () => {});
    assert.equal(evaluation.progress, 1);
    assert.ok((evaluation.analogies?.accuracy ?? 0) > 0.3);
    const pairs = new File(['king\tqueen\t9\ncow\tparis\t1\nman\twoman\t8\n'], 'pairs.tsv');
    const judged = await session.evaluate({ ...own, file: pairs }, none, () => {});
    assert.equal(judged.pairs?.pairs.length, 3);
  });

  it('refuses a text that is too short, and an unknown name', async () => {
    await assert.rejects(
      open().run(request({}, 'Only a few words.'), none, () => {}),
      { code: 'data-malformed' },
    );
    await assert.rejects(
      open().run(request({ source: 'word2vec' }), none, () => {}),
      { code: 'data-unknown' },
    );
  });
});
