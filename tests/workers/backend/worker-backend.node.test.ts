import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LabError } from '../../../src/errors.js';
import { WorkerBackend } from '../../../workers/backend/worker-backend.js';

const backend = () => new WorkerBackend({ assetBase: 'https://example.test/' });

test('an AbortError of the computation, which no stop ends so, is a lost device', async () => {
  const refused = Promise.reject(new DOMException('Buffer was destroyed.', 'AbortError'));
  await assert.rejects(backend().guard(refused), { name: 'LabError', code: 'backend-lost' });
});

test('every other failure stays what it is', async () => {
  const diverged = new LabError('training-diverged', 'The loss is no number.');
  await assert.rejects(backend().guard(Promise.reject(diverged)), diverged);
  await assert.rejects(backend().guard(Promise.reject(new RangeError('too large'))), RangeError);
});
