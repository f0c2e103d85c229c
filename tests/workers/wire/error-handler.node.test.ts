import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { isAbortError, isLabError, LabError } from '../../../src/errors.js';
import { openWire } from './wire.js';

const { remote, close } = openWire({
  async refuse(): Promise<void> {
    throw new LabError('settings-invalid', 'epochs must be at least 1, not 0.', { field: 'epochs', value: 0 });
  },
  async stop(): Promise<void> {
    throw new DOMException('stopped by the student', 'AbortError');
  },
  async slip(): Promise<void> {
    throw new RangeError('index 9 is out of range');
  },
  async throwPlain(): Promise<void> {
    throw { reason: 7 };
  },
});
after(close);

/** What a call rejects with. */
async function errorOf(call: Promise<void>): Promise<unknown> {
  return call.then(
    () => assert.fail('the call did not reject'),
    (error: unknown) => error,
  );
}

test('a LabError keeps its class, code, message and detail', async () => {
  const error = await errorOf(remote.refuse());
  assert.ok(error instanceof LabError && isLabError(error));
  assert.equal(error.code, 'settings-invalid');
  assert.equal(error.message, 'epochs must be at least 1, not 0.');
  assert.deepEqual(error.detail, { field: 'epochs', value: 0 });
});

test('an AbortError stays an AbortError and no LabError', async () => {
  const error = await errorOf(remote.stop());
  assert.equal(isAbortError(error), true);
  assert.equal(isLabError(error), false);
  assert.equal((error as Error).message, 'stopped by the student');
});

test('a programming error keeps name, message and the stack of the other side', async () => {
  const error = (await errorOf(remote.slip())) as Error;
  assert.ok(error instanceof Error);
  assert.deepEqual([error.name, error.message], ['RangeError', 'index 9 is out of range']);
  assert.match(error.stack ?? '', /slip/);
});

test('a thrown value that is no error crosses as it is', async () => {
  assert.deepEqual(await errorOf(remote.throwPlain()), { reason: 7 });
});
