import assert from 'node:assert/strict';
import { getEventListeners, once } from 'node:events';
import { after, test } from 'node:test';
import { breathe } from '../../../src/breathe.js';
import { releaseSignal, signalHeard } from '../../../workers/wire/signal-handler.js';
import { openWire } from './wire.js';

const { remote, close } = openWire({
  async isAborted(signal: AbortSignal): Promise<boolean> {
    return signal.aborted;
  },
  /** Answers when the signal aborts. */
  async waitForAbort(signal: AbortSignal): Promise<string> {
    if (!signal.aborted) await once(signal, 'abort');
    return 'aborted';
  },
  /** Answers after a while: true when the signal has aborted by then. */
  async abortsLater(signal: AbortSignal): Promise<boolean> {
    for (let turn = 0; turn < 20; turn++) await breathe();
    return signal.aborted;
  },
});
after(close);

test('an abort during the call is heard on the other side, and told back', async () => {
  const stop = new AbortController();
  const answer = remote.waitForAbort(stop.signal);
  stop.abort();
  await signalHeard(stop.signal);
  assert.equal(await answer, 'aborted');
  releaseSignal(stop.signal);
});

test('a signal that was aborted before arrives aborted', async () => {
  const signal = AbortSignal.abort();
  assert.equal(await remote.isAborted(signal), true);
  releaseSignal(signal);
});

test('a signal that is not aborted arrives unaborted', async () => {
  const { signal } = new AbortController();
  assert.equal(await remote.isAborted(signal), false);
  releaseSignal(signal);
});

test('a released signal keeps no listener and tells nothing any more', async () => {
  const stop = new AbortController();
  const answer = remote.abortsLater(stop.signal);
  assert.equal(getEventListeners(stop.signal, 'abort').length, 1);
  releaseSignal(stop.signal);
  assert.equal(getEventListeners(stop.signal, 'abort').length, 0);
  stop.abort();
  assert.equal(await answer, false);
});
