import assert from 'node:assert/strict';
import { test } from 'node:test';
import { timeSteps } from '../../../workers/sessions/time-steps.js';

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function training(stepMs: readonly number[]) {
  const told = { steps: 0, disposed: false };
  const timed = {
    network: { parameterCount: 12 },
    next: () => wait(stepMs[told.steps++]),
    dispose: () => {
      told.disposed = true;
    },
  };
  return { told, timed };
}

test('the quickest of the first steps counts, and the training that was timed is thrown away', async () => {
  const { told, timed } = training([150, 5, 150, 150, 150, 150]);
  const { stepMs, parameters } = await timeSteps(timed, new AbortController().signal);
  assert.ok(stepMs >= 4 && stepMs < 150, `${stepMs}`);
  assert.deepEqual([parameters, told], [12, { steps: 6, disposed: true }]);
});

test('one slow step is enough, and a stop ends the timing', async () => {
  const slow = training([2001]);
  assert.ok((await timeSteps(slow.timed, new AbortController().signal)).stepMs >= 2000);
  assert.deepEqual(slow.told, { steps: 1, disposed: true });
  const stop = new AbortController();
  const stopped = training([1, 1]);
  const next = stopped.timed.next;
  stopped.timed.next = () => {
    stop.abort();
    return next();
  };
  await timeSteps(stopped.timed, stop.signal);
  assert.equal(stopped.told.steps, 1);
});
