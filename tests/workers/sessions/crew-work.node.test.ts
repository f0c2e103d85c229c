import assert from 'node:assert/strict';
import { test } from 'node:test';
import { workInCrew } from '../../../workers/sessions/crew-work.js';

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test('every worker takes the next piece as soon as it is free', async () => {
  const left = [1, 2, 3, 4, 5];
  const done: number[] = [];
  await workInCrew(2, new AbortController().signal, async () => {
    for (let piece = left.shift(); piece; piece = left.shift()) {
      await wait(piece);
      done.push(piece);
    }
  });
  assert.deepEqual(done.sort(), [1, 2, 3, 4, 5]);
});

test('the first failure stops the others, and is thrown when they have ended', async () => {
  const ended: number[] = [];
  const crew = workInCrew(3, new AbortController().signal, async (worker, signal) => {
    if (worker === 1) throw new RangeError('no more');
    await new Promise((resolve) => signal.addEventListener('abort', resolve));
    await wait(5);
    ended.push(worker);
  });
  await assert.rejects(crew, RangeError);
  assert.deepEqual(ended, [0, 2]);
});

test('a stop from outside reaches every worker', async () => {
  const stop = new AbortController();
  const crew = workInCrew(2, stop.signal, async (_, signal) => {
    await new Promise((resolve) => signal.addEventListener('abort', resolve));
  });
  stop.abort();
  await crew;
});
