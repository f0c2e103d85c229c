import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { type ProxyMethods, proxy, releaseProxy } from 'comlink';
import { breathe } from '../../../src/breathe.js';
import { endCallback } from '../../../workers/wire/callback-handler.js';
import { openWire } from './wire.js';

type OnCount = (count: number) => void;

let late: OnCount = () => {};

const { remote, close } = openWire({
  async count(upTo: number, onCount: OnCount): Promise<string> {
    for (let count = 1; count <= upTo; count++) onCount(count);
    late = onCount;
    return 'done';
  },
});
after(close);

test('every call of a callback arrives, in order, before it counts as ended', async () => {
  const heard: number[] = [];
  const onCount = (count: number) => heard.push(count);
  assert.equal(await remote.count(1000, onCount), 'done');
  await endCallback(onCount as (value: unknown) => void);
  assert.deepEqual(
    heard,
    Array.from({ length: 1000 }, (_, i) => i + 1),
  );
});

test('after its end a callback is silent', async () => {
  const heard: number[] = [];
  const onCount = (count: number) => heard.push(count);
  await remote.count(2, onCount);
  await endCallback(onCount as (value: unknown) => void);
  late(3);
  for (let turn = 0; turn < 20; turn++) await breathe();
  assert.deepEqual(heard, [1, 2]);
});

test('ending a callback that was never sent resolves', async () => {
  await endCallback(() => {});
});

test('a function marked with Comlink’s proxy is left to Comlink', async () => {
  let resolveHeard = (_count: number) => {};
  const heard = new Promise<number>((resolve) => {
    resolveHeard = resolve;
  });
  await remote.count(
    1,
    proxy((count: number) => resolveHeard(count)),
  );
  assert.equal(await heard, 1);
  (late as unknown as ProxyMethods)[releaseProxy]();
});
