import assert from 'node:assert/strict';
import { test } from 'node:test';
import { breathe } from '../../../src/breathe.js';
import { PauseGate } from '../../../workers/sessions/pause-gate.js';

/** Whether `promise` has settled after the event loop had its turn. */
async function hasSettled(promise: Promise<void>): Promise<boolean> {
  let settled = false;
  promise.then(() => {
    settled = true;
  });
  await breathe();
  return settled;
}

test('an open gate lets pass at once', async () => {
  assert.equal(await hasSettled(new PauseGate().pass(new AbortController().signal)), true);
});

test('a closed gate holds until it is opened', async () => {
  const gate = new PauseGate();
  gate.close();
  const passing = gate.pass(new AbortController().signal);
  assert.equal(gate.closed, true);
  assert.equal(await hasSettled(passing), false);
  gate.open();
  assert.equal(await hasSettled(passing), true);
  assert.equal(gate.closed, false);
});

test('a gate that opens and closes again before the loop wakes up still holds it', async () => {
  const gate = new PauseGate();
  gate.close();
  const passing = gate.pass(new AbortController().signal);
  gate.open();
  gate.close();
  assert.equal(await hasSettled(passing), false);
  gate.open();
  assert.equal(await hasSettled(passing), true);
});

test('closing twice needs one opening', async () => {
  const gate = new PauseGate();
  gate.close();
  const passing = gate.pass(new AbortController().signal);
  gate.close();
  gate.open();
  assert.equal(await hasSettled(passing), true);
});

test('an abort lets a held loop go although the gate stays closed', async () => {
  const gate = new PauseGate();
  gate.close();
  const stop = new AbortController();
  const passing = gate.pass(stop.signal);
  stop.abort();
  assert.equal(await hasSettled(passing), true);
  assert.equal(gate.closed, true);
});
